namespace TruceStats.Numerics;

/// <summary>
/// The quantile of the gamma distribution: a close start, one look at the tail there, one step of sixth order; and again only where
/// the step itself says that it fell short.
/// </summary>
internal static class GammaQuantile
{
    private const double HalfLogTwoPi = 0.91893853320467274178;
    private const int MaximumSteps = 300;
    private const double Precision = 1e-14;

    /// <summary>x with P(X ≤ x) = p, p at most one half.</summary>
    public static double Lower(double shape, double p)
    {
        if (p == 0)
            return 0;
        return Refine(shape, p, LowerStart(shape, p), isUpper: false);
    }

    /// <summary>x with P(X &gt; x) = q, q at most one half.</summary>
    public static double Upper(double shape, double q)
    {
        if (q == 0)
            return double.PositiveInfinity;
        return Refine(shape, q, UpperStart(shape, q), isUpper: true);
    }

    private static double Refine(double shape, double target, double x, bool isUpper)
    {
        double factor = GammaTail.DensityFactor(shape);
        // The spread of log X is about 0.4/factor. A tail is as good as exact once its error is small against that.
        double tolerance = Precision * Math.Max(1, factor);
        double sign = isUpper ? -1 : 1;
        for (int step = 0; step < MaximumSteps; step++)
        {
            // Underflow: no double lies between.
            if (x == 0)
                return x;
            double gap = x - shape;
            double logDensity = GammaTail.LogDensity(shape, x, gap);
            bool upperSide = GammaTail.IsUpperSide(shape, x);
            double mills = upperSide
                ? GammaTail.UpperFraction(shape, gap, tolerance)
                : GammaTail.LowerFraction(shape, x, gap, tolerance);
            double change;
            if (upperSide == isUpper)
            {
                change = Math.Log(target / (mills * factor)) - logDensity;
            }
            else
            {
                double density = Math.Exp(logDensity) * factor;
                double tail = 1 - density * mills;
                mills = tail / density;
                change = Math.Log(target / tail);
            }
            // Derivatives of ψ = shape · t − eᵗ by t = log x; for the upper tail, by −t.
            double move = LogTailSeries.Move(change, mills, -sign * gap, -x, -sign * x, -x, -sign * x, out double doubt);
            x *= Math.Exp(sign * move);
            if (doubt <= Precision)
                return x;
        }
        throw new ArithmeticException("The gamma quantile did not converge.");
    }

    /// <summary>Wilson and Hilferty (1931), "The distribution of chi-square": the cube root is about normal.</summary>
    private static double CubeRoot(double shape, double z) => 1 - 1 / (9 * shape) + z / (3 * Math.Sqrt(shape));

    private static double UpperStart(double shape, double q)
    {
        if (shape < 0.5)
        {
            // Nearly all lies at 0, where P(X ≤ x) is a power; what does not, falls about like exp(−x) over Γ(a).
            double logGamma = LogGammaOfNext(shape);
            double power = Math.Exp((Elementary.Log1p(-q) + logGamma) / shape);
            return power < 0.5 ? power : Math.Max(0.5, Math.Log(shape / q) - logGamma);
        }
        double root = CubeRoot(shape, -NormalDistribution.Quantile(q));
        return shape * root * root * root;
    }

    private static double LowerStart(double shape, double p)
    {
        double root = CubeRoot(shape, NormalDistribution.Quantile(p));
        if (shape >= 3 && root > 0.3)
            return shape * root * root * root;
        // Where x is small, P(X ≤ x) is xᵃ/Γ(a + 1), less a share that follows from the next term.
        double power = Math.Exp((Math.Log(p) + LogGammaOfNext(shape)) / shape);
        double u = Math.Min(power / (shape + 1), 0.3);
        return power * (1 + u * (1 + u * (1.5 + u * 2.7)));
    }

    /// <summary>log Γ(shape + 1).</summary>
    private static double LogGammaOfNext(double shape) =>
        Stirling.Error(shape) + (shape + 0.5) * Math.Log(shape) - shape + HalfLogTwoPi;
}
