using TruceStats.Numerics;

namespace TruceStats;

/// <summary>
/// The odds at which as many events after, or more, have a given probability: by the whole binomial tail, or by that less half of the
/// observed outcome. An asymptotic expansion comes near, one evaluation of the tail says how near, and a series in the rest does the rest.
/// </summary>
/// <remarks>Allocates nothing and checks nothing. The upper limit is the inverse of the lower one with the stretches exchanged.</remarks>
internal static class OddsLimit
{
    // The series leaves out the fifth power of the step, in units of the spread.
    private const double Near = 2e-3;
    private const double Far = 0.5;
    private const int MaximumSteps = 6;

    /// <summary>The exact limit; 0 where nothing came after. Not both counts are 0.</summary>
    public static double Exact(double after, double before, TailPoint point, double peak)
    {
        if (after == 0)
            return 0;
        if (before == 0)
            return 1 / Elementary.Expm1(-point.LogTail / after);
        if (after == 1)
            return Elementary.Expm1(-Elementary.Log1p(-point.Tail) / (after + before));
        double odds = point.Tail <= 0.5 ? Solve(after, before, point, peak, midP: false) : double.NaN;
        return double.IsNaN(odds) ? BetaDistribution.QuantileOdds(after, before + 1, point.Tail) : odds;
    }

    /// <summary>The mid-P limit; 0 where nothing came after. Not both counts are 0.</summary>
    public static double MidP(double after, double before, TailPoint point, double peak)
    {
        if (after == 0)
            return 0;
        if (before == 0)
            return point.Tail < 0.5 ? 1 / Elementary.Expm1(-(Math.Log(2) + point.LogTail) / after) : double.PositiveInfinity;
        double odds = point.Tail <= 0.5 ? Solve(after, before, point, peak, midP: true) : double.NaN;
        return double.IsNaN(odds) ? MidPOdds.Search(after, before, point) : odds;
    }

    /// <summary>The probability of the observed outcome where it is likeliest; the same with the stretches exchanged. 1 where a count is 0.</summary>
    public static double Peak(double after, double before)
    {
        if (after == 0 || before == 0)
            return 1;
        double total = after + before;
        // Both counts stand alike here, so that exchanging them changes not even the rounding.
        return Math.Exp(Stirling.Error(total) - (Stirling.Error(after) + Stirling.Error(before))) * Math.Sqrt(total / (2 * Math.PI) / (after * before));
    }

    /// <summary>NaN where the expansion does not come near enough.</summary>
    private static double Solve(double after, double before, TailPoint point, double peak, bool midP)
    {
        double total = after + before, crude = after / before;
        double shift = midP ? OddsExpansion.MidP(after, before, point.Z) : OddsExpansion.Exact(after, before + 1, point.Z, crude);
        for (int step = 0; step < MaximumSteps; step++)
        {
            double growth = Elementary.Expm1(shift);
            double odds = crude * (1 + growth);
            // Seen from the smaller count, hardly anything cancels.
            double fall = after <= before
                ? total * Elementary.Log1p(after / total * growth) - after * shift
                : total * Elementary.Log1p(before / total * (-growth / (1 + growth))) + before * shift;
            double probability = peak * Math.Exp(-fall);
            double sum = TailSum.Of(after, before, odds);
            double tail = probability * (midP ? sum - 0.5 : sum);
            var (move, distance) = Step(after, before, odds, probability, point.Tail - tail, midP);
            if (!(distance < Far))
                return double.NaN;
            if (distance < Near)
                return odds * (1 + move * (1 + move / 2 * (1 + move / 3 * (1 + move / 4))));
            shift += move;
        }
        return double.NaN;
    }

    /// <summary>The step in log odds that adds the missing probability to the tail, by reversion of its Taylor series, and how large it is.</summary>
    private static (double Move, double Distance) Step(double after, double before, double odds, double probability, double missing, bool midP)
    {
        double r = 1 / (1 + odds), q = odds * r;
        double spread = (after + before + 1) * q * r;
        double gap = after * r - before * q;
        // The slope of the tail is that of a beta variable's distribution in log odds; the mid-P tail is the mean of two such tails.
        double first = after * r, second = midP ? before * q : 0;
        double slope = probability * (first + second) * (midP ? 0.5 : 1);
        double weight = second / (first + second);
        double one = gap - q, other = gap + r;
        double m1 = one + weight * (other - one);
        double m2 = Second(one, spread) + weight * (Second(other, spread) - Second(one, spread));
        double third = spread * (r - q);
        double m3 = Third(one, spread, third) + weight * (Third(other, spread, third) - Third(one, spread, third));
        double u = missing / slope;
        double c2 = m1 / 2, c3 = m2 / 6, c4 = m3 / 24;
        double move = u * (1 - u * (c2 - u * (2 * c2 * c2 - c3 - u * (5 * c2 * (c2 * c2 - c3) + c4))));
        return (move, Math.Abs(u) * (Math.Abs(m1) + Math.Sqrt(spread)));
    }

    private static double Second(double slope, double spread) => slope * slope - spread;

    private static double Third(double slope, double spread, double third) => slope * (slope * slope - 3 * spread) - third;
}
