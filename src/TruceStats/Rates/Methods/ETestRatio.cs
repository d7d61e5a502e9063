using TruceStats.Numerics;

namespace TruceStats;

/// <summary>
/// The unconditional test that sums the probability of all pairs of Poisson counts whose Wald statistic is as extreme as the observed one,
/// the rates being estimated under the null hypothesis.
/// </summary>
internal sealed class ETestRatio : IRateRatioTest
{
    private const long MostEvents = 100_000_000;

    // Pairs with the observed statistic save for rounding count as equally extreme.
    private const double Fuzz = 1e-12;

    public string Kind => "e-test";

    public MethodId Method { get; } = new(
        "e-test", "E-test", "Krishnamoorthy and Thomson 2004, Journal of Statistical Planning and Inference 119:23–35");

    public HypothesisTest Test(RateChange change, double nullRatio, Alternative alternative) =>
        RatioTest.Run(change, nullRatio, alternative, Method, odds => AtOdds(change.After.Events, change.Before.Events, odds, alternative));

    private static (double PValue, double? Statistic) AtOdds(long after, long before, double odds, Alternative alternative)
    {
        if (after > MostEvents - before)
            throw new InvalidOperationException(FormattableString.Invariant($"The E-test sums over pairs of counts, which is refused above {MostEvents} events in all; use the score test."));
        double observed = Pivot(after, before, odds);
        double extreme = Math.Abs(observed) * (1 - Fuzz);
        double total = (double)after + before;
        double meanAfter = total * (odds / (1 + odds));
        double meanBefore = total / (1 + odds);
        double p = alternative switch
        {
            Alternative.Less => Below(meanAfter, meanBefore, odds, -observed - Fuzz * Math.Abs(observed)),
            Alternative.Greater => Below(meanBefore, meanAfter, 1 / odds, observed - Fuzz * Math.Abs(observed)),
            _ when observed == 0 => 1,
            _ => Below(meanAfter, meanBefore, odds, extreme) + Below(meanBefore, meanAfter, 1 / odds, extreme),
        };
        return (Math.Min(1, p), observed);
    }

    /// <summary>(x₁ − o·x₀)/√(x₁ + o²·x₀), which is (x₁/t₁ − r·x₀/t₀)/√(x₁/t₁² + r²·x₀/t₀²); it rises with x₁ and falls with x₀.</summary>
    private static double Pivot(double after, double before, double odds) =>
        after == 0 && before == 0 ? 0 : (after - odds * before) / Math.Sqrt(after + odds * odds * before);

    /// <summary>The probability of a pivot of −extreme or lower.</summary>
    /// <remarks>For each count after, those are the counts before from a bound upwards, and the bound only rises.</remarks>
    private static double Below(double meanAfter, double meanBefore, double odds, double extreme)
    {
        long last = Last(meanAfter);
        long end = Last(meanBefore);
        long bound = First(meanBefore);
        double tail = PoissonDistribution.UpperTail(bound, meanBefore);
        double sum = 0;
        for (long count = First(meanAfter); count <= last && tail > 0; count++)
        {
            long from = bound;
            while (bound <= end && Pivot(count, bound, odds) > -extreme)
                bound++;
            if (bound > end)
                break;
            if (bound != from)
                tail = PoissonDistribution.UpperTail(bound, meanBefore);
            sum += PoissonDistribution.Probability(count, meanAfter) * tail;
        }
        return sum;
    }

    // Outside of these, the mass is below 1e-300.
    private static long First(double mean) => (long)Math.Max(0, mean - 38 * Math.Sqrt(mean));

    private static long Last(double mean) => (long)(mean + 38 * Math.Sqrt(mean) + 300);
}
