using TruceStats.Numerics;

namespace TruceStats;

/// <summary>Rao's score: the variance is that under the null rate, so the limits are the roots of a quadratic.</summary>
internal sealed class ScoreRate() : RateMethodBase("score", new MethodId(
    "rate-score", "score Poisson", "Rao 1948, Proceedings of the Cambridge Philosophical Society 44:50–57"))
{
    protected override double Lower(long events, double tail) => ScoreLimits.Limit(events, NormalDistribution.Quantile(tail));

    protected override double Upper(long events, double tail) => ScoreLimits.Limit(events, -NormalDistribution.Quantile(tail));

    protected override double? Statistic(long events, double mean) => (events - mean) / Math.Sqrt(mean);

    protected override double LowerTail(long events, double mean) => NormalDistribution.LowerTail((events - mean) / Math.Sqrt(mean));

    protected override double UpperTail(long events, double mean) => NormalDistribution.UpperTail((events - mean) / Math.Sqrt(mean));
}
