using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The exact tails less half of the observed count's own probability, inverted.</summary>
internal sealed class MidPRate() : RateMethodBase("mid-p", new MethodId(
    "rate-mid-p", "mid-P Poisson", "Lancaster 1961, Journal of the American Statistical Association 56:223–234; Cohen and Yang 1994, Biometrics 50:517–525"))
{
    // Half of the observed count's probability lies between the whole tails with and without it, so their exact limits bracket the root.
    protected override double Lower(long events, double tail) =>
        events == 0
            ? 0
            : RisingRoot.Find(mean => UpperTail(events, mean) - tail, GammaDistribution.Quantile(events, tail), GammaDistribution.Quantile(events + 1.0, tail));

    protected override double Upper(long events, double tail) =>
        events == 0
            ? Math.Max(0, -Math.Log(2 * tail))
            : RisingRoot.Find(mean => tail - LowerTail(events, mean), GammaDistribution.UpperQuantile(events, tail), GammaDistribution.UpperQuantile(events + 1.0, tail));

    protected override double LowerTail(long events, double mean) =>
        (events == 0 ? 0 : GammaDistribution.UpperTail(events, mean)) + PoissonDistribution.Probability(events, mean) / 2;

    protected override double UpperTail(long events, double mean) =>
        GammaDistribution.LowerTail(events + 1.0, mean) + PoissonDistribution.Probability(events, mean) / 2;
}
