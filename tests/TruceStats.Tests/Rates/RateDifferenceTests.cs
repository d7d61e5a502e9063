using FsCheck.Xunit;

namespace TruceStats.Tests.Rates;

[Properties(Replay = Seeds.Replay, Arbitrary = [typeof(TwoTotals)], MaxTest = 60)]
public sealed class RateDifferenceTests
{
    private static IRateDifferenceMethod[] Methods =>
        [RateDifferenceMethod.MoverJeffreys, RateDifferenceMethod.MoverScore, RateDifferenceMethod.Score, RateDifferenceMethod.Wald];

    [Fact]
    public void The_default_of_two_totals_is_MOVER_on_Jeffreys_limits()
    {
        // R 4.2.2: j1 <- qgamma(c(.025,.975),56.5)/6; j0 <- qgamma(c(.025,.975),1400.5)/60; d <- 56/6-1400/60
        // d - sqrt((56/6-j1[1])^2+(j0[2]-1400/60)^2); d + sqrt((j1[2]-56/6)^2+(1400/60-j0[1])^2)
        var estimate = TwoTotals.Of(1400, 60, 56, 6).Difference();
        Assert.Equal(-14, estimate.Value!.Value, 1e-12);
        Assert.Equal(-16.5378264548575, estimate.Interval!.Lower, 1e-11);
        Assert.Equal(-11.0528195065583, estimate.Interval.Upper, 1e-11);
        Assert.Equal("-14.0 per day, 95% CI [-16.5, -11.1] (MOVER on Jeffreys limits)", estimate.ToString());
    }

    [Fact]
    public void Only_Wald_has_a_standard_error()
    {
        // R 4.2.2: sqrt(56/36 + 1400/3600)
        var change = TwoTotals.Of(1400, 60, 56, 6);
        Assert.Equal(1.39443337755679, change.Difference(RateDifferenceMethod.Wald).StandardError!.Value, 1e-13);
        Assert.Null(change.Difference().StandardError);
    }

    [Property]
    public void Swapping_the_stretches_negates_the_difference_and_its_limits(TwoTotals totals)
    {
        foreach (var method in Methods)
        {
            var one = totals.Change.Difference(method, totals.Level);
            var other = totals.Swapped.Difference(method, totals.Level);
            Assert.Equal(-one.Value!.Value, other.Value!.Value);
            Assert.Equal(-one.Interval!.Lower, other.Interval!.Upper);
            Assert.Equal(-one.Interval.Upper, other.Interval.Lower);
        }
    }

    [Property]
    public void A_higher_level_holds_a_lower_one_and_all_hold_the_crude_difference(TwoTotals totals)
    {
        foreach (var method in Methods)
        {
            var inner = totals.Change.Difference(method, totals.Level);
            var outer = totals.Change.Difference(method, (1 + totals.Level) / 2).Interval!;
            Assert.True(inner.Interval!.Contains(inner.Value!.Value), $"{method.Method}: {inner}");
            Assert.True(outer.Lower <= inner.Interval.Lower && outer.Upper >= inner.Interval.Upper, $"{method.Method}: {outer} does not hold {inner}");
        }
    }

    [Property]
    public void Twice_both_exposures_halve_the_difference_and_its_limits(TwoTotals totals)
    {
        var longer = totals with { ExposureBefore = 2 * totals.ExposureBefore, ExposureAfter = 2 * totals.ExposureAfter };
        foreach (var method in Methods)
        {
            var one = totals.Change.Difference(method, totals.Level).Interval!;
            var other = longer.Change.Difference(method, totals.Level).Interval!;
            double width = one.Upper - one.Lower;
            Assert.Equal(one.Lower / 2, other.Lower, 1e-9 * width);
            Assert.Equal(one.Upper / 2, other.Upper, 1e-9 * width);
        }
    }

    [Property]
    public void The_two_limits_of_an_interval_are_those_of_the_one_sided_intervals(TwoTotals totals)
    {
        foreach (var method in Methods)
        {
            var both = totals.Change.Difference(method, totals.Level).Interval!;
            double half = (1 + totals.Level) / 2;
            Assert.Equal(both.Lower, totals.Change.Difference(method, half, Sidedness.LowerBound).Interval!.Lower, 1e-9 * Math.Abs(both.Lower));
            Assert.Equal(both.Upper, totals.Change.Difference(method, half, Sidedness.UpperBound).Interval!.Upper, 1e-9 * Math.Abs(both.Upper));
            Assert.Equal(double.PositiveInfinity, totals.Change.Difference(method, half, Sidedness.LowerBound).Interval!.Upper);
            Assert.Equal(double.NegativeInfinity, totals.Change.Difference(method, half, Sidedness.UpperBound).Interval!.Lower);
        }
    }

    [Property]
    public void The_score_limits_exclude_no_difference_just_where_the_unconditional_score_of_the_ratio_is_at_its_limit(TwoTotals totals)
    {
        // At no difference and ratio 1, both constrained estimates and so both scores are the same.
        double statistic = totals.Change.Test(1, Alternative.TwoSided, RateRatioMethod.Score).PValue;
        bool holdsZero = totals.Change.Difference(RateDifferenceMethod.Score, totals.Level).Interval!.Contains(0);
        if (Math.Abs(statistic - (1 - totals.Level)) > 1e-9)
            Assert.Equal(statistic > 1 - totals.Level, holdsZero);
    }
}
