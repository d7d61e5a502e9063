namespace TruceStats.Numerics;

/// <summary>Log-gammas and their differences, without subtracting two large ones.</summary>
internal static class LogGamma
{
    private static readonly double HalfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);

    /// <summary>log Γ(a), a above 0.</summary>
    public static double Of(double a) => Stirling.Error(a) + ((a - 0.5) * Math.Log(a)) - a + HalfLogTwoPi;

    /// <summary>log Γ(a + x) − log Γ(a), a above 0 and x 0 or more.</summary>
    public static double Rising(double a, double x) =>
        x == 0 ? 0 : Stirling.Error(a + x) - Stirling.Error(a) + (x * Math.Log(a)) + ((a + x - 0.5) * Elementary.Log1p(x / a)) - x;

    /// <summary>log B(a, b), both above 0.</summary>
    public static double Beta(double a, double b) => a < b ? Of(a) - Rising(b, a) : Of(b) - Rising(a, b);
}
