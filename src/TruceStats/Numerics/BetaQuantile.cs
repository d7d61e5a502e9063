namespace TruceStats.Numerics;

/// <summary>
/// The quantile of the beta distribution as odds: a close start, one look at the tail there, one step of sixth order;
/// and again only where the step itself says that it fell short.
/// </summary>
internal static class BetaQuantile
{
    private const int MaximumSteps = 300;
    private const double Precision = 1e-14;

    /// <summary>x/(1 − x) with P(X ≤ x) = p, p at most one half.</summary>
    public static double Odds(double a, double b, double p)
    {
        if (p == 0)
            return 0;
        double factor = BetaTail.DensityFactor(a, b);
        // The spread of the log odds is about 0.4/factor. A tail is as good as exact once its error is small against that.
        double tolerance = Precision * Math.Max(1, factor);
        double odds = Start(a, b, p);
        for (int step = 0; step < MaximumSteps; step++)
        {
            // Underflow or overflow: no double lies between.
            if (odds == 0 || double.IsPositiveInfinity(odds))
                return odds;
            double y = 1 / (1 + odds), x = odds * y, gap = (b * odds - a) * y;
            double logDensity = BetaTail.LogDensity(a, b, x, y, gap);
            double mills, change;
            if (gap <= 0)
            {
                mills = BetaTail.Fraction(a, b, x, y, gap, tolerance);
                change = Math.Log(p / (mills * factor)) - logDensity;
            }
            else
            {
                double density = Math.Exp(logDensity) * factor;
                double tail = 1 - density * BetaTail.Fraction(b, a, y, x, -gap, tolerance);
                mills = tail / density;
                change = Math.Log(p / tail);
            }
            // Derivatives of ψ = a t − (a + b) log(1 + eᵗ), by the log odds t.
            double psi2 = -(a + b) * x * y, skew = y - x;
            double move = LogTailSeries.Move(
                change, mills, -gap, psi2, psi2 * skew, psi2 * (1 - 6 * x * y), psi2 * skew * (1 - 12 * x * y), out double doubt);
            odds *= Math.Exp(move);
            if (doubt <= Precision)
                return odds;
        }
        throw new ArithmeticException("The beta quantile did not converge.");
    }

    /// <summary>
    /// Paulson (1942), "An approximate normalization of the analysis of variance distribution": the cube roots of two chi-squared
    /// variables are about normal, so the cube root of their ratio solves a quadratic equation.
    /// </summary>
    private static double Start(double a, double b, double p)
    {
        double z = NormalDistribution.Quantile(p);
        double varianceA = 1 / (9 * a), varianceB = 1 / (9 * b);
        double meanA = 1 - varianceA, meanB = 1 - varianceB;
        double leading = meanB * meanB - z * z * varianceB;
        double constant = meanA * meanA - z * z * varianceA;
        if (!(a >= 3 && b >= 0.5 && leading > 0.1 && constant > 0.1))
            return EdgeStart(a, b, p);
        // The smaller root, since p is below one half, in the form that does not cancel.
        double spread = meanB * meanB * varianceA + constant * varianceB;
        double root = constant / (meanA * meanB - z * Math.Sqrt(spread));
        return a / b * root * root * root;
    }

    /// <summary>
    /// Near an end the tail is a power: P(X ≤ x) is about the a-th power of the odds over a B(a, b), less a share that follows from
    /// the next term; and where b is so small that most of X lies at 1, P(X &gt; x) is about the b-th power of 1/odds over b B(a, b).
    /// </summary>
    private static double EdgeStart(double a, double b, double p)
    {
        double n = a + b;
        double logBeta = Stirling.Error(a) + Stirling.Error(b) - Stirling.Error(n)
            - Math.Log(BetaTail.DensityFactor(a, b)) + a * Math.Log(a / n) + b * Math.Log(b / n);
        double fromOne = Math.Exp((Elementary.Log1p(-p) + Math.Log(b) + logBeta) / b);
        if (b < 0.5 && fromOne < 0.2)
            return 1 / fromOne;
        double power = Math.Exp((Math.Log(p) + Math.Log(a) + logBeta) / a);
        double u = Math.Min(power * n / (a + 1), 0.3);
        return power * (1 + u * (1 + u * (1.5 + u * 2.7)));
    }
}
