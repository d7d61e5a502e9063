namespace TruceStats.Numerics;

/// <summary>The lower tail of the beta distribution, from x and y = 1 − x, each known to full relative accuracy.</summary>
internal static class BetaTail
{
    private const double SqrtTwoPi = 2.50662827463100050242;
    private const double Tolerance = 1e-16;
    private const int MaximumTerms = 1_000_000;

    /// <summary>P(X ≤ x); swap a with b and x with y for the upper tail.</summary>
    public static double Lower(double a, double b, double x, double y)
    {
        if (x == 0)
            return 0;
        if (y == 0)
            return 1;
        double gap = Gap(a, b, x, y);
        double density = ScaledDensity(a, b, x, y, gap);
        return gap <= 0 ? density * Fraction(a, b, x, y, gap) : 1 - density * Fraction(b, a, y, x, -gap);
    }

    /// <summary>
    /// (a + b)x − a = b x − a y, the distance from the mean in units of a count, with the rounding of both products put back.
    /// </summary>
    public static double Gap(double a, double b, double x, double y)
    {
        double bx = b * x, ay = a * y;
        double bxError = Math.FusedMultiplyAdd(b, x, -bx), ayError = Math.FusedMultiplyAdd(a, y, -ay);
        // y itself may be rounded, as 1 − x: what it lost is 1 − x − y, exactly.
        double lost = x < y ? 1 - y - x : 1 - x - y;
        return bx - ay + (bxError - ayError) + (x < y ? -a * lost : b * lost);
    }

    /// <summary>The density of the log odds at x: xᵃ yᵇ / B(a, b), by deviances and Stirling errors (Loader 2000).</summary>
    public static double ScaledDensity(double a, double b, double x, double y, double gap)
    {
        double n = a + b;
        double log = Stirling.Error(n) - Stirling.Error(a) - Stirling.Error(b)
            - Elementary.Deviance(a, n * x, gap) - Elementary.Deviance(b, n * y, -gap);
        return Math.Exp(log) * Math.Sqrt(a / n * b) / SqrtTwoPi;
    }

    /// <summary>
    /// P(X ≤ x) over the scaled density, for x not above the mean: the continued fraction of DiDonato and Morris (1992),
    /// "Significant digit computation of the incomplete beta function ratios", ACM TOMS 18.
    /// </summary>
    private static double Fraction(double a, double b, double x, double y, double gap)
    {
        double lambda = -gap;
        double before = 0, value = 1;
        double denominatorBefore = 1, denominator = a / (a + 1) * (lambda + 1);
        value /= denominator;
        denominatorBefore /= denominator;
        for (int n = 1; n < MaximumTerms; n++)
        {
            double even = a + 2 * n;
            double t = n / (even - 1) * (b - n) * x;
            double alpha = (a + n - 1) * (a + b + n - 1) / (even - 1) * x * t;
            double beta = n + t + (a + n) / (even + 1) * (lambda + 1 + n * (1 + y));
            double next = beta * value + alpha * before;
            double nextDenominator = beta + alpha * denominatorBefore;
            double scale = 1 / nextDenominator;
            before = value * scale;
            denominatorBefore = scale;
            double last = value;
            value = next * scale;
            if (Math.Abs(value - last) <= Tolerance * value)
                return value;
        }
        throw new ArithmeticException("The beta tail did not converge.");
    }
}
