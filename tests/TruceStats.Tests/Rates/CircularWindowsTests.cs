using FsCheck.Xunit;

namespace TruceStats.Tests.Rates;

[Properties(Replay = Seeds.Replay)]
public sealed class CircularWindowsTests
{
    // 60 days of 20 to 26 and then 6 days of 9 to 11: no other 6 days come near.
    private static readonly long[] Busy = [.. Enumerable.Range(0, 60).Select(day => 20L + (day * 5 % 7))];
    private static readonly long[] Quiet = [9, 10, 11, 9, 10, 9];

    [Fact]
    public void The_lowest_of_all_windows_has_the_p_value_that_is_the_floor()
    {
        var test = Stretches.Daily(Busy, Quiet).Test(method: RateRatioMethod.CircularWindows);
        Assert.Equal(1 / 66.0, test.PValue, 1e-15);
        var caution = Assert.Single(test.Cautions, caution => caution.Code == CautionCodes.RankFloor);
        Assert.Equal("rank-floor (windows = 66, floor = 0.01515)", caution.ToString());
        Assert.Equal("circular-window rank", test.Method.Name);
    }

    [Fact]
    public void The_interval_is_finite_where_the_floor_allows_and_else_rules_nothing_out()
    {
        var change = Stretches.Daily(Busy, Quiet);
        var interval = change.Ratio(RateRatioMethod.CircularWindows).Interval!;
        Assert.InRange(interval.Lower, 0.35, 0.42);
        Assert.InRange(interval.Upper, 0.42, 0.5);
        var tooSure = change.Ratio(RateRatioMethod.CircularWindows, 0.99).Interval!;
        Assert.Equal((0, double.PositiveInfinity), (tooSure.Lower, tooSure.Upper));
    }

    [Property]
    public void Interval_and_test_agree(byte[] before, byte[] after, bool oneSided)
    {
        if (before.Length < 12 || after.Length is < 2 or > 9 || before.All(count => count == 0) || after.All(count => count == 0))
            return;
        var change = Stretches.Daily([.. before.Select(count => (long)count)], [.. after.Select(count => (long)count)]);
        var method = RateRatioMethod.CircularWindows;
        var interval = change.Ratio(method, 0.8, oneSided ? Sidedness.UpperBound : Sidedness.TwoSided).Interval!;
        var alternative = oneSided ? Alternative.Less : Alternative.TwoSided;
        foreach (double ratio in new[] { 0.1, 0.3, 0.5, 0.7, 0.9, 1, 1.1, 1.5, 2, 5 })
            Assert.Equal(interval.Contains(ratio), change.Test(ratio, alternative, method).PValue > 0.2 + 1e-12);
        if (interval.Upper < 1e100)
        {
            Assert.True(change.Test(interval.Upper, alternative, method).PValue > 0.2);
            Assert.True(change.Test(interval.Upper * (1 + 1e-12), alternative, method).PValue <= 0.2 + 1e-12);
        }
    }

    [Property]
    public void Swapping_the_stretches_inverts_the_ratio(byte[] before, byte[] after)
    {
        if (before.Length + after.Length < 12 || before.Length == after.Length || before.All(count => count == 0) || after.All(count => count == 0))
            return;
        long[] one = [.. before.Select(count => (long)count)];
        long[] other = [.. after.Select(count => (long)count)];
        var forth = Stretches.Daily(one, other).Ratio(RateRatioMethod.CircularWindows, 0.8).Interval!;
        var back = Stretches.Daily(other, one).Ratio(RateRatioMethod.CircularWindows, 0.8).Interval!;
        Assert.Equal(forth.Lower, 1 / back.Upper, 1e-9 * forth.Lower);
        Assert.Equal(1 / forth.Upper, back.Lower, 1e-9 * back.Lower);
    }

    [Fact]
    public void A_baseline_that_comes_later_is_ranked_on_the_same_circle()
    {
        var forth = Stretches.Daily(Busy, Quiet);
        var back = RateChange.Between(forth.BinsAfter!, forth.BinsBefore!);
        Assert.Equal(forth.Test(method: RateRatioMethod.CircularWindows).PValue, back.Test(method: RateRatioMethod.CircularWindows).PValue);
        Assert.Equal(
            1 / forth.Ratio(RateRatioMethod.CircularWindows).Interval!.Lower, back.Ratio(RateRatioMethod.CircularWindows).Interval!.Upper, 1e-12);
        Assert.Equal(
            forth.Test(0.5, Alternative.Less, RateRatioMethod.CircularWindows).PValue,
            back.Test(2, Alternative.Greater, RateRatioMethod.CircularWindows).PValue);
    }

    [Fact]
    public void Months_count_by_their_days()
    {
        // 28 to 31 days a month are near enough to equal; the same daily rate everywhere is no change at all.
        long[] days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31];
        var even = CountSeries.Of(Resolution.Month, Stretches.Start, days);
        var change = RateChange.Between(
            even.During(StudyPeriod.Of(Stretches.Start, new LocalDate(2016, 4, 1))),
            even.During(StudyPeriod.Of(new LocalDate(2016, 4, 1), new LocalDate(2016, 11, 1))));
        Assert.Equal(1, change.Test(method: RateRatioMethod.CircularWindows).PValue);
        Assert.Equal(1, change.Ratio(RateRatioMethod.CircularWindows).Value!.Value, 1e-15);
    }

    [Fact]
    public void Very_unequal_bins_and_stretches_that_alternate_are_refused_with_the_reason()
    {
        var uneven = Stretches.Daily(Busy, Quiet);
        var halved = RateChange.Between(
            uneven.BinsBefore!.WithExposure([.. Busy.Select(_ => 2.0), 2, 2, 2, 2, 2, 2], Unit.Days), uneven.BinsAfter!);
        Assert.Contains("about equal exposure", Assert.Throws<InvalidOperationException>(() => halved.Ratio(RateRatioMethod.CircularWindows)).Message, StringComparison.Ordinal);

        var daily = CountSeries.Of(Resolution.Day, Stretches.Start, Busy);
        var weekends = PeriodSet.Weekly(daily.Coverage, IsoDayOfWeek.Saturday, 2);
        var rest = PeriodSet.Of(daily.Coverage).Except(weekends);
        var alternating = RateChange.Between(daily.During(rest), daily.During(weekends));
        Assert.Contains("alternate", Assert.Throws<InvalidOperationException>(() => alternating.Test(method: RateRatioMethod.CircularWindows)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stretch_without_events_has_a_rank_but_no_interval()
    {
        var change = Stretches.Daily(Busy, [0, 0, 0, 0, 0, 0]);
        Assert.Equal(1 / 66.0, change.Test(method: RateRatioMethod.CircularWindows).PValue, 1e-15);
        var interval = change.Ratio(RateRatioMethod.CircularWindows).Interval!;
        Assert.Equal((0, double.PositiveInfinity), (interval.Lower, interval.Upper));
    }

    [Fact]
    public void Missing_days_are_left_out_of_the_circle()
    {
        var change = Stretches.Daily([.. Busy.Select(count => (long?)count), null, null], [9L, null, 10, 9]);
        var test = change.Test(method: RateRatioMethod.CircularWindows);
        Assert.Equal(1 / 63.0, test.PValue, 1e-15);
        Assert.Contains(test.Cautions, caution => caution.Code == CautionCodes.MissingBinsLeftOut);
    }
}
