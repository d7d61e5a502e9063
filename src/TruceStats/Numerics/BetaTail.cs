namespace TruceStats.Numerics;

/// <summary>The lower tail of the beta distribution, from x and y = 1 − x, each known to full relative accuracy.</summary>
internal static class BetaTail
{
    private const double InverseTwoPi = 0.15915494309189533577;
    private const double FullPrecision = 2e-16;
    private const int MaximumTerms = 1_000_000;

    /// <summary>P(X ≤ x); swap a with b and x with y for the upper tail.</summary>
    public static double Lower(double a, double b, double x, double y)
    {
        if (x == 0)
            return 0;
        if (y == 0)
            return 1;
        double gap = Gap(a, b, x, y);
        double density = Math.Exp(LogDensity(a, b, x, y, gap)) * DensityFactor(a, b);
        if (density == 0)
            return gap <= 0 ? 0 : 1;
        return gap <= 0
            ? density * Fraction(a, b, x, y, gap, FullPrecision)
            : 1 - density * Fraction(b, a, y, x, -gap, FullPrecision);
    }

    /// <summary>
    /// (a + b)x − a = b x − a y, the distance from the mean in units of a count, with the rounding of both products put back.
    /// </summary>
    public static double Gap(double a, double b, double x, double y)
    {
        double bx = b * x, ay = a * y;
        double bxError = Math.FusedMultiplyAdd(b, x, -bx), ayError = Math.FusedMultiplyAdd(a, y, -ay);
        // The larger of x and y is rounded, as one less the other; what it lost is known exactly.
        double lost = x < y ? -a * (1 - y - x) : b * (1 - x - y);
        return bx - ay + (bxError - ayError) + lost;
    }

    /// <summary>
    /// The log of the density of the log odds at x, xᵃ yᵇ / B(a, b), by deviances and Stirling errors (Loader 2000);
    /// to be multiplied by <see cref="DensityFactor"/>, whose log is not taken here.
    /// </summary>
    public static double LogDensity(double a, double b, double x, double y, double gap)
    {
        double n = a + b;
        return Stirling.Error(n) - Stirling.Error(a) - Stirling.Error(b)
            - Elementary.Deviance(a, n * x, gap) - Elementary.Deviance(b, n * y, -gap);
    }

    /// <summary>√(ab/(2π(a + b))), the part of the density that Stirling's formula leaves.</summary>
    public static double DensityFactor(double a, double b) => Math.Sqrt(a / (a + b) * b * InverseTwoPi);

    /// <summary>
    /// P(X ≤ x) over the density of the log odds, for x not above the mean: the continued fraction of DiDonato and Morris (1992),
    /// "Significant digit computation of the incomplete beta function ratios", ACM TOMS 18, by forward recurrence.
    /// </summary>
    public static double Fraction(double a, double b, double x, double y, double gap, double tolerance)
    {
        double lambda = 1 - gap, step = 1 + y, n = a + b;
        var fraction = new ForwardFraction(a / (a + 1) * lambda);
        double inverse = 1 / (a + 1);
        for (double k = 1; k < MaximumTerms; k++)
        {
            double scaled = x * inverse, t = k * (b - k) * scaled;
            inverse = 1 / (a + 2 * k + 1);
            double alpha = (a + k - 1) * (n + k - 1) * scaled * t;
            double beta = k + t + (a + k) * inverse * Math.FusedMultiplyAdd(k, step, lambda);
            if (fraction.Add(alpha, beta, tolerance))
                return fraction.Value;
        }
        throw ForwardFraction.Unsettled();
    }
}
