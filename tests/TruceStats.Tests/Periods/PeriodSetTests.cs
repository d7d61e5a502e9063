namespace TruceStats.Tests.Periods;

public sealed class PeriodSetTests
{
    private static readonly StudyPeriod March = StudyPeriod.Month(2016, 3), April = StudyPeriod.Month(2016, 4), June = StudyPeriod.Month(2016, 6);

    [Fact]
    public void Periods_that_adjoin_or_overlap_become_one()
    {
        Assert.Equal([StudyPeriod.Of(March.Start, April.End!.Value), June], PeriodSet.Of(June, April, March).Periods);
        Assert.Equal([StudyPeriod.From(March.Start)], PeriodSet.Of(StudyPeriod.From(April.Start), March, June).Periods);
    }

    [Fact]
    public void A_set_may_be_empty()
    {
        Assert.True(PeriodSet.Empty.IsEmpty);
        Assert.Empty(PeriodSet.Empty.Periods);
        Assert.Equal(0, PeriodSet.Empty.Days);
        Assert.Equal(PeriodSet.Empty, PeriodSet.Of());
        Assert.Equal(PeriodSet.Empty, PeriodSet.Of(Enumerable.Empty<StudyPeriod>()));
        Assert.False(PeriodSet.Empty.Contains(March.Start));
        Assert.Equal("∅", PeriodSet.Empty.ToString());
    }

    [Fact]
    public void A_period_is_a_set_of_one()
    {
        PeriodSet set = March;
        Assert.Equal(31, set.Days);
        Assert.Equal("[2016-03-01, 2016-04-01)", set.ToString());
    }

    [Fact]
    public void A_set_with_an_open_end_has_no_length()
    {
        var open = PeriodSet.Of(March, StudyPeriod.From(June.Start));
        Assert.Throws<InvalidOperationException>(() => open.Days);
        Assert.Equal("[2016-03-01, 2016-04-01) ∪ [2016-06-01, …)", open.ToString());
    }

    [Fact]
    public void Weekends_are_two_days_of_each_week_and_are_cut_at_the_ends()
    {
        // 1 March 2015 was a Sunday and 28 March 2015 a Saturday.
        var weekends = PeriodSet.Weekly(StudyPeriod.Inclusive(new LocalDate(2015, 3, 1), new LocalDate(2015, 3, 28)), IsoDayOfWeek.Saturday, 2);
        Assert.Equal(
            "[2015-03-01, 2015-03-02) ∪ [2015-03-07, 2015-03-09) ∪ [2015-03-14, 2015-03-16) ∪ [2015-03-21, 2015-03-23) ∪ [2015-03-28, 2015-03-29)",
            weekends.ToString());
        Assert.Equal(8, weekends.Days);
    }

    [Fact]
    public void Every_Friday_of_2016_is_there_once() =>
        Assert.Equal(53, PeriodSet.Weekly(StudyPeriod.Year(2016), IsoDayOfWeek.Friday, 1).Days);

    [Fact]
    public void Weekly_stretches_need_a_weekday_a_length_and_an_end()
    {
        Assert.Throws<ArgumentOutOfRangeException>("first", () => PeriodSet.Weekly(March, IsoDayOfWeek.None, 2));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => PeriodSet.Weekly(March, IsoDayOfWeek.Saturday, 0));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => PeriodSet.Weekly(March, IsoDayOfWeek.Saturday, 7));
        Assert.Throws<InvalidOperationException>(() => PeriodSet.Weekly(StudyPeriod.From(March.Start), IsoDayOfWeek.Saturday, 2));
    }

    [Fact]
    public void A_hole_may_cut_two_periods()
    {
        var hole = StudyPeriod.Of(new LocalDate(2016, 3, 26), new LocalDate(2016, 6, 2));
        Assert.Equal("[2016-03-01, 2016-03-26) ∪ [2016-06-02, 2016-07-01)", PeriodSet.Of(March, June).Except(hole).ToString());
    }

    [Fact]
    public void No_period_may_be_null()
    {
        Assert.Throws<ArgumentNullException>("periods", () => PeriodSet.Of(March, null!));
        Assert.Throws<ArgumentNullException>("other", () => PeriodSet.Empty.Union(null!));
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void The_text_is_the_same_in_every_country(string culture) => Assert.Equal(
        "[2016-03-01, 2016-04-01) ∪ [2016-06-01, 2016-07-01)",
        UnderCulture.Of(culture, PeriodSet.Of(March, June).ToString));
}
