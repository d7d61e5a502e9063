using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The equal-tailed credible interval of the conditional odds under Jeffreys' prior of the conditional proportion.</summary>
internal sealed class JeffreysRatio() : RatioIntervalBase("jeffreys", new MethodId(
    "jeffreys", "conditional Jeffreys credible", "Brown, Cai and DasGupta 2001, Statistical Science 16:101–133; Jeffreys 1946, Proceedings of the Royal Society A 186:453–461"))
{
    protected override double LowerOdds(double after, double before, double tail) => BetaDistribution.QuantileOdds(after + 0.5, before + 0.5, tail);

    protected override double UpperOdds(double after, double before, double tail) => BetaDistribution.UpperQuantileOdds(after + 0.5, before + 0.5, tail);
}
