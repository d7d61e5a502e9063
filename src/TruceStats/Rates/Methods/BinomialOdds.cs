using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The binomial distribution of the events after given the total, by the odds of an event to be one after: tails and probabilities.</summary>
/// <remarks>Counts are doubles, so that a total cannot overflow. Not both counts are 0.</remarks>
internal static class BinomialOdds
{
    /// <summary>P(as few after, or fewer).</summary>
    public static double LowerTail(double after, double before, double odds) =>
        before == 0 ? 1 : BetaDistribution.UpperTailOdds(after + 1, before, odds);

    /// <summary>P(as many after, or more).</summary>
    public static double UpperTail(double after, double before, double odds) =>
        after == 0 ? 1 : BetaDistribution.LowerTailOdds(after, before + 1, odds);

    /// <summary>log P(exactly so many after), by deviances and Stirling errors (Loader 2000).</summary>
    public static double LogProbability(double after, double before, double odds)
    {
        double total = after + before;
        if (after == 0)
            return -total * Elementary.Log1p(odds);
        if (before == 0)
            return -total * Elementary.Log1p(1 / odds);
        return Stirling.Error(total) - Stirling.Error(after) - Stirling.Error(before)
            - Deviance(after, before, odds) - 0.5 * Math.Log(2 * Math.PI * after * (before / total));
    }

    /// <summary>after·log(after/expected after) + before·log(before/expected before), half the deviance from the odds; never negative.</summary>
    public static double Deviance(double after, double before, double odds)
    {
        double total = after + before;
        if (after == 0)
            return total * Elementary.Log1p(odds);
        if (before == 0)
            return total * Elementary.Log1p(1 / odds);
        double gap = Gap(after, before, odds);
        return Math.Max(0, Elementary.Deviance(after, total * odds / (1 + odds), gap) + Elementary.Deviance(before, total / (1 + odds), -gap));
    }

    /// <summary>Expected after less observed after, with the rounding of the product put back.</summary>
    public static double Gap(double after, double before, double odds) => Math.FusedMultiplyAdd(before, odds, -after) / (1 + odds);
}
