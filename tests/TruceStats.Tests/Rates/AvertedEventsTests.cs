using FsCheck.Xunit;

namespace TruceStats.Tests.Rates;

[Properties(Replay = Seeds.Replay, Arbitrary = [typeof(TwoTotals)], MaxTest = 60)]
public sealed class AvertedEventsTests
{
    private static readonly AvertedEvents Averted = TwoTotals.Of(1400, 60, 56, 6).Averted();

    [Fact]
    public void By_rate_difference_it_is_the_difference_times_the_exposure_after()
    {
        // R 4.2.2: -6 times the MOVER-Jeffreys limits of the difference
        Assert.Equal(84, Averted.RateDifference.Value!.Value, 1e-11);
        Assert.Equal(66.3169170393497, Averted.RateDifference.Interval!.Lower, 1e-10);
        Assert.Equal(99.2269587291451, Averted.RateDifference.Interval.Upper, 1e-10);
        Assert.Equal(Unit.Events, Averted.RateDifference.Unit);
    }

    [Fact]
    public void By_counterfactual_mean_only_the_rate_before_is_uncertain()
    {
        // R 4.2.2: uniroot on ppois(1399,m,lower=FALSE) - .5*dpois(1400,m) - .025 and its upper counterpart; limits / 60 * 6 - 56
        Assert.Equal(84, Averted.CounterfactualMean.Value!.Value, 1e-11);
        Assert.Equal(76.8097006248134, Averted.CounterfactualMean.Interval!.Lower, 1e-9);
        Assert.Equal(91.4797371482884, Averted.CounterfactualMean.Interval.Upper, 1e-9);
    }

    [Fact]
    public void By_counterfactual_draw_a_count_would_have_fallen_around_its_mean()
    {
        // R 4.2.2: qnbinom(.025,1400,60/66) - 56; qnbinom(.975,1401,60/66) - 56
        Assert.Equal(84, Averted.CounterfactualDraw.Value!.Value, 1e-11);
        Assert.Equal(60, Averted.CounterfactualDraw.Interval!.Lower, 1e-9);
        Assert.Equal(109, Averted.CounterfactualDraw.Interval.Upper, 1e-9);
    }

    [Fact]
    public void A_draw_that_holds_no_averted_events_prints_so() => Assert.Equal(
        "by rate difference 4.00 events, 95% CI [-3.36, 10.2] (MOVER on Jeffreys limits); "
        + "by counterfactual mean 4.00 events, 95% CI [0.280, 9.17] (mid-P Poisson); "
        + "by counterfactual draw 4.00 events, 95% CI [-3.00, 13.0] (exact Poisson prediction)",
        TwoTotals.Of(20, 20, 6, 10).Averted().ToString());

    [Property]
    public void The_three_have_one_value(TwoTotals totals)
    {
        var averted = totals.Change.Averted(totals.Level);
        double value = averted.CounterfactualMean.Value!.Value;
        double near = 1e-9 * (Math.Abs(value) + totals.EventsAfter + totals.EventsBefore);
        Assert.Equal(value, averted.RateDifference.Value!.Value, near);
        Assert.Equal(value, averted.CounterfactualDraw.Value!.Value, near);
    }

    [Fact]
    public void More_events_than_expected_are_negative_averted_ones() =>
        Assert.Equal(-20, TwoTotals.Of(10, 10, 30, 10).Averted().CounterfactualMean.Value!.Value, 1e-12);
}
