using TruceStats.Durations;

namespace TruceStats.Tests.Durations;

public sealed class SpellsFromTrucesTests
{
    private static readonly LocalDate AsOf = new(2012, 12, 31);

    private static PartialDate Day(int month, int day) => PartialDate.Day(new LocalDate(2012, month, day));

    private static Truce Held(PartialDate start, PartialDate? end, string name = "halt", EndingReason reason = EndingReason.Withdrawn, string by = "gang") => Truce.Of(
        name, [Declaration.Of("d", by, start, start, ending: end is null ? null : Ending.On(end, reason))]);

    private static Incident Killed(PartialDate when, string? by = "gang", ReportedCount? deaths = null) =>
        Incident.Of(IncidentKind.Homicide, when, by: by is null ? null : [by], deaths: deaths ?? ReportedCount.Exactly(1));

    private static Spell One(Truce truce, SpellEnd end) => Assert.Single(new[] { truce }.Spells(end, AsOf));

    private static string Rejected(Truce truce, SpellEnd end, LocalDate? watchedFrom = null)
    {
        var table = new[] { truce }.Spells(end, AsOf, watchedFrom: watchedFrom);
        Assert.Empty(table);
        Assert.Equal((1, 0), (table.Report.Asked, table.Report.Made));
        return Assert.Single(table.Report.Rejected).Reason;
    }

    [Fact]
    public void A_formal_ending_counts_the_days_in_force_and_names_its_reason()
    {
        var spell = One(Held(Day(3, 1), Day(3, 31)), SpellEnd.FormalEnding);
        Assert.Equal((30.0, 30.0, "withdrawn", "halt", new LocalDate(2012, 3, 1)), (spell.Earliest, spell.Latest, spell.Cause, spell.Name, spell.Start!.Value));
    }

    [Fact]
    public void A_truce_in_force_on_the_as_of_day_is_still_on_after_it()
    {
        Assert.Equal(31, One(Held(Day(12, 1), null), SpellEnd.FormalEnding).Earliest);
        Assert.False(One(Held(Day(12, 1), PartialDate.Day(new LocalDate(2013, 1, 1))), SpellEnd.FormalEnding).HasEnded);
        Assert.Equal(30, One(Held(Day(12, 1), Day(12, 31)), SpellEnd.FormalEnding).Latest);
    }

    [Fact]
    public void A_planned_end_that_has_come_is_an_expiry()
    {
        var truce = Truce.Of("halt", [Declaration.Of("d", "gang", Day(3, 1), Day(3, 1), plannedEnd: Day(3, 4))]);
        Assert.Equal((3.0, "expired"), (One(truce, SpellEnd.FormalEnding).Latest, One(truce, SpellEnd.FormalEnding).Cause));
    }

    [Fact]
    public void An_end_known_to_the_month_lies_between_two_days_and_a_rule_picks_one()
    {
        var truce = Held(Day(3, 1), PartialDate.Month(2012, 5));
        var spell = One(truce, SpellEnd.FormalEnding);
        Assert.Equal((61.0, 91.0), (spell.Earliest, spell.Latest));
        var table = new[] { truce }.Spells(SpellEnd.FormalEnding, AsOf, DateRule.Earliest);
        Assert.Equal(61, table[0].Latest);
        Assert.Contains(table.Report.Cautions, caution => caution.Code == CautionCodes.DatesByRule);
    }

    [Fact]
    public void A_start_known_to_the_month_widens_the_length_and_leaves_no_first_day()
    {
        var spell = One(Held(PartialDate.Month(2012, 3), Day(5, 1)), SpellEnd.FormalEnding);
        Assert.Equal((31.0, 61.0, null), (spell.Earliest, spell.Latest, spell.Start));
    }

    [Fact]
    public void An_end_that_may_lie_before_or_after_the_as_of_day_leaves_it_on_until_the_first_possible_day()
    {
        var table = new[] { Held(Day(3, 1), PartialDate.FewDays(new LocalDate(2012, 12, 1), new LocalDate(2013, 2, 1))) }.Spells(SpellEnd.FormalEnding, AsOf);
        Assert.Equal(Spell.StillOn(274).Named("halt").Since(new LocalDate(2012, 3, 1)), Assert.Single(table));
        Assert.Contains(table.Report.Cautions, caution => caution.Code == CautionCodes.EndsAcrossAsOf);
    }

    [Fact]
    public void The_first_death_by_a_party_ends_it_on_that_day()
    {
        var log = IncidentLog.Of([Killed(Day(2, 20)), Killed(Day(3, 5), by: "other"), Killed(Day(3, 8), deaths: ReportedCount.Exactly(0)), Killed(Day(3, 10))]);
        var spell = One(Held(Day(3, 1), null), SpellEnd.FirstDeathByParty(log));
        Assert.Equal((10.0, 10.0, "death"), (spell.Earliest, spell.Latest, spell.Cause));
        Assert.Equal(1, One(Held(Day(3, 10), null), SpellEnd.FirstDeathByParty(log)).Latest);
    }

    [Fact]
    public void A_formal_ending_before_any_death_censors_unless_it_competes()
    {
        var log = IncidentLog.Of([Killed(Day(6, 10))]);
        var truce = Held(Day(3, 1), Day(5, 1));
        Assert.Equal((61.0, false), (One(truce, SpellEnd.FirstDeathByParty(log)).Earliest, One(truce, SpellEnd.FirstDeathByParty(log)).HasEnded));
        var first = One(truce, SpellEnd.FirstOf(SpellEnd.FirstDeathByParty(log), SpellEnd.FormalEnding));
        Assert.Equal((61.0, "withdrawn"), (first.Latest, first.Cause));
    }

    [Fact]
    public void Incidents_by_nobody_known_count_for_nobody_and_are_counted()
    {
        var log = IncidentLog.Of([Killed(Day(3, 5), by: null), Killed(Day(3, 6), by: null), Killed(Day(2, 1), by: null)]);
        var table = new[] { Held(Day(3, 1), null) }.Spells(SpellEnd.FirstDeathByParty(log), AsOf);
        Assert.False(table[0].HasEnded);
        var caution = Assert.Single(table.Report.Cautions, caution => caution.Code == CautionCodes.UnattributedIncidents);
        Assert.Equal([2, 1], caution.Arguments.Select(argument => argument.Number));
        Assert.Contains(caution, KaplanMeier.Of(table).Cautions);
    }

    [Fact]
    public void A_gang_answers_for_its_cliques_while_they_belong_to_it()
    {
        var log = IncidentLog.Of([Killed(Day(3, 5), by: "clique")]);
        Actor[] actors = [Actor.Of("gang", "Gang", ActorKind.Gang), Actor.Of("clique", "Clique", ActorKind.Clique)];
        var truce = Held(Day(3, 1), null);
        Assert.False(One(truce, SpellEnd.FirstDeathByParty(log)).HasEnded);
        Assert.Equal(5, One(truce, SpellEnd.FirstDeathByParty(log, ActorRegister.Of(actors, [ActorMembership.Of("clique", "gang")]))).Latest);
        var left = ActorRegister.Of(actors, [ActorMembership.Of("clique", "gang", StudyPeriod.Year(2011))]);
        Assert.False(One(truce, SpellEnd.FirstDeathByParty(log, left)).HasEnded);
    }

    [Fact]
    public void So_many_deaths_within_so_many_days_end_it_on_the_last_of_these()
    {
        var log = IncidentLog.Of([Killed(Day(3, 5)), Killed(Day(3, 20)), Killed(Day(3, 22)), Killed(Day(3, 26))]);
        Assert.Equal(26, One(Held(Day(3, 1), null), SpellEnd.Deaths(3, 7, log)).Latest);
        Assert.Equal(22, One(Held(Day(3, 1), null), SpellEnd.Deaths(2, 3, log)).Latest);
        Assert.False(One(Held(Day(3, 1), null), SpellEnd.Deaths(3, 6, log)).HasEnded);
    }

    [Fact]
    public void A_figure_that_an_incident_lacks_leaves_it_out_and_says_so()
    {
        var log = IncidentLog.Of([Killed(Day(3, 5), deaths: ReportedCount.AtLeast(4))]);
        var table = new[] { Held(Day(3, 1), null) }.Spells(SpellEnd.Deaths(2, 3, log, figure: CountedQuantity.DeathsBest), AsOf);
        Assert.False(table[0].HasEnded);
        Assert.Contains(table.Report.Cautions, caution => caution.Code == CautionCodes.UnknownDeathsLeftOut);
        Assert.Throws<ArgumentOutOfRangeException>(() => SpellEnd.Deaths(2, 3, log, figure: CountedQuantity.Incidents));
    }

    [Fact]
    public void A_death_on_some_day_of_a_month_lies_between_two_days()
    {
        var log = IncidentLog.Of([Killed(PartialDate.Month(2012, 4)), Killed(Day(4, 11))]);
        var spell = One(Held(Day(3, 1), null), SpellEnd.FirstDeathByParty(log));
        Assert.Equal((32.0, 42.0), (spell.Earliest, spell.Latest));
    }

    [Fact]
    public void Late_entry_begins_with_the_watch_and_what_had_ended_is_rejected()
    {
        var table = new[] { Held(Day(3, 1), Day(6, 1)), Held(Day(6, 1), null) }.Spells(SpellEnd.FormalEnding, AsOf, watchedFrom: new LocalDate(2012, 4, 1));
        Assert.Equal([31, 0], table.Select(spell => spell.Entry));
        Assert.Equal(SpellReasons.EndedBeforeWatch, Rejected(Held(Day(3, 1), Day(4, 1)), SpellEnd.FormalEnding, new LocalDate(2012, 4, 1)));
    }

    [Fact]
    public void What_is_no_spell_has_its_reason()
    {
        var parties = Truce.Of("halt",
        [
            Declaration.Of("a", "gang", Day(3, 1), Day(3, 1), ending: Ending.On(Day(6, 1), EndingReason.Withdrawn)),
            Declaration.Of("b", "state", Day(3, 1), Day(4, 1), ending: Ending.On(Day(5, 1), EndingReason.Breached)),
        ]);
        var stretches = Truce.Of("halt", [Held(Day(3, 1), Day(4, 1)).Declarations[0], Declaration.Of("e", "gang", Day(5, 1), Day(5, 1))]);
        Assert.Equal(SpellReasons.PartiesDiffer, Rejected(parties, SpellEnd.FormalEnding));
        Assert.Equal(SpellReasons.SeveralStretches, Rejected(stretches, SpellEnd.FormalEnding));
        Assert.Equal(SpellReasons.NotBegun, Rejected(Held(PartialDate.Day(new LocalDate(2013, 1, 1)), null), SpellEnd.FormalEnding));
        Assert.Equal(SpellReasons.NothingKnown, Rejected(Held(Day(12, 1), PartialDate.FewDays(new LocalDate(2012, 12, 2), new LocalDate(2013, 2, 1))), SpellEnd.FormalEnding));
        Assert.Equal((92.0, "withdrawn"), (new[] { parties }.Spells(SpellEnd.FormalEnding, AsOf, partyRule: PartyRule.AnyParty)[0].Latest, "withdrawn"));
        var both = new[] { parties }.Spells(SpellEnd.FormalEnding, AsOf, partyRule: PartyRule.AllParties)[0];
        Assert.Equal((30.0, "breached"), (both.Latest, both.Cause));
        var apart = new[] { parties }.SpellsByParty(SpellEnd.FormalEnding, AsOf);
        Assert.Equal([92, 30], apart.Select(spell => spell.Latest));
        Assert.All(apart, spell => Assert.Equal("halt", spell.Subject));
    }

    [Fact]
    public void An_extension_continues_the_truce()
    {
        var truce = Truce.Of("halt",
        [
            Declaration.Of("72 h", "gang", Day(3, 26), Day(3, 26), plannedEnd: Day(3, 29)),
            Declaration.Of("open", "gang", Day(3, 28), Day(3, 29), extends: "72 h"),
        ]);
        Assert.Equal((281.0, false), (One(truce, SpellEnd.FormalEnding).Earliest, One(truce, SpellEnd.FormalEnding).HasEnded));
    }

    [Fact]
    public void A_log_that_is_not_complete_by_the_as_of_day_is_refused()
    {
        var log = IncidentLog.Of([Killed(Day(3, 5))]).AsOf(AsOf, 14);
        Assert.Throws<ArgumentException>(() => One(Held(Day(3, 1), null), SpellEnd.FirstDeathByParty(log)));
        Assert.Throws<ArgumentException>(() => Array.Empty<Truce>().Spells(SpellEnd.FormalEnding, AsOf, watchedFrom: AsOf.PlusDays(1)));
        Assert.Throws<ArgumentException>(() => SpellEnd.FirstOf(SpellEnd.FormalEnding));
    }
}
