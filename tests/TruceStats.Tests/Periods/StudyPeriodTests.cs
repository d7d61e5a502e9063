namespace TruceStats.Tests.Periods;

public sealed class StudyPeriodTests
{
    private static readonly LocalDate March26 = new(2016, 3, 26);
    private static readonly StudyPeriod SixDays = StudyPeriod.Of(March26, new LocalDate(2016, 4, 1));

    [Fact]
    public void The_first_day_is_included_and_the_end_is_not()
    {
        Assert.Equal(6, SixDays.Days);
        Assert.False(SixDays.Contains(new LocalDate(2016, 3, 25)));
        Assert.True(SixDays.Contains(March26));
        Assert.True(SixDays.Contains(new LocalDate(2016, 3, 31)));
        Assert.False(SixDays.Contains(new LocalDate(2016, 4, 1)));
    }

    [Fact]
    public void Every_factory_makes_the_same_six_days()
    {
        Assert.Equal(SixDays, StudyPeriod.OfDays(March26, 6));
        Assert.Equal(SixDays, StudyPeriod.Inclusive(March26, new LocalDate(2016, 3, 31)));
        Assert.Equal(SixDays, StudyPeriod.From(March26).ClosedAt(new LocalDate(2016, 4, 1)));
        Assert.Equal(SixDays, StudyPeriod.Month(2016, 3).SplitAt(March26)[1]);
        Assert.Equal(SixDays, StudyPeriod.Parse("[2016-03-26, 2016-04-01)"));
    }

    [Fact]
    public void February_has_29_days_in_a_leap_year_and_a_year_366()
    {
        Assert.Equal(29, StudyPeriod.Month(2016, 2).Days);
        Assert.Equal(28, StudyPeriod.Month(2015, 2).Days);
        Assert.Equal(366, StudyPeriod.Year(2016).Days);
        Assert.Equal(365, StudyPeriod.Year(1900).Days);
        Assert.Equal("[2015-12-01, 2016-01-01)", StudyPeriod.Month(2015, 12).ToString());
    }

    [Fact]
    public void A_period_is_never_empty()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("end", () => StudyPeriod.Of(March26, March26));
        Assert.Contains("2016-03-26", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("days", () => StudyPeriod.OfDays(March26, 0));
    }

    [Fact]
    public void An_end_before_the_start_is_refused_with_both_dates()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("end", () => StudyPeriod.Of(March26, new LocalDate(2016, 3, 1)));
        Assert.Contains("2016-03-26", error.Message, StringComparison.Ordinal);
        Assert.Contains("2016-03-01", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("last", () => StudyPeriod.Inclusive(March26, new LocalDate(2016, 3, 25)));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => StudyPeriod.OfDays(March26, -6));
    }

    [Fact]
    public void Dates_in_another_calendar_are_refused_and_not_converted()
    {
        var julian = March26.WithCalendar(CalendarSystem.Julian);
        Assert.Throws<ArgumentException>("start", () => StudyPeriod.From(julian));
        Assert.Throws<ArgumentException>("end", () => StudyPeriod.Of(March26, julian.PlusDays(6)));
        Assert.Throws<ArgumentException>("date", () => SixDays.Contains(julian));
    }

    [Fact]
    public void A_month_that_is_not_there_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StudyPeriod.Month(2016, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudyPeriod.Year(10_000));
    }

    [Fact]
    public void The_end_of_the_calendar_has_no_day_after_it()
    {
        Assert.Throws<ArgumentOutOfRangeException>("last", () => StudyPeriod.Year(9999));
        Assert.Throws<ArgumentOutOfRangeException>("last", () => StudyPeriod.Month(9999, 12));
        Assert.Throws<OverflowException>(() => StudyPeriod.OfDays(March26, int.MaxValue));
        Assert.Throws<OverflowException>(() => SixDays.Shift(int.MinValue));
        Assert.Throws<OverflowException>(() => SixDays.Shift(int.MaxValue));
        Assert.Equal(30, StudyPeriod.Of(new LocalDate(9999, 12, 1), new LocalDate(9999, 12, 31)).Days);
    }

    [Fact]
    public void An_open_end_has_no_length_and_contains_every_later_day()
    {
        var open = StudyPeriod.From(March26);
        Assert.True(open.IsOpen);
        Assert.Null(open.End);
        Assert.Throws<InvalidOperationException>(() => open.Days);
        Assert.True(open.Contains(LocalDate.MaxIsoValue));
        Assert.False(open.Contains(March26.PlusDays(-1)));
        Assert.True(open.Contains(SixDays));
        Assert.False(SixDays.Contains(open));
        Assert.True(open.Contains(open));
    }

    [Fact]
    public void Adjoining_periods_share_no_day_and_leave_no_gap()
    {
        var next = StudyPeriod.Month(2016, 4);
        Assert.False(SixDays.Overlaps(next));
        Assert.Null(SixDays.Intersection(next));
        Assert.Null(SixDays.GapTo(next));
        Assert.Null(next.GapTo(SixDays));
    }

    [Fact]
    public void An_intersection_has_the_later_start_and_the_earlier_end()
    {
        Assert.Equal(SixDays, StudyPeriod.Month(2016, 3).Intersection(StudyPeriod.From(March26)));
        Assert.Equal(SixDays, StudyPeriod.From(March26).Intersection(StudyPeriod.Month(2016, 3)));
        Assert.Equal(StudyPeriod.From(March26), StudyPeriod.From(March26).Intersection(StudyPeriod.From(new LocalDate(2012, 3, 9))));
    }

    [Fact]
    public void A_gap_is_the_same_from_either_side()
    {
        var may = StudyPeriod.Month(2016, 5);
        Assert.Equal(StudyPeriod.Month(2016, 4), SixDays.GapTo(may));
        Assert.Equal(StudyPeriod.Month(2016, 4), may.GapTo(SixDays));
        Assert.Null(StudyPeriod.Year(2016).GapTo(may));
    }

    [Fact]
    public void A_split_gives_the_days_before_a_date_and_those_from_it_on()
    {
        Assert.Equal("[2016-03-01, 2016-03-26) [2016-03-26, …)", string.Join(' ', StudyPeriod.From(new LocalDate(2016, 3, 1)).SplitAt(March26)));
        Assert.Throws<ArgumentOutOfRangeException>("date", () => SixDays.SplitAt(March26));
        Assert.Throws<ArgumentOutOfRangeException>("date", () => SixDays.SplitAt(new LocalDate(2016, 4, 1)));
    }

    [Fact]
    public void A_shift_keeps_the_length_and_leaves_an_open_end_open()
    {
        Assert.Equal("[2016-03-20, 2016-03-26)", SixDays.Shift(-6).ToString());
        Assert.Equal("[2016-04-01, …)", StudyPeriod.From(March26).Shift(6).ToString());
        Assert.Equal(SixDays, SixDays.Shift(0));
    }

    [Fact]
    public void Closing_never_lengthens()
    {
        Assert.Equal(SixDays, SixDays.ClosedAt(new LocalDate(2016, 4, 1)));
        Assert.Equal(1, SixDays.ClosedAt(new LocalDate(2016, 3, 27)).Days);
        Assert.Throws<ArgumentOutOfRangeException>("end", () => SixDays.ClosedAt(new LocalDate(2016, 4, 2)));
        Assert.Throws<ArgumentOutOfRangeException>("end", () => SixDays.ClosedAt(March26));
    }

    [Fact]
    public void Periods_sort_by_start_then_by_end_with_the_open_end_last()
    {
        StudyPeriod[] sorted = [SixDays.Shift(-1), StudyPeriod.OfDays(March26, 1), SixDays, StudyPeriod.From(March26), StudyPeriod.OfDays(March26.PlusDays(1), 1)];
        Assert.Equal(sorted, sorted.Reverse().Order());
        Assert.True(sorted[0] < sorted[1] && sorted[3] > sorted[2] && SixDays <= sorted[2] && SixDays >= sorted[2]);
        Assert.Equal(1, SixDays.CompareTo(null));
        Assert.True(null < SixDays);
    }

    [Fact]
    public void Equality_is_of_start_and_end()
    {
        var same = StudyPeriod.OfDays(March26, 6);
        Assert.True(SixDays == same && SixDays.Equals((object)same) && SixDays.GetHashCode() == same.GetHashCode());
        Assert.True(SixDays != StudyPeriod.From(March26));
        Assert.False(SixDays == null);
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void The_text_is_the_same_in_every_country(string culture)
    {
        Assert.Equal("[2016-03-26, 2016-04-01)", UnderCulture.Of(culture, SixDays.ToString));
        Assert.Equal("[2016-03-26, …)", UnderCulture.Of(culture, StudyPeriod.From(March26).ToString));
        Assert.Equal(SixDays, UnderCulture.Of(culture, () => StudyPeriod.Parse("[2016-03-26, 2016-04-01)")));
    }

    [Theory]
    [InlineData("[2015-02-30, 2015-04-01)")]
    [InlineData("[2015-02-01, 2015-02-29)")]
    [InlineData("[2016-04-01, 2016-03-26)")]
    [InlineData("[2016-04-01, 2016-04-01)")]
    [InlineData("[2016-04-01, 2016-04-02]")]
    [InlineData("(2016-04-01, 2016-04-02)")]
    [InlineData("[2016-04-01,2016-04-02)")]
    [InlineData("[2016-04-01)")]
    [InlineData("[2016-04-01, )")]
    [InlineData("[26.03.2016, 01.04.2016)")]
    [InlineData("[)")]
    [InlineData("")]
    public void A_text_that_is_no_period_of_the_calendar_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => StudyPeriod.Parse(text));
        Assert.False(StudyPeriod.TryParse(text, out var none));
        Assert.Null(none);
    }

    [Fact]
    public void A_missing_text_is_no_period()
    {
        Assert.False(StudyPeriod.TryParse(null, out _));
        Assert.Throws<FormatException>(() => StudyPeriod.Parse(null!));
    }
}
