using TruceStats.Sensitivity;

namespace TruceStats.Tests.Sensitivity;

public sealed class ShiftedDatesTests
{
    private static readonly LocalDate Start = new(2012, 1, 1);

    // High until 9 March 2012, low from then on.
    private static CountSeries Daily => CountSeries.Of(Resolution.Day, Start, [.. Enumerable.Range(0, 182).Select(i => (long?)((i < 68 ? 14 : 6) + (i * i % 5)))]);

    private static StudyPeriod Year => StudyPeriod.Year(2012);

    [Fact]
    public void A_month_is_as_many_dates_as_it_has_days()
    {
        var result = Ask.Dates(Daily, Year, PartialDate.Month(2012, 3));
        Assert.Equal(31, result.Dates.Count);
        Assert.Equal(new LocalDate(2012, 3, 1), result.Dates[0].Start);
        Assert.True(result.ConclusionHolds);
        Assert.Empty(result.Turns);
        Assert.All(result.Dates, date => Assert.Equal(Alternative.Less, date.Direction));
        Assert.InRange(result.Least!.Ratio.Value!.Value, 0, result.Greatest!.Ratio.Value!.Value);
        Assert.Contains("one conclusion for all", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_date_gives_the_change_between_its_own_stretches()
    {
        var third = Ask.Dates(Daily, Year, PartialDate.Month(2012, 3)).Dates[2];
        var change = RateChange.Between(
            Daily.During(StudyPeriod.Of(Start, new LocalDate(2012, 3, 3))), Daily.During(StudyPeriod.Of(new LocalDate(2012, 3, 3), new LocalDate(2012, 7, 1))));
        Assert.Equal(change.Ratio(), third.Ratio);
    }

    [Fact]
    public void A_date_known_to_the_day_is_one_date()
    {
        var result = Ask.Dates(Daily, Year, new LocalDate(2012, 3, 9));
        Assert.Equal(result.Dates.Single(), result.Least);
        Assert.Equal(result.Least, result.Greatest);
    }

    [Fact]
    public void Starts_and_ends_are_paired_and_those_that_are_impossible_are_counted()
    {
        var result = Ask.Dates(Daily, StudyPeriod.Month(2012, 2), PartialDate.Month(2012, 3), PartialDate.Month(2012, 3));
        Assert.Equal(31 * 30 / 2, result.Dates.Count);
        Assert.Equal(31 * 32 / 2, result.Impossible);
        Assert.Contains(result.Cautions, caution => caution.Code == CautionCodes.ImpossibleDates);
        Assert.All(result.Dates, date => Assert.True(date.End > date.Start));
    }

    [Fact]
    public void Where_the_conclusion_turns_is_said()
    {
        // A fall, seen from late dates on only: before them the few days of the baseline leave it open.
        var result = Ask.Dates(Daily, Year, PartialDate.FewDays(new LocalDate(2012, 1, 2), new LocalDate(2012, 1, 31)));
        Assert.False(result.ConclusionHolds);
        Assert.NotEmpty(result.Turns);
        Assert.All(result.Turns, turn => Assert.NotEqual(result.Dates.Single(date => date.Start == turn.Start.PlusDays(-1)).Direction, turn.Direction));
    }

    [Fact]
    public void One_thread_and_two_say_the_same_and_work_can_be_called_off()
    {
        ShiftedDates On(int threads, CancellationToken token) => ShiftedDates.Of(Daily, Year, PartialDate.Month(2012, 3), execution: new Execution { Parallelism = threads }, cancellationToken: token);
        Assert.Equal(On(1, CancellationToken.None).Dates, On(2, CancellationToken.None).Dates);
        Assert.ThrowsAny<OperationCanceledException>(() => On(2, new CancellationToken(true)));
    }

    [Fact]
    public void A_truce_gives_its_own_dates()
    {
        Declaration By(string party, PartialDate effective, PartialDate end) =>
            Declaration.Of(party, ActorId.Of(party), effective, effective, [ActorId.Of("state")], end);
        var (march, june) = (PartialDate.Month(2012, 3), PartialDate.Month(2012, 6));
        var truce = Truce.Of("2012", [By("one", march, june), By("two", march, june)]);
        Assert.Equal(Ask.Dates(Daily, Year, march, truce.Declarations[0].End), ShiftedDates.Of(Daily, Year, truce));
        var apart = Truce.Of("2012", [By("one", march, june), By("two", PartialDate.Month(2012, 4), june)]);
        Assert.Throws<ArgumentException>("truce", () => ShiftedDates.Of(Daily, Year, apart));
    }

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        Assert.Throws<ArgumentException>("baseline", () => Ask.Dates(Daily, StudyPeriod.Month(2012, 3), PartialDate.Month(2012, 3)));
        Assert.Throws<ArgumentException>("end", () => Ask.Dates(Daily, Year, PartialDate.Month(2012, 4), PartialDate.Month(2012, 3)));
        Assert.Throws<ArgumentException>("end", () => Ask.Dates(Daily, Year, PartialDate.Month(2013, 4)));
        Assert.Throws<ArgumentException>("start", () => Ask.Dates(
            Daily, StudyPeriod.Of(new LocalDate(1950, 1, 1), new LocalDate(2012, 1, 1)), PartialDate.FewDays(new LocalDate(2000, 1, 1), new LocalDate(2010, 1, 1)), PartialDate.FewDays(new LocalDate(2011, 1, 1), new LocalDate(2013, 1, 1))));
        Assert.Throws<ArgumentOutOfRangeException>("nullRatio", () => Ask.Dates(Daily, Year, PartialDate.Month(2012, 3), nullRatio: double.NaN));
        Assert.Throws<InvalidOperationException>(() => Ask.Dates(Daily, StudyPeriod.Year(2010), PartialDate.Month(2012, 3)));
    }

    [Fact]
    public void A_month_that_a_date_cuts_needs_a_rule()
    {
        var monthly = Daily.Rebin(Resolution.Month);
        var refused = Assert.Throws<ArgumentException>(() => Ask.Dates(monthly, Year, PartialDate.Month(2012, 3)));
        Assert.Contains("2012-03-01", refused.Message, StringComparison.Ordinal);
        var dropped = Ask.Dates(monthly, Year, PartialDate.Month(2012, 3), straddle: Straddle.Drop);
        // On every day but the first March is cut and belongs to neither side.
        Assert.Equal(2, dropped.Dates.Select(date => date.Ratio.Value).Distinct().Count());
    }

    [Fact]
    public void Another_level_moves_the_intervals_alone()
    {
        var result = Ask.Dates(Daily, Year, PartialDate.Month(2012, 3));
        var wider = result.At(0.99);
        Assert.Equal(result.Dates.Select(date => date.Ratio.Value), wider.Dates.Select(date => date.Ratio.Value));
        Assert.All(result.Dates.Zip(wider.Dates), pair => Assert.True(pair.First.Ratio.Interval!.Upper < pair.Second.Ratio.Interval!.Upper));
    }
}
