using TruceStats.Numerics;

namespace TruceStats;

/// <summary>Tails and limits by the mid-P convention: half of the observed outcome's own probability counts.</summary>
internal static class MidPOdds
{
    private const int MaximumSteps = 100;
    private const double Enough = 1e-9;

    /// <summary>P(fewer after) and half of P(exactly so many).</summary>
    public static double LowerTail(double after, double before, double odds) => UpperTail(before, after, 1 / odds);

    /// <summary>P(more after) and half of P(exactly so many).</summary>
    public static double UpperTail(double after, double before, double odds)
    {
        double exact = Math.Exp(BinomialOdds.LogProbability(after, before, odds));
        // Added up from the outcomes beyond, not subtracted from the whole tail, so that nothing cancels.
        return before == 0 ? exact / 2 : BetaDistribution.LowerTailOdds(after + 1, before, odds) + exact / 2;
    }

    /// <summary>The odds at which the upper tail is the given one, for any tail. Both counts are above 0.</summary>
    public static double Search(double after, double before, TailPoint point)
    {
        double tail = point.Tail;
        // Newton on the log of the smaller tail, from the skewness-corrected score, within a bracket.
        double log = Math.Log(Start(after, before, point));
        double low = double.NegativeInfinity, high = double.PositiveInfinity;
        for (int step = 0; step < MaximumSteps; step++)
        {
            double odds = Math.Exp(log);
            var (miss, slope) = Miss(after, before, odds, tail);
            if (miss > 0)
                high = log;
            else
                low = log;
            double move = -miss / slope;
            if (Math.Abs(move) < Enough)
                return odds * (1 + move);
            double next = log + move;
            if (!(next > low && next < high))
                next = double.IsInfinity(low) || double.IsInfinity(high) ? log - Math.Sign(miss) : (low + high) / 2;
            log = next;
        }
        throw new ArithmeticException("The mid-P limit did not converge.");
    }

    private static double Start(double after, double before, TailPoint point)
    {
        double score = SkewnessCorrectedRatio.At(after, before, point.Z);
        return score > 0 && double.IsFinite(score) ? score : BetaDistribution.QuantileOdds(after, before + 1, point.Tail);
    }

    /// <summary>How far the log of the tail is off, positive where the odds are too high, and its derivative by the log odds.</summary>
    private static (double Miss, double Slope) Miss(double after, double before, double odds, double tail)
    {
        double exact = Math.Exp(BinomialOdds.LogProbability(after, before, odds));
        double slope = exact * (after + before * odds) / (2 * (1 + odds));
        if (tail <= 0.5)
        {
            double upper = BetaDistribution.LowerTailOdds(after + 1, before, odds) + exact / 2;
            return (Math.Log(upper / tail), slope / upper);
        }
        double lower = BetaDistribution.UpperTailOdds(after, before + 1, odds) + exact / 2;
        return (-Math.Log(lower / (1 - tail)), slope / lower);
    }
}
