namespace TruceStats;

/// <summary>The built-in methods for one rate.</summary>
/// <remarks>
/// All take the count as Poisson. <see cref="Exact"/> is the default: it never covers less than its level.
/// <see cref="Jeffreys"/> is a credible interval and has no dual test, which its type says.
/// </remarks>
public static class RateMethod
{
    /// <summary>Central exact interval and the doubled smaller Poisson tail (Garwood 1936, Biometrika 28:437–442). The default.</summary>
    public static IRateMethod Exact { get; } = new ExactRate();

    /// <summary>Central mid-P: half of the observed count's probability in each tail (Lancaster 1961, JASA 56:223–234). At 0 events the lower limit is 0.</summary>
    public static IRateMethod MidP { get; } = new MidPRate();

    /// <summary>Score interval and test, variance under the null rate (Rao 1948, Proc. Cambridge Phil. Soc. 44:50–57).</summary>
    public static IRateMethod Score { get; } = new ScoreRate();

    /// <summary>Likelihood-ratio interval and signed-root test (Wilks 1938, Ann. Math. Statist. 9:60–62).</summary>
    public static IRateMethod Likelihood { get; } = new LikelihoodRate();

    /// <summary>Byar's approximation to the exact limits, by the cube root of the chi-squared (Breslow and Day 1987, IARC Sci. Publ. 82, p. 69). Not cut at 0: one event at a very high level has a lower limit below 0.</summary>
    public static IRateMethod Byar { get; } = new ByarRate();

    /// <summary>
    /// Normal interval with the observed variance, its lower limit cut at 0; for comparison with older work only
    /// (Wald 1943, Trans. Amer. Math. Soc. 54:426–482). At 0 events it has no width, and says so with a caution.
    /// </summary>
    public static IRateMethod Wald { get; } = new WaldRate();

    /// <summary>Credible interval under Jeffreys' prior: quantiles of the gamma with shape events + ½ (Jeffreys 1946, Proc. R. Soc. A 186:453–461). Not cut to 0 at 0 events.</summary>
    public static IRateInterval Jeffreys { get; } = new JeffreysRate();
}
