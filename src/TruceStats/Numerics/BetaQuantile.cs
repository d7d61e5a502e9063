namespace TruceStats.Numerics;

/// <summary>The quantile of the beta distribution as odds: an approximate start, then safeguarded steps on the log of the tail.</summary>
internal static class BetaQuantile
{
    private const int MaximumSteps = 200;

    /// <summary>x/(1 − x) with P(X ≤ x) = p, p at most one half.</summary>
    public static double Odds(double a, double b, double p)
    {
        if (p == 0)
            return 0;
        double logOdds = Start(a, b, p);
        double low = double.NegativeInfinity, high = double.PositiveInfinity;
        double target = Math.Log(p);
        for (int step = 0; step < MaximumSteps; step++)
        {
            double odds = Math.Exp(logOdds);
            double x = odds / (1 + odds), y = 1 / (1 + odds);
            double found = BetaTail.Lower(a, b, x, y);
            double miss = Math.Log(found) - target;
            if (miss > 0)
                high = logOdds;
            else
                low = logOdds;
            double slope = BetaTail.ScaledDensity(a, b, x, y, BetaTail.Gap(a, b, x, y)) / found;
            double move = -miss / slope;
            if (Math.Abs(move) < 1e-10)
                return odds * (1 + move);
            double next = logOdds + move;
            if (!(next > low && next < high))
                next = double.IsInfinity(low) || double.IsInfinity(high) ? logOdds - Math.Sign(miss) : (low + high) / 2;
            logOdds = next;
        }
        throw new ArithmeticException("The beta quantile did not converge.");
    }

    private static double Start(double a, double b, double p)
    {
        // Where x is small, P(X ≤ x) is xᵃ/(a B(a, b)); in the middle, the log odds are about normal.
        double n = a + b;
        double logB = Stirling.Error(a) + Stirling.Error(b) - Stirling.Error(n)
            + 0.5 * Math.Log(2 * Math.PI * n / a / b) + a * Math.Log(a / n) + b * Math.Log(b / n);
        double power = (Math.Log(p) + Math.Log(a) + logB) / a;
        double z = NormalDistribution.Quantile(p);
        double middle = Math.Log(a / b) + z * Math.Sqrt(1 / a + 1 / b);
        return a < 1 || power < -2 && power > middle ? power : middle;
    }
}
