using TruceStats.Contagion;

namespace TruceStats.Tests.Contagion;

public sealed class EventTimesTests
{
    private static readonly PeriodSet TwoMonths = PeriodSet.Of(StudyPeriod.Month(2015, 1), StudyPeriod.Month(2015, 3));

    [Fact]
    public void Equal_times_are_refused_and_the_error_names_the_ways_out()
    {
        var error = Assert.Throws<ArgumentException>(() => EventTimes.Of([1, 2.5, 2.5], TwoMonths));
        Assert.Equal("days", error.ParamName);
        Assert.Contains("numbers 1 and 2 are equal", error.Message, StringComparison.Ordinal);
        Assert.Contains("SpreadWithinDays", error.Message, StringComparison.Ordinal);
        Assert.Contains("BinnedContagion", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("number 1 is before", 2.0, 1.0)]
    [InlineData("finite number, but number 1 is NaN", 1.0, double.NaN)]
    [InlineData("finite number, but number 0 is Infinity", double.PositiveInfinity, 3.0)]
    [InlineData("but 1 of 2 do not", 1.0, 40.0)]
    [InlineData("but 1 of 2 do not", -0.5, 3.0)]
    [InlineData("but 1 of 2 do not", 1.0, 90.0)]
    [InlineData("but 1 of 2 do not", 1.0, 1e300)]
    public void Times_that_fall_or_lie_outside_or_are_no_numbers_are_refused(string said, double first, double second) =>
        Assert.Contains(said, Assert.Throws<ArgumentException>(() => EventTimes.Of([first, second], TwoMonths)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_or_open_coverage_is_refused()
    {
        Assert.Equal("coverage", Assert.Throws<ArgumentException>(() => EventTimes.Of([], PeriodSet.Empty)).ParamName);
        Assert.Equal("coverage", Assert.Throws<ArgumentException>(() => EventTimes.Of([], StudyPeriod.From(Made.Start))).ParamName);
    }

    [Fact]
    public void The_start_of_a_stretch_is_in_it_and_its_end_is_not()
    {
        Assert.Equal(2, EventTimes.Of([0, 59], TwoMonths).Count);
        Assert.Throws<ArgumentException>(() => EventTimes.Of([31], TwoMonths));
        Assert.Equal("0 events in [2015-01-01, 2015-02-01) ∪ [2015-03-01, 2015-04-01)", EventTimes.Of([], TwoMonths).ToString());
    }

    [Fact]
    public void Days_are_spread_within_themselves_by_their_seed_alone()
    {
        LocalDate[] dates = [new(2015, 1, 5), new(2015, 1, 5), new(2015, 3, 31), new(2015, 1, 1)];
        var spread = EventTimes.SpreadWithinDays(dates, TwoMonths, seed: 3);
        Assert.Equal([0, 4, 4, 89], spread.Days.Select(Math.Floor));
        Assert.Equal(4, spread.Days.Distinct().Count());
        Assert.Equal(spread, EventTimes.SpreadWithinDays(dates.Reverse(), TwoMonths, seed: 3));
        Assert.NotEqual(spread, EventTimes.SpreadWithinDays(dates, TwoMonths, seed: 4));
        Assert.Equal(Caution.Of(CautionCodes.TimesSpreadWithinDays, "events", 4), Assert.Single(spread.Cautions));
        Assert.EndsWith("spread within their days (seed 3)", spread.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 of 5", Assert.Throws<ArgumentException>(() => EventTimes.SpreadWithinDays([.. dates, new(2015, 2, 1)], TwoMonths, 3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_log_holds_beyond_days_in_the_coverage_is_left_out_and_counted()
    {
        var log = IncidentLog.Of(
        [
            Incident.Of(IncidentKind.Homicide, new LocalDate(2015, 1, 5)), Incident.Of(IncidentKind.Homicide, new LocalDate(2015, 2, 5)),
            Incident.Of(IncidentKind.Homicide, PartialDate.Month(2015, 1)), Incident.Of(IncidentKind.Homicide, new LocalDate(2015, 1, 5)),
        ]);
        var events = EventTimes.SpreadWithinDays(log, TwoMonths, seed: 1);
        Assert.Equal(2, events.Count);
        Assert.Contains(Caution.Of(CautionCodes.DayUnknownLeftOut, "incidents", 1), events.Cautions);
        Assert.Contains(Caution.Of(CautionCodes.OutsideCoverageLeftOut, "incidents", 1), events.Cautions);
    }

    [Fact]
    public void An_incident_without_exactly_one_of_the_actors_stands_for_nobody()
    {
        static Incident On(int day, string[] by, string[] against) => Incident.Of(
            IncidentKind.Homicide, new LocalDate(2015, 1, day), by: by.Select(ActorId.Of), against: against.Select(ActorId.Of));
        var log = IncidentLog.Of([On(1, ["a"], ["b"]), On(1, ["b"], ["a"]), On(2, [], ["a"]), On(3, ["a", "b"], []), On(4, ["c"], ["a"]), On(5, ["a", "a"], ["b"])]);
        var byWhom = ActorEvents.ByPerpetrator(log, ["b", "a"], TwoMonths, seed: 1);
        Assert.Equal((2, 1), (byWhom["a"].Count, byWhom["b"].Count));
        Assert.Equal(["a", "b"], byWhom.Actors.Select(actor => actor.Value));
        Assert.Contains(byWhom.Cautions, caution => caution.ToString() == "unattributed-left-out (incidents = 1, of = 6)");
        Assert.Contains(Caution.Of(CautionCodes.JointLeftOut, "incidents", 1), byWhom.Cautions);
        Assert.Contains(Caution.Of(CautionCodes.OtherActorsLeftOut, "incidents", 1), byWhom.Cautions);
        var onWhom = ActorEvents.ByTarget(log, ["a", "b"], TwoMonths, seed: 1);
        Assert.Equal((3, 2), (onWhom["a"].Count, onWhom["b"].Count));
        Assert.Equal(byWhom, ActorEvents.ByPerpetrator(IncidentLog.Of(log.Reverse()), ["a", "b"], TwoMonths, seed: 1));
    }

    [Fact]
    public void Actors_need_one_coverage_and_times_of_their_own()
    {
        var one = EventTimes.Of([1, 2], TwoMonths);
        Assert.Contains("at least 2", Assert.Throws<ArgumentException>(() => ActorEvents.Of(new Dictionary<ActorId, EventTimes> { ["a"] = one })).Message, StringComparison.Ordinal);
        Assert.Contains(
            "same coverage", Assert.Throws<ArgumentException>(() => ActorEvents.Of(new Dictionary<ActorId, EventTimes> { ["a"] = one, ["b"] = EventTimes.Of([1.5], Made.Days(9)) })).Message, StringComparison.Ordinal);
        Assert.Contains(
            "1 are at that of another", Assert.Throws<ArgumentException>(() => ActorEvents.Of(new Dictionary<ActorId, EventTimes> { ["a"] = one, ["b"] = EventTimes.Of([2, 3], TwoMonths) })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ActorEvents.ByPerpetrator(IncidentLog.Empty, ["a", "a"], TwoMonths, 1));
    }
}
