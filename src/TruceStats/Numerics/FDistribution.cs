namespace TruceStats.Numerics;

/// <summary>The F distribution with d1 and d2 degrees of freedom: d1 F / d2 are the odds of a beta variable.</summary>
internal static class FDistribution
{
    /// <summary>P(F ≤ f).</summary>
    public static double LowerTail(double f, double d1, double d2)
    {
        Domain.NotNegative(f);
        return BetaDistribution.LowerTailOdds(d1 / 2, d2 / 2, f * (d1 / d2));
    }

    /// <summary>P(F &gt; f).</summary>
    public static double UpperTail(double f, double d1, double d2)
    {
        Domain.NotNegative(f);
        return BetaDistribution.UpperTailOdds(d1 / 2, d2 / 2, f * (d1 / d2));
    }

    /// <summary>f with P(F ≤ f) = p; 0 at 0 and infinite at 1.</summary>
    public static double Quantile(double p, double d1, double d2) => BetaDistribution.QuantileOdds(d1 / 2, d2 / 2, p) * (d2 / d1);

    /// <summary>f with P(F &gt; f) = q; infinite at 0 and 0 at 1.</summary>
    public static double UpperQuantile(double q, double d1, double d2) =>
        BetaDistribution.UpperQuantileOdds(d1 / 2, d2 / 2, q) * (d2 / d1);
}
