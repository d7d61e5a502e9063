namespace TruceStats;

/// <summary>The built-in methods for a rate ratio.</summary>
/// <remarks>
/// <para>
/// <see cref="MidP"/> is the default for two totals: <see cref="Exact"/> never covers less than its level, but covers more than it says
/// where counts are small. What is an interval and a test at once agrees by construction; <see cref="Jeffreys"/> is a credible interval
/// without a dual test, and <see cref="MinimumLikelihood"/> and <see cref="ETest"/> are tests without a dual interval, which their types say.
/// </para>
/// <para>All but the ones that need bins take both counts as Poisson.</para>
/// </remarks>
public static class RateRatioMethod
{
    /// <summary>
    /// Central mid-P: conditional on the total, half of the observed outcome's probability in each tail
    /// (Lancaster 1961, JASA 56:223–234; Berry and Armitage 1995, The Statistician 44:417–423). The default for two totals.
    /// </summary>
    public static IRateRatioMethod MidP { get; } = new MidPRatio();

    /// <summary>
    /// Central exact: conditional on the total, the binomial interval of Clopper and Pearson (1934, Biometrika 26:404–413) and the doubled
    /// smaller tail (Przyborowski and Wilenski 1940, Biometrika 31:313–323). It never covers less than its level.
    /// </summary>
    public static IRateRatioMethod Exact { get; } = new ExactRatio();

    /// <summary>Conditional score: Wilson's interval (1927, JASA 22:209–212) and the normal test with the variance under the null ratio.</summary>
    public static IRateRatioMethod Score { get; } = new ScoreRatio();

    /// <summary>Score corrected for skewness (Laud 2017, Pharmaceutical Statistics 16:334–348), without the correction of the variance for bias.</summary>
    public static IRateRatioMethod SkewnessCorrectedScore { get; } = new SkewnessCorrectedRatio();

    /// <summary>Profile likelihood interval and signed-root test (Wilks 1938, Ann. Math. Statist. 9:60–62; Venzon and Moolgavkar 1988, Applied Statistics 37:87–94).</summary>
    public static IRateRatioMethod Likelihood { get; } = new LikelihoodRateRatio();

    /// <summary>
    /// Normal interval on the log of the ratio with variance 1/x₁ + 1/x₀ (Rothman, Greenland and Lash 2008, Modern Epidemiology, chapter 14);
    /// for comparison with older work. Where a stretch has no events it refuses no ratio: (0, ∞) and p = 1.
    /// </summary>
    public static IRateRatioMethod LogWald { get; } = new LogWaldRatio();

    /// <summary>
    /// Equal-tailed credible interval under Jeffreys' prior of the conditional proportion
    /// (Brown, Cai and DasGupta 2001, Statistical Science 16:101–133). Not cut to 0 or ∞ where one stretch has no events.
    /// </summary>
    public static IRateRatioInterval Jeffreys { get; } = new JeffreysRatio();

    /// <summary>Exact conditional test by minimum likelihood: two-sided p sums the outcomes that are no likelier than the observed one (Fay 2010, Biostatistics 11:373–374).</summary>
    public static IRateRatioTest MinimumLikelihood { get; } = new MinimumLikelihoodRatio();

    /// <summary>
    /// E-test: unconditional, the probability of a pivot as extreme with rates estimated under the null ratio
    /// (Krishnamoorthy and Thomson 2004, Journal of Statistical Planning and Inference 119:23–35). Up to 100,000,000 events.
    /// </summary>
    public static IRateRatioTest ETest { get; } = new ETestRatio();

    /// <summary>
    /// Needs bins. Quasi-Poisson: Wilson's interval (1927, JASA 22:209–212) with z² replaced by φ·t², φ Pearson's dispersion over the bins,
    /// no less than 1 (Wedderburn 1974, Biometrika 61:439–447); defined at zero. The default for bins.
    /// </summary>
    public static IRateRatioMethod QuasiPoisson { get; } = new QuasiPoissonRatio();

    /// <summary>
    /// Needs bins. Negative binomial by maximum likelihood with one dispersion for both stretches; interval and signed-root test from the
    /// profile likelihood of the ratio, the dispersion held at its maximum (Lawless 1987, Canadian J. Statist. 15:209–225;
    /// Venables and Ripley 2002, Modern Applied Statistics with S, § 7.4).
    /// </summary>
    public static IRateRatioMethod NegativeBinomial { get; } = new NegativeBinomialRatio();

    /// <summary>
    /// Needs bins. Where the observed stretch stands among all stretches of as many neighbouring bins of the joined series, bent into a circle
    /// (Lotwick and Silverman 1982, J. R. Statist. Soc. B 44:406–413). Correlation from bin to bin stays in the windows. Two-sided p is the
    /// share of windows whose rate is as far from the mean rate; it cannot fall below one over the number of windows, which a caution says.
    /// The interval inverts the test. The default where a stretch has fewer than ten bins.
    /// </summary>
    public static IRateRatioMethod CircularWindows { get; } = new CircularWindowsRatio();

    /// <summary>
    /// Needs bins. Percentile interval of the moving-block bootstrap (Künsch 1989, Annals of Statistics 17:1217–1241), and the test that
    /// inverts it. It refuses a stretch of fewer than 5 blocks, and with few blocks it still rejects far too often.
    /// </summary>
    /// <param name="seed">The seed: the same seed gives the same answer.</param>
    /// <param name="blockLength">Bins in a block, 1 or more; the cube root of the longer stretch's bins, rounded, where null.</param>
    /// <param name="replicates">How often the stretches are rebuilt, 199 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The block length or the number of replicates is too small.</exception>
    public static IRateRatioMethod BlockBootstrap(ulong seed, int? blockLength = null, int replicates = 1999) =>
        new BlockBootstrapRatio(seed, blockLength, replicates);
}
