namespace TruceStats.Tests.Rates;

/// <summary>Counts and exposures far beyond any data: no crash, no NaN, and the right number where R can say it.</summary>
public sealed class RateChangeExtremeTests
{
    private static readonly IRateRatioInterval[] Intervals =
    [
        RateRatioMethod.Exact, RateRatioMethod.MidP, RateRatioMethod.Score, RateRatioMethod.SkewnessCorrectedScore,
        RateRatioMethod.Likelihood, RateRatioMethod.LogWald, RateRatioMethod.Jeffreys,
    ];

    [Theory]
    [InlineData(1_000_000, 1_000_000)]
    [InlineData(3_000_000, 12)]
    [InlineData(0, 5_000_000)]
    [InlineData(4_000_000_000, 1_000_000_000)]
    [InlineData(5_000_000_000, 5_000_000_000)]
    [InlineData(10_000_000_000, 0)]
    [InlineData(9_999_999_997, 3)]
    public void Huge_counts_have_intervals_and_tests(long before, long after)
    {
        var change = TwoTotals.Of(before, 60, after, 6);
        foreach (var method in Intervals)
        {
            var estimate = change.Ratio(method);
            Assert.True(estimate.Interval!.Lower <= estimate.Interval.Upper);
            if (method is IRateRatioTest test)
                Assert.InRange(change.Test(10, Alternative.TwoSided, test).PValue, 0, 1);
        }
        Assert.InRange(change.Test(10, Alternative.TwoSided, RateRatioMethod.MinimumLikelihood).PValue, 0, 1);
        foreach (var method in new[] { RateDifferenceMethod.MoverJeffreys, RateDifferenceMethod.MoverScore, RateDifferenceMethod.Score, RateDifferenceMethod.Wald })
            Assert.True(change.Difference(method).Interval!.Lower <= change.Difference(method).Interval!.Upper);
        Assert.InRange(change.ProbabilityBelow(1), 0, 1);
        Assert.NotEmpty(change.Averted().ToString());
    }

    [Theory]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(long.MaxValue, 0)]
    [InlineData(0, long.MaxValue)]
    [InlineData(1, 10_000_000_000)]
    public void More_events_than_the_tails_can_bear_are_refused(long before, long after) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoTotals.Of(before, 60, after, 6));

    [Fact]
    public void Millions_of_events_have_the_limits_of_R()
    {
        // R 4.2.2: o <- function(q) q/(1-q); c(o(qbeta(.025,1e6,1e6+1)), o(qbeta(.975,1e6+1,1e6)))
        var interval = TwoTotals.Of(1_000_000, 6, 1_000_000, 6).Ratio(RateRatioMethod.Exact).Interval!;
        Assert.Equal(0.997231032934401, interval.Lower, 1e-12);
        Assert.Equal(1.002776655533324, interval.Upper, 1e-12);
    }

    [Theory]
    [InlineData(1e-300, 1e300)]
    [InlineData(1e300, 1e-300)]
    [InlineData(double.Epsilon, double.MaxValue)]
    [InlineData(double.MaxValue, double.Epsilon)]
    [InlineData(1e-9, 1e-9)]
    public void Tiny_and_vast_exposures_have_intervals_and_tests(double before, double after)
    {
        foreach (var (eventsBefore, eventsAfter) in new[] { (0, 0), (0, 5), (5, 0), (5, 7) })
        {
            var change = TwoTotals.Of(eventsBefore, before, eventsAfter, after);
            foreach (var method in Intervals)
            {
                var estimate = change.Ratio(method);
                Assert.True(estimate.Interval!.Lower <= estimate.Interval.Upper);
                if (method is IRateRatioTest test)
                    Assert.InRange(change.Test(1, Alternative.Less, test).PValue, 0, 1);
            }
            Assert.InRange(change.Test(1, Alternative.TwoSided, RateRatioMethod.MinimumLikelihood).PValue, 0, 1);
            Assert.InRange(change.Test(1, Alternative.TwoSided, RateRatioMethod.ETest).PValue, 0, 1);
        }
    }

    [Theory]
    [InlineData(1e-12)]
    [InlineData(0.001)]
    [InlineData(0.999999)]
    [InlineData(1 - 1e-12)]
    public void Extreme_levels_have_intervals(double level)
    {
        foreach (var (before, after) in new[] { (0, 0), (0, 5), (1, 0), (1, 1), (1400, 56) })
        {
            var change = TwoTotals.Of(before, 60, after, 6);
            foreach (var method in Intervals)
            {
                foreach (var sidedness in Enum.GetValues<Sidedness>())
                    Assert.True(change.Ratio(method, level, sidedness).Interval!.Level == level);
            }
            foreach (var method in new[] { RateDifferenceMethod.MoverJeffreys, RateDifferenceMethod.MoverScore, RateDifferenceMethod.Score, RateDifferenceMethod.Wald })
            {
                foreach (var sidedness in Enum.GetValues<Sidedness>())
                    Assert.True(change.Difference(method, level, sidedness).Interval!.Level == level);
            }
        }
    }

    [Fact]
    public void The_E_test_says_where_it_gives_up()
    {
        var error = Assert.Throws<InvalidOperationException>(() => TwoTotals.Of(2_000_000_000, 60, 1, 6).Test(1, Alternative.TwoSided, RateRatioMethod.ETest));
        Assert.Contains("score", error.Message, StringComparison.Ordinal);
    }
}
