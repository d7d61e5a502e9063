namespace TruceStats.Numerics;

/// <summary>The gamma distribution with scale 1: both tails and both quantiles, each as its own, never as a complement.</summary>
internal static class GammaDistribution
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>P(X ≤ x).</summary>
    public static double LowerTail(double shape, double x)
    {
        Check(shape, x);
        return x == 0 ? 0 : double.IsPositiveInfinity(x) ? 1 : GammaTail.Lower(shape, x);
    }

    /// <summary>P(X &gt; x).</summary>
    public static double UpperTail(double shape, double x)
    {
        Check(shape, x);
        return x == 0 ? 1 : double.IsPositiveInfinity(x) ? 0 : GammaTail.Upper(shape, x);
    }

    /// <summary>x with P(X ≤ x) = p; 0 at 0 and infinite at 1.</summary>
    public static double Quantile(double shape, double p)
    {
        Domain.Positive(shape);
        Domain.Probability(p);
        return p <= 0.5 ? GammaQuantile.Lower(shape, p) : GammaQuantile.Upper(shape, 1 - p);
    }

    /// <summary>x with P(X &gt; x) = q; infinite at 0 and 0 at 1.</summary>
    public static double UpperQuantile(double shape, double q)
    {
        Domain.Positive(shape);
        Domain.Probability(q);
        return q <= 0.5 ? GammaQuantile.Upper(shape, q) : GammaQuantile.Lower(shape, 1 - q);
    }

    /// <summary>The log of the density at x.</summary>
    public static double LogDensity(double shape, double x)
    {
        Check(shape, x);
        if (x == 0)
            return shape < 1 ? double.PositiveInfinity : shape > 1 ? double.NegativeInfinity : 0;
        if (double.IsPositiveInfinity(x))
            return double.NegativeInfinity;
        return 0.5 * Math.Log(shape) - Math.Log(x) - HalfLogTwoPi + GammaTail.LogDensity(shape, x, x - shape);
    }

    private static void Check(double shape, double x)
    {
        Domain.Positive(shape);
        Domain.NotNegative(x);
    }
}
