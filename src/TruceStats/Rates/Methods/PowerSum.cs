using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The probability that a test of two Poisson counts rejects, summed over outcomes.</summary>
internal static class PowerSum
{
    /// <summary>
    /// For a conditional test: given the total n, after is binomial with the null share under the hypothesis and with its true share else,
    /// and rejection is at most two tails of n. The ends of the tails move by at most one from one total to the next.
    /// </summary>
    public static double Conditional(double before, double after, double nullShare, double alpha, Alternative alternative, bool midP)
    {
        double mean = before + after;
        double trueShare = after / mean;
        double tail = alternative == Alternative.TwoSided ? alpha / 2 : alpha;
        var (first, last) = Range(mean);
        long low = -1;
        long high = 0;
        double power = 0;
        for (long n = first; n <= last; n++)
        {
            double rejected = 0;
            if (alternative != Alternative.Greater)
            {
                while (low < n && LowerTail(low + 1, n, nullShare, midP) <= tail)
                    low++;
                rejected += low < 0 ? 0 : BinomialDistribution.LowerTail(low, n, trueShare);
            }
            if (alternative != Alternative.Less)
            {
                while (high <= n && UpperTail(high, n, nullShare, midP) > tail)
                    high++;
                rejected += high > n ? 0 : BinomialDistribution.UpperTail(high, n, trueShare);
            }
            power += rejected * PoissonDistribution.Probability(n, mean);
        }
        return Math.Min(1, power);
    }

    /// <summary>For any test: every pair of counts.</summary>
    public static double Every(double before, double after, Func<long, long, bool> rejects)
    {
        var (firstBefore, lastBefore) = Range(before);
        var (firstAfter, lastAfter) = Range(after);
        double power = 0;
        for (long b = firstBefore; b <= lastBefore; b++)
        {
            double probability = PoissonDistribution.Probability(b, before);
            for (long a = firstAfter; a <= lastAfter; a++)
                power += rejects(b, a) ? probability * PoissonDistribution.Probability(a, after) : 0;
        }
        return Math.Min(1, power);
    }

    /// <summary>Counts outside have together a probability below 1e-15.</summary>
    private static (long First, long Last) Range(double mean)
    {
        double reach = 9 * Math.Sqrt(mean);
        return (Math.Max(0, (long)(mean - reach)), (long)(mean + reach) + 31);
    }

    private static double LowerTail(long x, long n, double share, bool midP) =>
        BinomialDistribution.LowerTail(x, n, share) - (midP ? BinomialDistribution.Probability(x, n, share) / 2 : 0);

    private static double UpperTail(long x, long n, double share, bool midP) =>
        BinomialDistribution.UpperTail(x, n, share) - (midP ? BinomialDistribution.Probability(x, n, share) / 2 : 0);
}
