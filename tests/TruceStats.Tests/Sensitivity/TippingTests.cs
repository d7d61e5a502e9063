using TruceStats.Interruptions;
using TruceStats.Sensitivity;

namespace TruceStats.Tests.Sensitivity;

/// <summary>By how much reporting, or a rival, would have had to change the rate.</summary>
public sealed class TippingTests
{
    private static RateChange Change(long before, long after) => RateChange.Between(Tally.Of(before, Exposure.Days(100)), Tally.Of(after, Exposure.Days(50)));

    private static InterruptionFit Fit(params Interruption[] interruptions) => new SegmentedRegression { Trend = TrendForm.None }.Fit(Monthly, interruptions);

    private static CountSeries Monthly => CountSeries.Of(
        Resolution.Month, new LocalDate(2015, 1, 1), 336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397);

    private static Interruption Truce => Interruption.Step(new LocalDate(2016, 4, 1)).Named("truce");

    [Theory]
    [InlineData(400, 80, 1)]
    [InlineData(400, 80, 0.8)]
    [InlineData(100, 200, 1)]
    [InlineData(400, 80, 3)]
    public void At_the_tipping_points_estimate_and_limit_are_the_null_ratio(long before, long after, double nullRatio)
    {
        var result = UnderReporting.Of(Change(before, after), nullRatio);
        Assert.Equal(nullRatio, result.RatioAt(result.Completeness.Value!.Value).Value!.Value, 1e-12);
        var limits = result.RatioAt(result.CompletenessAtLimit!.Value).Interval!;
        Assert.Equal(nullRatio, result.Ratio.Value < nullRatio ? limits.Upper : limits.Lower, 1e-12);
    }

    [Fact]
    public void The_hidden_events_make_up_what_is_missing()
    {
        var result = UnderReporting.Of(Change(400, 80));
        Assert.Equal(120, result.HiddenEvents!.Value!.Value, 1e-9);
        Assert.Equal(1, Change(400, 80 + 120).Ratio().Value!.Value, 1e-12);
        Assert.InRange(result.HiddenEventsAtLimit!.Value, 0, 120);
        Assert.Equal(result.HiddenEvents.Interval!.Lower, result.HiddenEventsAtLimit.Value, 1e-12);
    }

    [Fact]
    public void A_rise_would_need_reporting_to_have_risen_and_has_events_too_many()
    {
        var result = UnderReporting.Of(Change(100, 200));
        Assert.Equal(4, result.Completeness.Value!.Value, 1e-12);
        Assert.Equal(-150, result.HiddenEvents!.Value!.Value, 1e-9);
        Assert.InRange(result.HiddenEventsAtLimit!.Value, -150, 0);
    }

    [Fact]
    public void Where_the_interval_holds_the_null_there_is_nothing_to_overturn()
    {
        var result = UnderReporting.Of(Change(20, 9));
        Assert.Null(result.CompletenessAtLimit);
        Assert.Null(result.HiddenEventsAtLimit);
        Assert.Contains(result.Cautions, caution => caution.Code == CautionCodes.NullInside);
        Assert.Contains("no tipping point of the interval", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_factor_makes_something_of_nothing_after_but_a_number_of_hidden_events_does()
    {
        var result = UnderReporting.Of(Change(400, 0));
        Assert.Null(result.Completeness.Value);
        Assert.Contains(result.Cautions, caution => caution.Code == CautionCodes.NoTippingPoint);
        Assert.Equal(200, result.HiddenEvents!.Value!.Value, 1e-9);
        Assert.Null(result.HiddenEvents.Interval);
        Assert.Null(result.HiddenEventsAtLimit);
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(0, 0)]
    public void With_nothing_before_there_is_no_tipping_point(long before, long after)
    {
        var result = UnderReporting.Of(Change(before, after));
        Assert.Null(result.Completeness.Value);
        Assert.Null(result.HiddenEvents);
        Assert.Contains(result.Cautions, caution => caution.Code == CautionCodes.NoTippingPoint);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void A_null_ratio_is_above_0_and_finite(double nullRatio)
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(nullRatio), () => UnderReporting.Of(Change(400, 80), nullRatio));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(nullRatio), () => RivalTipping.Of(Change(400, 80), Measures, nullRatio));
        Assert.Throws<ArgumentOutOfRangeException>("completeness", () => UnderReporting.Of(Change(400, 80)).RatioAt(nullRatio));
    }

    [Fact]
    public void Another_level_moves_only_the_limit()
    {
        var wide = UnderReporting.Of(Change(400, 80)).At(0.999);
        var narrow = wide.At(0.5);
        Assert.Equal(wide.Completeness.Value, narrow.Completeness.Value);
        Assert.True(wide.CompletenessAtLimit > narrow.CompletenessAtLimit);
        Assert.Equal(UnderReporting.Of(Change(400, 80)), wide.At(0.95));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => wide.At(1));
    }

    [Fact]
    public void The_effect_of_a_fit_has_a_tipping_point_too()
    {
        var fit = Fit(Truce);
        var result = UnderReporting.OfEffect(fit, "truce");
        Assert.Equal(fit.Effects.Single().Estimate.Value, result.Completeness.Value);
        Assert.Equal(fit.Averted.Expected.Value!.Value - 2544, result.HiddenEvents!.Value!.Value, 1e-6);
        Assert.Equal("truce", result.Name);
        Assert.Throws<ArgumentException>("name", () => UnderReporting.OfEffect(fit, "other"));
    }

    [Fact]
    public void With_two_interruptions_the_hidden_events_of_one_are_not_known() =>
        Assert.Null(UnderReporting.OfEffect(Fit(Truce, Interruption.Step(new LocalDate(2015, 8, 1)).Named("other")), "truce").HiddenEvents);

    [Fact]
    public void An_effect_that_is_a_difference_has_none()
    {
        var fit = new SegmentedRegression { Family = CountFamily.Gaussian, Link = LinkFunction.Identity }.Fit(Monthly, Truce);
        Assert.Throws<ArgumentException>("fit", () => UnderReporting.OfEffect(fit, "truce"));
    }

    private static RivalEvent Measures => RivalEvent.Of("measures", PartialDate.Day(new LocalDate(2016, 4, 1)));

    [Fact]
    public void A_rival_explains_all_by_the_ratio_itself_and_enough_by_the_limit_nearer_to_1()
    {
        var change = Change(400, 80);
        var result = RivalTipping.Of(change, Measures);
        Assert.Equal(change.Ratio().Value!.Value, result.Ratio.Value!.Value, 1e-12);
        Assert.Equal(change.Ratio().Interval!.Upper, result.RatioAtLimit!.Value, 1e-12);
        Assert.Equal(change.Ratio().Interval!.Upper / 0.9, RivalTipping.Of(change, Measures, 0.9).RatioAtLimit!.Value, 1e-12);
        Assert.StartsWith("measures explains all if it alone gave a rate ratio of 0.400", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rival_that_cannot_act_in_the_stretch_after_explains_nothing()
    {
        var before = Monthly.During(StudyPeriod.Of(new LocalDate(2015, 1, 1), new LocalDate(2016, 4, 1)));
        var after = Monthly.During(StudyPeriod.Of(new LocalDate(2016, 4, 1), new LocalDate(2016, 11, 1)));
        var change = RateChange.Between(before, after);
        Assert.Throws<ArgumentException>("rival", () => RivalTipping.Of(change, RivalEvent.Of("later", PartialDate.Day(new LocalDate(2017, 1, 1)))));
        Assert.Equal("measures", RivalTipping.Of(change, Measures).Rival.Name);
    }

    [Fact]
    public void An_E_value_is_for_many_places_and_a_ratio()
    {
        var panel = CountPanel.Of(Enumerable.Range(0, 8).Select(place => KeyValuePair.Create(
            "place " + place, CountSeries.Of(Resolution.Month, new LocalDate(2016, 1, 1), [.. Enumerable.Range(0, 12).Select(i => (long?)((place < 4 && i >= 6 ? 12 : 30) + (place * i % 5)))]))));
        var starts = Enumerable.Range(0, 4).ToDictionary(place => "place " + place, _ => new LocalDate(2016, 7, 1));
        var fit = new DifferenceInDifferences().Fit(panel, starts, null, TestContext.Current.CancellationToken);
        var value = RivalTipping.EValue(fit);
        Assert.True(value.Value > value.Interval!.Lower && value.Interval.Lower > 1);
        Assert.Equal((double.PositiveInfinity, Sidedness.LowerBound), (value.Interval.Upper, value.Interval.Sidedness));
        // Where the interval holds what is asked about, nothing has to be explained away.
        Assert.Equal(1, RivalTipping.EValue(fit, fit.Overall.Estimate.Value!.Value).Interval!.Lower);
        var differences = new DifferenceInDifferences { Link = LinkFunction.Identity }.Fit(panel, starts, null, TestContext.Current.CancellationToken);
        Assert.Throws<ArgumentException>("fit", () => RivalTipping.EValue(differences));
    }

    // The two values that VanderWeele and Ding (2017) work out in their text.
    [Theory]
    [InlineData(3.9, 7.26)]
    [InlineData(1.8, 3.0)]
    [InlineData(1 / 3.9, 7.26)]
    [InlineData(1, 1)]
    public void The_E_value_is_the_published_one(double ratio, double expected) => Assert.Equal(expected, RivalTipping.EValueOf(ratio), 0.005);
}
