using TruceStats.Numerics;

namespace TruceStats;

/// <summary>MOVER on the Jeffreys limits of each rate, the lower one cut to 0 where there are no events. The default for two totals.</summary>
internal sealed class MoverJeffreysDifference() : MoverDifference("mover-jeffreys", new MethodId(
    "mover-jeffreys", "MOVER on Jeffreys limits", Citation))
{
    protected override double LowerMean(double events, double tail) => events == 0 ? 0 : GammaDistribution.Quantile(events + 0.5, tail);

    protected override double UpperMean(double events, double tail) => GammaDistribution.UpperQuantile(events + 0.5, tail);
}
