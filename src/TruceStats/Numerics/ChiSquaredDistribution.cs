namespace TruceStats.Numerics;

/// <summary>The chi-squared distribution with df degrees of freedom: twice a gamma variable of shape df/2.</summary>
internal static class ChiSquaredDistribution
{
    /// <summary>P(X ≤ x).</summary>
    public static double LowerTail(double x, double df) => GammaDistribution.LowerTail(df / 2, x / 2);

    /// <summary>P(X &gt; x).</summary>
    public static double UpperTail(double x, double df) => GammaDistribution.UpperTail(df / 2, x / 2);

    /// <summary>x with P(X ≤ x) = p; 0 at 0 and infinite at 1.</summary>
    public static double Quantile(double p, double df) => 2 * GammaDistribution.Quantile(df / 2, p);

    /// <summary>x with P(X &gt; x) = q; infinite at 0 and 0 at 1.</summary>
    public static double UpperQuantile(double q, double df) => 2 * GammaDistribution.UpperQuantile(df / 2, q);
}
