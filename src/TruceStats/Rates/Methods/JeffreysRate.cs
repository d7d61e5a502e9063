using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The equal-tailed credible interval under Jeffreys' prior for a Poisson mean, gamma with shape ½.</summary>
internal sealed class JeffreysRate() : RateIntervalBase("jeffreys", new MethodId(
    "rate-jeffreys", "Jeffreys credible Poisson", "Jeffreys 1946, Proceedings of the Royal Society A 186:453–461"))
{
    protected override double Lower(long events, double tail) => GammaDistribution.Quantile(events + 0.5, tail);

    protected override double Upper(long events, double tail) => GammaDistribution.UpperQuantile(events + 0.5, tail);
}
