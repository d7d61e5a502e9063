using FsCheck.Xunit;
using TruceStats.Tests.Periods;
using static TruceStats.Tests.Truces.Sample;

namespace TruceStats.Tests.Truces;

[Properties(Replay = Seeds.Replay, Arbitrary = new[] { typeof(Calendars) })]
public sealed class WindowsTests
{
    private static readonly StudyPeriod Year = StudyPeriod.Year(2016);
    private static readonly StudyPeriod Winter = StudyPeriod.Of(new LocalDate(2016, 1, 1), new LocalDate(2016, 3, 1));
    private static readonly LocalDate End = new(2016, 12, 31);

    [Fact]
    public void Four_windows_stand_around_a_truce()
    {
        var windows = Truce(Halt("ms-13", ending: Breach(April(9)))).Windows(Year, Winter, End, DateRule.Refuse);
        Assert.Equal(Winter, windows.Baseline);
        Assert.Equal("[2016-03-25, 2016-03-26)", windows.Anticipation!.ToString());
        Assert.Equal("[2016-03-26, 2016-04-09)", windows.InForce.ToString());
        Assert.Equal("[2016-04-09, 2017-01-01)", windows.Aftermath!.ToString());
    }

    [Fact]
    public void The_as_of_day_is_the_last_that_is_known()
    {
        var open = Truce(Halt("ms-13")).Windows(StudyPeriod.From(new LocalDate(2016, 1, 1)), Winter, March(31), DateRule.Refuse);
        Assert.Equal("[2016-03-26, 2016-04-01)", open.InForce.ToString());
        Assert.Null(open.Aftermath);
        var ended = Truce(Halt("ms-13", ending: Breach(April(9))));
        Assert.Null(ended.Windows(Year, Winter, April(8), DateRule.Refuse).Aftermath);
        Assert.Equal("[2016-04-09, 2016-04-10)", ended.Windows(Year, Winter, April(9), DateRule.Refuse).Aftermath!.ToString());
    }

    [Fact]
    public void Windows_are_cut_to_the_coverage()
    {
        var coverage = StudyPeriod.Of(new LocalDate(2016, 2, 1), April(5));
        var windows = Truce(Halt("ms-13", ending: Breach(April(9)))).Windows(coverage, Winter, End, DateRule.Refuse);
        Assert.Equal("baseline [2016-02-01, 2016-03-01), anticipation [2016-03-25, 2016-03-26), in force [2016-03-26, 2016-04-05)", windows.ToString());
    }

    [Fact]
    public void A_baseline_that_overlaps_the_truce_is_refused_with_both_periods()
    {
        var error = Assert.Throws<ArgumentException>("baseline", () => Truce(Halt("ms-13")).Windows(Year, StudyPeriod.Month(2016, 3), End, DateRule.Refuse));
        Assert.Contains("[2016-03-01, 2016-04-01)", error.Message, StringComparison.Ordinal);
        Assert.Contains("[2016-03-26, …)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_one_party_had_ended_by_its_halt_is_refused_even_where_all_parties_count()
    {
        var truce = Truce(Halt("ms-13"), Halt("b18", effective: April(5)));
        var upToApril = StudyPeriod.Of(new LocalDate(2016, 1, 1), April(5));
        Assert.Throws<ArgumentException>("baseline", () => truce.Windows(Year, upToApril, End, DateRule.Refuse, PartyRule.AllParties));
        Assert.Equal("[2016-03-25, 2016-04-05)", truce.Windows(Year, Winter, End, DateRule.Refuse, PartyRule.AllParties).Anticipation!.ToString());
    }

    [Fact]
    public void A_baseline_may_run_into_the_anticipation()
    {
        var windows = Truce(Halt("ms-13")).Windows(Year, StudyPeriod.Of(March(1), March(26)), End, DateRule.Refuse);
        Assert.Equal("[2016-03-01, 2016-03-26)", windows.Baseline.ToString());
        Assert.Equal("[2016-03-25, 2016-03-26)", windows.Anticipation!.ToString());
    }

    [Fact]
    public void What_the_data_do_not_reach_is_refused()
    {
        var truce = Truce(Halt("ms-13"));
        Assert.Throws<ArgumentException>("asOf", () => truce.Windows(Year, Winter, new LocalDate(2015, 12, 31), DateRule.Refuse));
        Assert.Throws<ArgumentException>("coverage", () => truce.Windows(Year, Winter, March(25), DateRule.Refuse));
        Assert.Throws<ArgumentException>("baseline", () => truce.Windows(StudyPeriod.From(March(1)), Winter, End, DateRule.Refuse));
        Assert.Throws<ArgumentException>("asOf", () => truce.Windows(Year, Winter, March(31).WithCalendar(CalendarSystem.Julian), DateRule.Refuse));
    }

    [Fact]
    public void A_date_known_in_part_needs_a_rule()
    {
        var truce = Truce(Halt("ms-13", ending: Breach(PartialDate.Month(2016, 6))));
        Assert.Throws<InvalidOperationException>(() => truce.Windows(Year, Winter, End, DateRule.Refuse));
        Assert.Equal("[2016-03-26, 2016-06-30)", truce.Windows(Year, Winter, End, DateRule.Latest).InForce.ToString());
    }

    [Fact]
    public void A_day_of_declaring_that_is_known_in_part_is_named()
    {
        var truce = TruceStats.Truce.Of("x", [Declaration.Of("d1", "farc", PartialDate.Month(2016, 3), March(26))]);
        var error = Assert.Throws<InvalidOperationException>(() => truce.Windows(Year, Winter, End, DateRule.Refuse));
        Assert.Contains("The day of declaring of the declaration 'd1', 2016-03 (month)", error.Message, StringComparison.Ordinal);
        Assert.Equal("[2016-03-01, 2016-03-26)", truce.Windows(Year, Winter, End, DateRule.Earliest).Anticipation!.ToString());
        Assert.Null(truce.Windows(Year, Winter, End, DateRule.Latest).Anticipation);
    }

    [Fact]
    public void A_secret_truce_has_no_anticipation()
    {
        var secret = TruceStats.Truce.Of("2012", [Declaration.Of("d", "ms-13", new LocalDate(2012, 3, 14), new LocalDate(2012, 3, 9))]);
        Assert.Null(secret.Windows(StudyPeriod.From(new LocalDate(2010, 1, 1)), StudyPeriod.Year(2011), End, DateRule.Refuse).Anticipation);
    }

    [Fact]
    public void Parties_that_differ_need_a_rule()
    {
        var truce = Truce(Halt("ms-13"), Halt("b18", effective: April(5)));
        Assert.Throws<InvalidOperationException>(() => truce.Windows(Year, Winter, End, DateRule.Refuse));
        Assert.Equal("[2016-03-26, 2017-01-01)", truce.Windows(Year, Winter, End, DateRule.Refuse, PartyRule.AnyParty).InForce.ToString());
        Assert.Equal("[2016-04-05, 2017-01-01)", truce.Windows(Year, Winter, End, DateRule.Refuse, PartyRule.AllParties).InForce.ToString());
    }

    [Fact]
    public void A_truce_in_several_stretches_has_no_windows()
    {
        var truce = Truce(Halt("eln", id: "d1", plannedEnd: March(29)), Halt("eln", id: "d2", effective: April(3)));
        Assert.Throws<InvalidOperationException>(() => truce.Windows(Year, Winter, End, DateRule.Refuse));
    }

    [Property]
    public bool Windows_lie_in_the_coverage_up_to_the_as_of_day_one_after_the_other(StudyPeriod truce, bool isOpen, byte covered, byte declared, byte asOf)
    {
        var held = truce.Shift(3);
        var baseline = StudyPeriod.OfDays(Calendars.Start, 3);
        var coverage = isOpen ? StudyPeriod.From(Calendars.Day(1)) : StudyPeriod.OfDays(Calendars.Day(-1), 3 + covered % (2 * Calendars.Days));
        var known = Calendars.Day(asOf % (2 * Calendars.Days));
        var declaration = Declaration.Of("d", "a", held.Start.PlusDays(-(declared % 5)), held.Start, plannedEnd: held.End is { } end ? PartialDate.Day(end) : null);
        TruceWindows windows;
        try
        {
            windows = Truce(declaration).Windows(coverage, baseline, known, DateRule.Refuse);
        }
        catch (ArgumentException)
        {
            return !coverage.Overlaps(held) || known < coverage.Start || known < held.Start;
        }

        var reach = coverage.Intersection(StudyPeriod.Of(LocalDate.MinIsoValue, known.PlusDays(1)))!;
        var inOrder = new[] { windows.Anticipation, windows.InForce, windows.Aftermath }.OfType<StudyPeriod>().ToArray();
        return inOrder.Append(windows.Baseline).All(reach.Contains)
            && inOrder.Zip(inOrder.Skip(1)).All(pair => pair.First.End == pair.Second.Start)
            && windows.InForce == held.Intersection(reach)
            && (inOrder[^1].End == reach.End || held.End is null);
    }
}
