using TruceStats.Numerics;

namespace TruceStats.Tests.Rates;

/// <summary>The quick way to a limit against the sure ones: the beta quantile, and a bracketed search.</summary>
public sealed class OddsLimitTests
{
    private static readonly double[] Counts =
        [.. Enumerable.Range(1, 25), 31, 47, 80, 133, 200, 350, 600, 1000, 2500, 7000, 20_000, 60_000, 300_000, 2_000_000, 100_000_000];

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.4)]
    [InlineData(0.1)]
    [InlineData(0.025)]
    [InlineData(0.005)]
    [InlineData(0.0005)]
    [InlineData(1e-8)]
    [InlineData(1e-12)]
    public void Exact_limits_are_beta_quantiles(double tail)
    {
        var point = new TailPoint(tail);
        foreach (var (after, before) in Pairs())
        {
            double sure = BetaDistribution.QuantileOdds(after, before + 1, tail);
            Assert.Equal(sure, OddsLimit.Exact(after, before, point, OddsLimit.Peak(after, before)), 1e-12 * sure);
        }
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.1)]
    [InlineData(0.025)]
    [InlineData(0.005)]
    [InlineData(0.0005)]
    [InlineData(1e-8)]
    [InlineData(1e-12)]
    public void Mid_P_limits_are_where_the_search_finds_them(double tail)
    {
        var point = new TailPoint(tail);
        foreach (var (after, before) in Pairs())
        {
            double sure = MidPOdds.Search(after, before, point);
            Assert.Equal(sure, OddsLimit.MidP(after, before, point, OddsLimit.Peak(after, before)), 1e-12 * sure);
        }
    }

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.99)]
    [InlineData(1 - 1e-9)]
    public void Tails_above_one_half_have_limits_too(double tail)
    {
        var point = new TailPoint(tail);
        foreach (var (after, before) in Pairs())
        {
            double exact = OddsLimit.Exact(after, before, point, OddsLimit.Peak(after, before));
            Assert.Equal(tail, BetaDistribution.LowerTailOdds(after, before + 1, exact), 1e-9);
            double midP = OddsLimit.MidP(after, before, point, OddsLimit.Peak(after, before));
            Assert.Equal(tail, MidPOdds.UpperTail(after, before, midP), 1e-9);
        }
    }

    private static IEnumerable<(double After, double Before)> Pairs() => from after in Counts from before in Counts select (after, before);
}
