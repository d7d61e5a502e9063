using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The normal interval with the observed variance.</summary>
internal sealed class WaldRate() : RateMethodBase("wald", new MethodId(
    "rate-wald", "Wald Poisson", "Wald 1943, Transactions of the American Mathematical Society 54:426–482"))
{
    protected override double Lower(long events, double tail) =>
        Math.Max(0, events + NormalDistribution.Quantile(tail) * Math.Sqrt(events));

    protected override double Upper(long events, double tail) =>
        Math.Max(0, events - NormalDistribution.Quantile(tail) * Math.Sqrt(events));

    protected override double? StandardError(long events) => Math.Sqrt(events);

    protected override double? Statistic(long events, double mean) => Z(events, mean);

    protected override double LowerTail(long events, double mean) => NormalDistribution.LowerTail(Z(events, mean));

    protected override double UpperTail(long events, double mean) => NormalDistribution.UpperTail(Z(events, mean));

    protected override IEnumerable<Caution> OwnCautions(Tally tally) =>
        tally.Events == 0 ? [Caution.Of(CautionCodes.NoWidth)] : [];

    // At 0 events the variance is 0 as well: every null rate is infinitely far above.
    private static double Z(long events, double mean) =>
        events == 0 ? double.NegativeInfinity : (events - mean) / Math.Sqrt(events);
}
