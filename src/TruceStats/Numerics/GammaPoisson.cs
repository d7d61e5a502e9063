namespace TruceStats.Numerics;

/// <summary>Poisson counts whose rate has a gamma distribution, the rate integrated out. Counts need not be whole: powers of a likelihood have fractional ones.</summary>
internal static class GammaPoisson
{
    /// <summary>
    /// The log of what the data say of a gamma with a shape and a rate parameter, up to factors of the data alone: Γ(a + m)/Γ(a) · bᵃ/(b + e)^(a + m).
    /// </summary>
    public static double LogEvidence(double shape, double rate, double events, double exposure) =>
        LogGamma.Rising(shape, events) - (events * Math.Log(rate + exposure)) - (shape * Elementary.Log1p(exposure / rate));
}
