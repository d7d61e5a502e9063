using TruceStats.Numerics;

namespace TruceStats;

/// <summary>A ratio method with a statistic that is taken as standard normal, and falls as the odds rise.</summary>
internal abstract class NormalRatioBase(string kind, MethodId method) : RatioMethodBase(kind, method)
{
    /// <summary>The odds at which the statistic is z.</summary>
    protected abstract double Odds(double after, double before, double z);

    /// <summary>The statistic: positive where more events came after than the odds let expect.</summary>
    protected abstract double Z(double after, double before, double odds);

    // Without events after, no odds are too low; without events before, none too high.
    protected sealed override double LowerOdds(double after, double before, double tail) =>
        after == 0 ? 0 : Odds(after, before, -NormalDistribution.Quantile(tail));

    protected sealed override double UpperOdds(double after, double before, double tail) =>
        before == 0 ? double.PositiveInfinity : Odds(after, before, NormalDistribution.Quantile(tail));

    protected sealed override double LowerTail(double after, double before, double odds) => NormalDistribution.LowerTail(Z(after, before, odds));

    protected sealed override double UpperTail(double after, double before, double odds) => NormalDistribution.UpperTail(Z(after, before, odds));

    protected sealed override double? Statistic(double after, double before, double odds) => Z(after, before, odds);
}
