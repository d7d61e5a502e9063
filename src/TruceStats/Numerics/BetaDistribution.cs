namespace TruceStats.Numerics;

/// <summary>
/// The beta distribution: both tails, and both quantiles as a proportion or as odds x/(1 − x), each as its own, never as a complement.
/// </summary>
internal static class BetaDistribution
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>P(X ≤ x).</summary>
    public static double LowerTail(double a, double b, double x)
    {
        Check(a, b, x);
        return BetaTail.Lower(a, b, x, 1 - x);
    }

    /// <summary>P(X &gt; x).</summary>
    public static double UpperTail(double a, double b, double x)
    {
        Check(a, b, x);
        return BetaTail.Lower(b, a, 1 - x, x);
    }

    /// <summary>P(X/(1 − X) ≤ odds).</summary>
    public static double LowerTailOdds(double a, double b, double odds)
    {
        CheckOdds(a, b, odds);
        return double.IsPositiveInfinity(odds) ? 1 : BetaTail.Lower(a, b, odds / (1 + odds), 1 / (1 + odds));
    }

    /// <summary>P(X/(1 − X) &gt; odds).</summary>
    public static double UpperTailOdds(double a, double b, double odds)
    {
        CheckOdds(a, b, odds);
        return double.IsPositiveInfinity(odds) ? 0 : BetaTail.Lower(b, a, 1 / (1 + odds), odds / (1 + odds));
    }

    /// <summary>x with P(X ≤ x) = p.</summary>
    public static double Quantile(double a, double b, double p) => ToProportion(QuantileOdds(a, b, p));

    /// <summary>x with P(X &gt; x) = q.</summary>
    public static double UpperQuantile(double a, double b, double q) => ToProportion(UpperQuantileOdds(a, b, q));

    /// <summary>x/(1 − x) at the quantile, which loses nothing where x is near 1; 0 at 0 and infinite at 1.</summary>
    public static double QuantileOdds(double a, double b, double p)
    {
        Domain.Positive(a);
        Domain.Positive(b);
        Domain.Probability(p);
        return p <= 0.5 ? BetaQuantile.Odds(a, b, p) : 1 / BetaQuantile.Odds(b, a, 1 - p);
    }

    /// <summary>x/(1 − x) where P(X &gt; x) = q; infinite at 0 and 0 at 1.</summary>
    public static double UpperQuantileOdds(double a, double b, double q)
    {
        Domain.Positive(a);
        Domain.Positive(b);
        Domain.Probability(q);
        return q <= 0.5 ? 1 / BetaQuantile.Odds(b, a, q) : BetaQuantile.Odds(a, b, 1 - q);
    }

    /// <summary>The log of the density at x.</summary>
    public static double LogDensity(double a, double b, double x)
    {
        Check(a, b, x);
        if (x == 0)
            return AtEnd(a, b);
        if (x == 1)
            return AtEnd(b, a);
        double y = 1 - x, gap = BetaTail.Gap(a, b, x, y);
        return 0.5 * Math.Log(a / (a + b) * b) - Math.Log(x) - Elementary.Log1p(-x) - HalfLogTwoPi + BetaTail.LogDensity(a, b, x, y, gap);
    }

    private static double AtEnd(double near, double far) =>
        near < 1 ? double.PositiveInfinity : near > 1 ? double.NegativeInfinity : Math.Log(far);

    private static double ToProportion(double odds) => odds < 1 ? odds / (1 + odds) : 1 / (1 + 1 / odds);

    private static void Check(double a, double b, double x)
    {
        Domain.Positive(a);
        Domain.Positive(b);
        Domain.Probability(x);
    }

    private static void CheckOdds(double a, double b, double odds)
    {
        Domain.Positive(a);
        Domain.Positive(b);
        Domain.NotNegative(odds);
    }
}
