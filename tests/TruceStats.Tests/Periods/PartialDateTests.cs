using FsCheck.Xunit;

namespace TruceStats.Tests.Periods;

[Properties(Replay = Seeds.Replay, Arbitrary = new[] { typeof(Calendars) })]
public sealed class PartialDateTests
{
    private static readonly LocalDate March26 = new(2016, 3, 26);
    private static readonly PartialDate March = PartialDate.Month(2016, 3);

    [Fact]
    public void A_month_may_be_any_of_its_days_and_both_ends_are_included()
    {
        Assert.Equal(new LocalDate(2016, 3, 1), March.Earliest);
        Assert.Equal(new LocalDate(2016, 3, 31), March.Latest);
        Assert.Equal(DatePrecision.Month, March.Precision);
        Assert.False(March.IsExact);
        Assert.Equal(new LocalDate(2016, 2, 29), PartialDate.Month(2016, 2).Latest);
        Assert.Equal(new LocalDate(2016, 12, 31), PartialDate.Year(2016).Latest);
    }

    [Fact]
    public void A_day_is_exact_and_converts_by_itself()
    {
        PartialDate day = March26;
        Assert.True(day.IsExact);
        Assert.Equal(DatePrecision.Day, day.Precision);
        Assert.Equal((March26, March26), (day.Earliest, day.Latest));
        Assert.Equal(PartialDate.Day(March26), day);
    }

    [Fact]
    public void A_week_begins_on_Monday_unless_another_day_is_named()
    {
        // 26 March 2016 was a Saturday.
        Assert.Equal("2016-03-21..2016-03-27 (week)", PartialDate.Week(March26).ToString());
        Assert.Equal("2016-03-20..2016-03-26 (week)", PartialDate.Week(March26, IsoDayOfWeek.Sunday).ToString());
        Assert.Equal("2016-03-26..2016-04-01 (week)", PartialDate.Week(March26, IsoDayOfWeek.Saturday).ToString());
        Assert.Throws<ArgumentOutOfRangeException>("firstDay", () => PartialDate.Week(March26, IsoDayOfWeek.None));
        Assert.Throws<ArgumentOutOfRangeException>("anyDay", () => PartialDate.Week(LocalDate.MaxIsoValue));
    }

    [Fact]
    public void Few_days_need_a_latest_after_the_earliest()
    {
        Assert.Throws<ArgumentOutOfRangeException>("latest", () => PartialDate.FewDays(March26, March26));
        Assert.Throws<ArgumentOutOfRangeException>("latest", () => PartialDate.FewDays(March26, March26.PlusDays(-1)));
        Assert.Throws<ArgumentException>("earliest", () => PartialDate.FewDays(March26.WithCalendar(CalendarSystem.Julian), March26));
    }

    [Fact]
    public void A_rule_that_the_caller_names_picks_the_day()
    {
        Assert.Equal(new LocalDate(2016, 3, 1), March.Resolve(DateRule.Earliest));
        Assert.Equal(new LocalDate(2016, 3, 31), March.Resolve(DateRule.Latest));
        Assert.Equal(new LocalDate(2016, 3, 16), March.Resolve(DateRule.Middle));
        // Of two middle days the earlier.
        Assert.Equal(new LocalDate(2016, 4, 15), PartialDate.Month(2016, 4).Resolve(DateRule.Middle));
    }

    [Fact]
    public void Without_a_rule_only_an_exact_date_has_a_day()
    {
        var error = Assert.Throws<InvalidOperationException>(() => March.Resolve(DateRule.Refuse));
        Assert.Contains("2016-03 (month)", error.Message, StringComparison.Ordinal);
        Assert.Equal(March26, PartialDate.Day(March26).Resolve(DateRule.Refuse));
        Assert.Throws<ArgumentOutOfRangeException>("rule", () => March.Resolve((DateRule)9));
    }

    [Fact]
    public void How_well_a_date_is_known_is_part_of_it()
    {
        var sameDays = PartialDate.FewDays(new LocalDate(2016, 3, 1), new LocalDate(2016, 3, 31));
        Assert.NotEqual(March, sameDays);
        Assert.True(March == PartialDate.Month(2016, 3) && March != sameDays && !(March == null));
        Assert.Equal(March.GetHashCode(), PartialDate.Month(2016, 3).GetHashCode());
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void The_text_says_how_well_it_is_known_in_every_country(string culture)
    {
        Assert.Equal("2016-03-26", UnderCulture.Of(culture, PartialDate.Day(March26).ToString));
        Assert.Equal("2016-03-26..2016-03-28 (few days)", UnderCulture.Of(culture, PartialDate.FewDays(March26, March26.PlusDays(2)).ToString));
        Assert.Equal("2016-03 (month)", UnderCulture.Of(culture, March.ToString));
        Assert.Equal("2016 (year)", UnderCulture.Of(culture, PartialDate.Year(2016).ToString));
        Assert.Equal(March, UnderCulture.Of(culture, () => PartialDate.Parse("2016-03 (month)")));
    }

    [Property]
    public bool What_is_written_is_read_back(LocalDate date, ushort days) => new[]
    {
        PartialDate.Day(date), PartialDate.FewDays(date, date.PlusDays(days + 1)), PartialDate.Week(date, date.DayOfWeek),
        PartialDate.Month(date.Year, date.Month), PartialDate.Year(date.Year),
    }.All(known => PartialDate.Parse(known.ToString()) == known);

    [Property]
    public bool Every_rule_picks_a_possible_day(LocalDate date) =>
        new[] { PartialDate.Week(date), PartialDate.Month(date.Year, date.Month), PartialDate.Year(date.Year) }.All(known =>
            known.Earliest <= date && date <= known.Latest
            && known.Resolve(DateRule.Earliest) <= known.Resolve(DateRule.Middle) && known.Resolve(DateRule.Middle) <= known.Resolve(DateRule.Latest));

    [Theory]
    [InlineData("2015-02-30")]
    [InlineData("2015-02-29")]
    [InlineData("2015-13 (month)")]
    [InlineData("2015-00-10")]
    [InlineData("2015-3-1")]
    [InlineData("2015-03")]
    [InlineData("2015")]
    [InlineData("26/03/2016")]
    [InlineData("2016-03-26 00:00:00.000")]
    [InlineData("2016-03-28..2016-03-26 (few days)")]
    [InlineData("2016-03-26..2016-03-26 (few days)")]
    [InlineData("2016-03-21..2016-03-28 (week)")]
    [InlineData("2016-03-26..2016-02-30 (few days)")]
    [InlineData("2016-03-26 (month)")]
    [InlineData("10000 (year)")]
    [InlineData(" (year)")]
    [InlineData("")]
    public void A_text_that_is_no_date_of_the_calendar_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => PartialDate.Parse(text));
        Assert.False(PartialDate.TryParse(text, out var none));
        Assert.Null(none);
    }

    [Fact]
    public void A_missing_text_is_no_date() => Assert.False(PartialDate.TryParse(null, out _));

    [Theory]
    [InlineData("2016-03-01", "2016-03-30", DatePrecision.Month)]
    [InlineData("2016-03-02", "2016-03-31", DatePrecision.Month)]
    [InlineData("2016-01-01", "2016-12-30", DatePrecision.Year)]
    [InlineData("2016-03-21", "2016-03-28", DatePrecision.Week)]
    [InlineData("2016-03-21", "2016-03-22", DatePrecision.Day)]
    [InlineData("2016-03-21", "2016-03-21", DatePrecision.FewDays)]
    public void Days_that_do_not_fit_the_precision_are_refused_on_reading(string earliest, string latest, DatePrecision precision) =>
        Assert.ThrowsAny<ArgumentException>(() =>
            PartialDate.Of(PartialDate.Parse(earliest).Earliest, PartialDate.Parse(latest).Earliest, precision));
}
