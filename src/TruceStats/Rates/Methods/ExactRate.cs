using TruceStats.Numerics;

namespace TruceStats;

/// <summary>Garwood's central exact interval: gamma quantiles with shape x below and x + 1 above.</summary>
internal sealed class ExactRate() : RateMethodBase("exact", new MethodId(
    "rate-exact", "exact Poisson", "Garwood 1936, Biometrika 28:437–442"))
{
    protected override double Lower(long events, double tail) => events == 0 ? 0 : GammaDistribution.Quantile(events, tail);

    protected override double Upper(long events, double tail) => GammaDistribution.UpperQuantile(events + 1.0, tail);

    protected override double LowerTail(long events, double mean) => GammaDistribution.UpperTail(events + 1.0, mean);

    protected override double UpperTail(long events, double mean) => events == 0 ? 1 : GammaDistribution.LowerTail(events, mean);
}
