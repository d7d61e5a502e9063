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
        // The tail without the observed outcome where it is the larger part of the sum: nothing is subtracted from its like.
        return before == 0 ? exact / 2 : BetaDistribution.LowerTailOdds(after + 1, before, odds) + exact / 2;
    }

    /// <summary>The odds at which the lower tail is the given one; infinite where nothing came before.</summary>
    public static double Upper(double after, double before, double tail) => 1 / Lower(before, after, tail);

    /// <summary>The odds at which the upper tail is the given one; 0 where nothing came after.</summary>
    public static double Lower(double after, double before, double tail)
    {
        if (after == 0)
            return 0;
        if (before == 0)
            return AllAfter(after, tail);
        // Newton on the log of the smaller tail. The skewness-corrected score is so near the root that two steps usually do;
        // the bracket is only for the far cases where it is not.
        double log = Math.Log(Start(after, before, tail));
        double low = double.NegativeInfinity, high = double.PositiveInfinity;
        for (int step = 0; step < MaximumSteps; step++)
        {
            double odds = Math.Exp(log);
            var (miss, slope) = Miss(after, before, odds, tail);
            if (miss > 0)
                high = log;
            else
                low = log;
            double next = log - miss / slope;
            if (!(next > low && next < high))
                next = double.IsInfinity(low) || double.IsInfinity(high) ? log - Math.Sign(miss) : (low + high) / 2;
            double move = next - log;
            if (Math.Abs(move) < Enough)
                return odds * (1 + move);
            log = next;
        }
        throw new ArithmeticException("The mid-P limit did not converge.");
    }

    /// <summary>Where everything came after, half of qⁿ is the tail; from half upwards every odds pass.</summary>
    private static double AllAfter(double after, double tail)
    {
        double logProportion = Math.Log(2 * tail) / after;
        return logProportion >= 0 ? double.PositiveInfinity : -Math.Exp(logProportion) / Elementary.Expm1(logProportion);
    }

    private static double Start(double after, double before, double tail)
    {
        double score = SkewnessCorrectedRatio.At(after, before, -NormalDistribution.Quantile(tail));
        return score > 0 && double.IsFinite(score) ? score : BinomialOdds.ExactLower(after, before, tail);
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
