using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The future count that goes with an observed one, by inverting the exact conditional comparison of two Poisson counts.</summary>
internal static class ProjectedCount
{
    private static readonly MethodId Method = new(
        "rate-on-pace", "exact Poisson prediction", "Nelson 1970, IEEE Transactions on Reliability R-19:42–49");

    // Beyond, whole numbers and the tails of their distribution are no longer told apart.
    private const double MostEvents = 1e12;

    public static Estimate Estimate(Tally tally, double future, long soFar, double level, Sidedness sidedness)
    {
        ConfidenceLevel.Check(level);
        double tail = ConfidenceLevel.Tail(level, sidedness);
        double seen = tally.Exposure.Amount;
        double most = (tally.Events + 1.0) * (future / seen);
        if (!(most < MostEvents))
            throw new ArgumentOutOfRangeException(nameof(future), future, FormattableString.Invariant($"The future exposure must bring fewer than {MostEvents} events at this rate, but it lets expect {most}."));
        double lower = sidedness == Sidedness.UpperBound ? 0 : Lower(tally.Events, seen, future, tail);
        double upper = sidedness == Sidedness.LowerBound ? double.PositiveInfinity : Upper(tally.Events, seen, future, tail);
        return new Estimate(
            soFar + tally.Events * (future / seen),
            null,
            new ConfidenceInterval(soFar + lower, soFar + upper, level, Method, sidedness),
            Method,
            Unit.Events,
            RateCautions.Of(tally));
    }

    /// <summary>The smallest y for which a total of x + y, shared out by exposure, leaves y or fewer to the future more often than the tail.</summary>
    public static double Lower(double events, double seen, double future, double tail)
    {
        // P(Y ≤ y | x + y) = P(X ≥ x | x + y), a binomial tail: the regularised incomplete beta I_p(x, y + 1), p the share seen.
        double share = seen / (seen + future);
        return events == 0 ? 0 : FirstTrue(y => BetaDistribution.LowerTail(events, y + 1, share) > tail);
    }

    /// <summary>The largest y that comes out as y or more often enough.</summary>
    public static double Upper(double events, double seen, double future, double tail)
    {
        // P(Y ≥ y | x + y) = P(X ≤ x | x + y) = 1 − I_p(x + 1, y); it is 1 at y = 0.
        double share = seen / (seen + future);
        return FirstTrue(y => BetaDistribution.UpperTail(events + 1, y + 1, share) <= tail);
    }

    /// <summary>The first whole number from 0 at which a condition that stays true becomes true.</summary>
    private static double FirstTrue(Func<double, bool> holds)
    {
        if (holds(0))
            return 0;
        double low = 0;
        double high = 1;
        while (!holds(high))
        {
            low = high;
            high *= 2;
        }
        while (high - low > 1)
        {
            double middle = Math.Floor(low + ((high - low) / 2));
            // Beyond 2^53 neighbouring whole numbers are the same double.
            if (middle == low || middle == high)
                break;
            if (holds(middle))
                high = middle;
            else
                low = middle;
        }
        return high;
    }
}
