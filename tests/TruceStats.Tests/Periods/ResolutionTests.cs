using FsCheck.Xunit;

namespace TruceStats.Tests.Periods;

[Properties(Replay = Seeds.Replay, Arbitrary = new[] { typeof(Calendars) })]
public sealed class ResolutionTests
{
    private static readonly StudyPeriod Spring = StudyPeriod.Of(new LocalDate(2016, 3, 26), new LocalDate(2016, 5, 3));

    public static Resolution[] All =>
    [
        Resolution.Day, Resolution.Week, Resolution.WeekFrom(IsoDayOfWeek.Saturday), Resolution.WeekFrom(IsoDayOfWeek.Sunday),
        Resolution.Month, Resolution.Quarter, Resolution.Year, Resolution.EveryDays(7), Resolution.EveryDays(10), Resolution.EveryDays(1000),
    ];

    [Fact]
    public void Calendar_bins_begin_where_their_unit_begins_and_are_cut_at_the_coverage()
    {
        Assert.Equal("[2016-03-26, 2016-04-01) [2016-04-01, 2016-05-01) [2016-05-01, 2016-05-03)", Text(Resolution.Month));
        Assert.Equal("[2016-03-26, 2016-04-01) [2016-04-01, 2016-05-03)", Text(Resolution.Quarter));
        Assert.Equal("[2016-03-26, 2016-05-03)", Text(Resolution.Year));
        Assert.StartsWith("[2016-03-26, 2016-03-28) [2016-03-28, 2016-04-04) ", Text(Resolution.Week), StringComparison.Ordinal);
        Assert.StartsWith("[2016-03-26, 2016-04-02) [2016-04-02, 2016-04-09) ", Text(Resolution.WeekFrom(IsoDayOfWeek.Saturday)), StringComparison.Ordinal);
    }

    [Fact]
    public void Bins_of_some_days_begin_where_the_coverage_begins()
    {
        Assert.Equal("[2016-03-26, 2016-04-15) [2016-04-15, 2016-05-03)", Text(Resolution.EveryDays(20)));
        Assert.Equal(Spring.Days, Resolution.Day.Bins(Spring).Count);
        Assert.Equal(Resolution.Day, Resolution.EveryDays(1));
    }

    [Fact]
    public void Partial_first_and_last_bins_are_told_from_whole_ones()
    {
        Assert.Equal([false, true, false], Resolution.Month.Bins(Spring).Select(Resolution.Month.IsWhole));
        Assert.Equal([false, true, true, true, true, true, false], Resolution.Week.Bins(StudyPeriod.OfDays(Spring.Start, 38)).Select(Resolution.Week.IsWhole));
        Assert.Equal([true, false], Resolution.EveryDays(20).Bins(Spring).Select(Resolution.EveryDays(20).IsWhole));
        Assert.True(Resolution.Year.IsWhole(StudyPeriod.Year(2016)));
        Assert.False(Resolution.Year.IsWhole(StudyPeriod.From(new LocalDate(2016, 1, 1))));
        Assert.False(Resolution.Day.IsWhole(StudyPeriod.From(new LocalDate(2016, 1, 1))));
    }

    [Fact]
    public void A_coverage_that_is_shorter_than_a_bin_is_one_partial_bin()
    {
        var day = StudyPeriod.OfDays(Spring.Start, 1);
        foreach (var resolution in All.Where(resolution => resolution != Resolution.Day))
        {
            Assert.Equal([day], resolution.Bins(day));
            Assert.False(resolution.IsWhole(day));
        }
    }

    [Fact]
    public void Bins_reach_to_both_ends_of_the_calendar()
    {
        var last = StudyPeriod.Of(new LocalDate(9999, 11, 15), LocalDate.MaxIsoValue);
        var first = StudyPeriod.Of(LocalDate.MinIsoValue, new LocalDate(-9998, 2, 10));
        foreach (var resolution in All)
        {
            Assert.Equal(PeriodSet.Of(last), PeriodSet.Of(resolution.Bins(last)));
            Assert.Equal(PeriodSet.Of(first), PeriodSet.Of(resolution.Bins(first)));
        }
        Assert.Equal([Spring], Resolution.EveryDays(int.MaxValue).Bins(Spring));
    }

    [Fact]
    public void An_open_coverage_has_no_bins() =>
        Assert.Throws<InvalidOperationException>(() => Resolution.Month.Bins(StudyPeriod.From(Spring.Start)));

    [Fact]
    public void A_resolution_needs_a_length_and_a_day_of_the_week()
    {
        Assert.Throws<ArgumentOutOfRangeException>("days", () => Resolution.EveryDays(0));
        Assert.Throws<ArgumentOutOfRangeException>("firstDay", () => Resolution.WeekFrom((IsoDayOfWeek)8));
    }

    [Fact]
    public void Seven_days_from_the_start_are_no_calendar_weeks()
    {
        Assert.NotEqual(Resolution.Week, Resolution.EveryDays(7));
        Assert.Equal(Resolution.Week, Resolution.WeekFrom(IsoDayOfWeek.Monday));
        Assert.True(Resolution.Week == Resolution.WeekFrom(IsoDayOfWeek.Monday) && Resolution.Week != Resolution.WeekFrom(IsoDayOfWeek.Sunday));
        Assert.Equal(Resolution.Week.GetHashCode(), Resolution.WeekFrom(IsoDayOfWeek.Monday).GetHashCode());
    }

    [Fact]
    public void A_year_holds_365_and_a_quarter_days_and_twelve_months()
    {
        Assert.Equal([365.25, 12, 4, 1, 36.525], new[] { Resolution.Day, Resolution.Month, Resolution.Quarter, Resolution.Year, Resolution.EveryDays(10) }.Select(resolution => resolution.BinsPerYear));
        Assert.Equal(52.1785714285714, Resolution.Week.BinsPerYear, 1e-12);
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void The_text_is_read_back_in_every_country(string culture)
    {
        Assert.Equal(
            "day, week, week from saturday, week from sunday, month, quarter, year, 7 days, 10 days, 1000 days",
            UnderCulture.Of(culture, () => string.Join(", ", All.Select(resolution => resolution.ToString()))));
        Assert.All(All, resolution => Assert.Equal(resolution, UnderCulture.Of(culture, () => Resolution.Parse(resolution.ToString()))));
        Assert.Equal("week from friday", UnderCulture.Of(culture, Resolution.WeekFrom(IsoDayOfWeek.Friday).ToString));
    }

    [Theory]
    [InlineData("")]
    [InlineData("days")]
    [InlineData("1 days")]
    [InlineData("0 days")]
    [InlineData("-3 days")]
    [InlineData("1,000 days")]
    [InlineData("week from monday")]
    [InlineData("week from someday")]
    [InlineData("Month")]
    public void A_text_that_names_no_resolution_is_refused(string text) => Assert.Throws<FormatException>(() => Resolution.Parse(text));

    [Property]
    public bool Bins_are_the_coverage_in_order_without_gaps_and_only_the_ends_are_partial(StudyPeriod coverage, byte pick)
    {
        if (coverage.IsOpen)
            return true;
        var resolution = All[pick % All.Length];
        var bins = resolution.Bins(coverage);
        return PeriodSet.Of(bins) == coverage && bins.Sum(bin => bin.Days) == coverage.Days
            && bins.Zip(bins.Skip(1)).All(pair => pair.First.End == pair.Second.Start)
            && bins.Skip(1).SkipLast(1).All(resolution.IsWhole);
    }

    [Property]
    public bool Every_day_is_found_in_the_bin_that_contains_it(StudyPeriod coverage, byte pick)
    {
        if (coverage.IsOpen)
            return true;
        var resolution = All[pick % All.Length];
        var bins = resolution.Bins(coverage);
        var binning = Binning.Of(resolution, coverage);
        return binning.Count == bins.Count && Enumerable.Range(coverage.FirstDay - 2, coverage.Days + 4).All(day =>
            binning.IndexOf(day) == bins.ToList().FindIndex(bin => bin.Contains(DayNumber.ToDate(day))));
    }

    [Fact]
    public void A_day_is_found_in_a_coverage_too_long_for_a_table()
    {
        var ages = StudyPeriod.Of(new LocalDate(-2000, 1, 17), new LocalDate(2000, 1, 1));
        var binning = Binning.Of(Resolution.Month, ages);
        Assert.Equal(0, binning.IndexOf(ages.FirstDay));
        Assert.Equal(1, binning.IndexOf(DayNumber.Of(new LocalDate(-2000, 2, 1))));
        Assert.Equal(48_000 - 1, binning.IndexOf(ages.EndDay - 1));
        Assert.Equal(-1, binning.IndexOf(ages.EndDay));
        Assert.Equal(-1, binning.IndexOf(ages.FirstDay - 1));
    }

    private static string Text(Resolution resolution) => string.Join(' ', resolution.Bins(Spring));
}
