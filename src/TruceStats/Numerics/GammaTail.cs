namespace TruceStats.Numerics;

/// <summary>The tail of the gamma distribution that lies on the side of its argument.</summary>
internal static class GammaTail
{
    private const double InverseTwoPi = 0.15915494309189533577;
    private const double FullPrecision = 2e-16;
    private const int MaximumTerms = 1_000_000;

    /// <summary>P(X ≤ x).</summary>
    public static double Lower(double shape, double x)
    {
        double tail = OnSideOf(shape, x, out bool isUpper);
        return isUpper ? 1 - tail : tail;
    }

    /// <summary>P(X &gt; x).</summary>
    public static double Upper(double shape, double x)
    {
        double tail = OnSideOf(shape, x, out bool isUpper);
        return isUpper ? tail : 1 - tail;
    }

    /// <summary>Whether the upper tail is the one to compute: above the mean, but not where x is so small that its fraction crawls.</summary>
    public static bool IsUpperSide(double shape, double x) => x > Math.Max(shape, 1);

    /// <summary>
    /// The log of the density of log X at x, by deviance and Stirling error (Loader 2000); to be multiplied by
    /// <see cref="DensityFactor"/>, whose log is not taken here.
    /// </summary>
    public static double LogDensity(double shape, double x, double gap) => -Stirling.Error(shape) - Elementary.Deviance(shape, x, gap);

    /// <summary>√(shape/2π), the part of the density that Stirling's formula leaves.</summary>
    public static double DensityFactor(double shape) => Math.Sqrt(shape * InverseTwoPi);

    /// <summary>P(X ≤ x) over the density of log X, for x not far above the mean: the limit of the fraction for the beta tail.</summary>
    public static double LowerFraction(double shape, double x, double gap, double tolerance)
    {
        double lambda = 1 - gap;
        var fraction = new ForwardFraction(shape / (shape + 1) * lambda);
        double inverse = 1 / (shape + 1);
        for (double k = 1; k < MaximumTerms; k++)
        {
            double scaled = x * inverse, t = k * scaled;
            inverse = 1 / (shape + 2 * k + 1);
            double alpha = (shape + k - 1) * scaled * t;
            double beta = k + t + (shape + k) * inverse * (lambda + 2 * k);
            if (fraction.Add(alpha, beta, tolerance))
                return fraction.Value;
        }
        throw ForwardFraction.Unsettled();
    }

    /// <summary>P(X &gt; x) over the density of log X, for x above the mean: Legendre's fraction, contracted.</summary>
    public static double UpperFraction(double shape, double gap, double tolerance)
    {
        double lambda = 1 + gap;
        var fraction = new ForwardFraction(lambda);
        for (double k = 1; k < MaximumTerms; k++)
        {
            if (fraction.Add(k * (shape - k), lambda + 2 * k, tolerance))
                return fraction.Value;
        }
        throw ForwardFraction.Unsettled();
    }

    private static double OnSideOf(double shape, double x, out bool isUpper)
    {
        double gap = x - shape;
        double density = Math.Exp(LogDensity(shape, x, gap)) * DensityFactor(shape);
        isUpper = IsUpperSide(shape, x);
        if (density == 0)
            return 0;
        return density * (isUpper ? UpperFraction(shape, gap, FullPrecision) : LowerFraction(shape, x, gap, FullPrecision));
    }
}
