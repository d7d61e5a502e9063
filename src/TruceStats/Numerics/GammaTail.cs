namespace TruceStats.Numerics;

/// <summary>The tail of the gamma distribution that lies on the side of its argument.</summary>
internal static class GammaTail
{
    private const double SqrtTwoPi = 2.50662827463100050242;
    private const double Tolerance = 1e-16;
    private const int MaximumTerms = 1_000_000;

    /// <summary>P(X ≤ x) where x lies below the mean or so, P(X &gt; x) above.</summary>
    public static double OnSideOf(double shape, double x, out bool isUpper)
    {
        double scaled = ScaledDensity(shape, x);
        isUpper = x > shape + (shape < 1 ? 1 - shape : 0);
        return isUpper ? scaled * UpperFraction(shape, x) : scaled * LowerSeries(shape, x);
    }

    /// <summary>x times the density at x: the density of log X.</summary>
    public static double ScaledDensity(double shape, double x) =>
        Math.Exp(-Stirling.Error(shape) - Elementary.Deviance(shape, x, x - shape)) * Math.Sqrt(shape) / SqrtTwoPi;

    /// <summary>P(X ≤ x) over the scaled density: 1/a + x/(a(a+1)) + …, all terms positive.</summary>
    private static double LowerSeries(double shape, double x)
    {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < MaximumTerms; n++)
        {
            term *= x / (shape + n);
            sum += term;
            if (term < Tolerance * sum)
                return sum;
        }
        throw NoConvergence();
    }

    /// <summary>P(X &gt; x) over the scaled density: Legendre's continued fraction, contracted.</summary>
    private static double UpperFraction(double shape, double x)
    {
        double before = 0, numerator = 1;
        double denominatorBefore = 1, denominator = x + 1 - shape;
        double last = numerator / denominator;
        for (int n = 1; n < MaximumTerms; n++)
        {
            double alpha = n * (shape - n), beta = x + 2 * n + 1 - shape;
            (before, numerator) = (numerator, beta * numerator + alpha * before);
            (denominatorBefore, denominator) = (denominator, beta * denominator + alpha * denominatorBefore);
            double scale = 1 / denominator;
            before *= scale;
            numerator *= scale;
            denominatorBefore *= scale;
            denominator = 1;
            if (Math.Abs(numerator - last) <= Tolerance * numerator)
                return numerator;
            last = numerator;
        }
        throw NoConvergence();
    }

    private static ArithmeticException NoConvergence() => new("The gamma tail did not converge.");
}
