using TruceStats.Compliance;

namespace TruceStats.Tests.Compliance;

/// <summary>From a log of incidents: who is known to have done what, and what nobody is known to have done.</summary>
public sealed class PartyChangesTests
{
    private static readonly LocalDate Start = new(2016, 1, 1);

    private static readonly ActorId[] Gangs = [.. "abcde".Select(letter => ActorId.Of("gang-" + letter))];

    private static readonly TruceWindows Windows = TruceWindows.Of(StudyPeriod.OfDays(Start, 60), null, StudyPeriod.OfDays(Start.PlusDays(60), 30), null);

    // The clique goes over from a to b on the eleventh day.
    private static readonly ActorRegister Register = ActorRegister.Of(
        [.. Gangs.Append("clique").Append("army").Select(id => Actor.Of(id, id.Value, ActorKind.Gang))],
        [
            ActorMembership.Of("clique", Gangs[0], StudyPeriod.OfDays(Start, 10)),
            ActorMembership.Of("clique", Gangs[1], StudyPeriod.From(Start.PlusDays(10))),
        ]);

    private static readonly CountingRule Rule = new() { Resolution = Resolution.Day, Coverage = StudyPeriod.OfDays(Start, 90), Attribution = Attribution.FirstDay };

    private static readonly Truce Halt = Truce.Of("halt", Gangs.Select(gang => Declaration.Of("of " + gang.Value, gang, Start.PlusDays(60), Start.PlusDays(60))));

    private static Incident On(int day, params ActorId[] by) => Incident.Of(IncidentKind.Homicide, Start.PlusDays(day), by: by);

    // Each gang: ten incidents before, three after. Nobody known: six before, four after.
    private static IEnumerable<Incident> Many() =>
    [
        .. Gangs.SelectMany((gang, i) => Enumerable.Range(0, 10).Select(day => On((5 * day) + i, gang))),
        .. Gangs.SelectMany((gang, i) => Enumerable.Range(0, 3).Select(day => On(60 + (7 * day) + i, gang))),
        .. Enumerable.Range(0, 6).Select(day => On(9 * day)),
        .. Enumerable.Range(0, 4).Select(day => On(61 + (6 * day))),
    ];

    private static PartyChanges Of(IEnumerable<Incident> incidents, SeveralPerpetrators several = SeveralPerpetrators.Refuse) =>
        PartyChanges.Of(IncidentLog.Of(incidents), Rule, Halt, Windows, Register, several);

    [Fact]
    public void What_nobody_is_known_to_have_done_counts_for_nobody_and_moves_every_party()
    {
        var parties = Of(Many());
        Assert.Equal((6, 4), (parties.UnknownBefore.Events, parties.UnknownAfter.Events));
        Assert.Contains(Caution.Of(CautionCodes.PerpetratorUnknown, CautionArgument.Of("before", 6), CautionArgument.Of("after", 4)), parties.Cautions);
        Assert.All(parties.Changes, party =>
        {
            Assert.Equal((10, 3), (party.Known.Before.Events, party.Known.After.Events));
            Assert.Equal((16, 7), (party.All.Before.Events, party.All.After.Events));
            Assert.Equal((16, 3), (party.Lowest.Before.Events, party.Lowest.After.Events));
            Assert.Equal((10, 7), (party.Highest.Before.Events, party.Highest.After.Events));
        });
        Assert.Equal("5 parties; by nobody known: 6 in 60 days, then 4 in 30 days", parties.ToString());
    }

    [Fact]
    public void One_call_from_the_log_gives_a_bound_for_every_party_and_its_rank()
    {
        var fit = Units.Model.Fit(IncidentLog.Of(Many()), Rule, Halt, Windows, Register);
        Assert.Equal(5, fit.Attribution.Count);
        Assert.Contains(fit.Cautions, caution => caution.Code == CautionCodes.PerpetratorUnknown);
        Assert.All(fit.Attribution, bound =>
        {
            Assert.Equal(fit[bound.Key], bound.Known);
            Assert.True(bound.Lowest.Ratio.Value < bound.Known.Ratio.Value && bound.Known.Ratio.Value < bound.Highest.Ratio.Value);
            Assert.True(bound.Lowest.ProbabilityKept.Value > bound.Highest.ProbabilityKept.Value);
            Assert.True(bound.Lowest.Rank.Value < bound.Highest.Rank.Value);
            Assert.StartsWith(bound.Key + ": ratio ", bound.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_member_counts_for_the_party_that_it_belonged_to_on_the_day()
    {
        var parties = Of([On(5, "clique"), On(15, "clique"), On(20, Gangs[0])]);
        Assert.Equal([2, 1, 0, 0, 0], parties.Changes.Select(party => party.Known.Before.Events));
    }

    [Fact]
    public void Who_changed_sides_within_the_possible_days_is_unknown_and_counted()
    {
        var parties = Of([Incident.Of(IncidentKind.Homicide, PartialDate.FewDays(Start.PlusDays(8), Start.PlusDays(12)), by: ["clique"])]);
        Assert.Equal(1, parties.MembershipUnclear);
        Assert.Equal(1, parties.UnknownBefore.Events);
        Assert.Contains(Caution.Of(CautionCodes.MembershipUnclear, "incidents", 1), parties.Cautions);
    }

    [Fact]
    public void Others_are_known_and_are_no_party()
    {
        var parties = Of([On(5, "army"), On(6, "somebody not registered"), On(7, Gangs[0], "army")]);
        Assert.Equal(2, parties.ByOthers);
        Assert.Equal(0, parties.UnknownBefore.Events);
        Assert.Equal(1, parties.Changes[0].All.Before.Events);
    }

    [Fact]
    public void Several_of_the_parties_need_a_rule()
    {
        Incident[] incidents = [On(5, Gangs[0], Gangs[1]), On(6, Gangs[0])];
        Assert.Contains("1 of the incidents", Assert.Throws<InvalidOperationException>(() => Of(incidents)).Message, StringComparison.Ordinal);
        Assert.Equal([2, 1, 0, 0, 0], Of(incidents, SeveralPerpetrators.CountForEach).Changes.Select(party => party.Known.Before.Events));
        var nobody = Of(incidents, SeveralPerpetrators.CountForNobody);
        Assert.Equal([1, 0, 0, 0, 0], nobody.Changes.Select(party => party.Known.Before.Events));
        Assert.Equal([2, 1, 0, 0, 0], nobody.Changes.Select(party => party.All.Before.Events));
        Assert.Equal(1, nobody.BySeveral);
    }

    [Fact]
    public void One_actor_named_twice_or_with_its_clique_is_one() =>
        Assert.Equal([1, 0, 0, 0, 0], Of([On(5, Gangs[0], "clique", Gangs[0])]).Changes.Select(party => party.Known.Before.Events));

    [Fact]
    public void Nobody_known_at_all_is_refused_by_a_fit_and_told_by_the_counts()
    {
        Incident[] incidents = [.. Enumerable.Range(0, 80).Select(day => On(day))];
        Assert.Throws<ArgumentException>(() => Units.Model.Fit(IncidentLog.Of(incidents), Rule, Halt, Windows, Register));
        var parties = Of(incidents);
        Assert.Equal(80, parties.UnknownBefore.Events + parties.UnknownAfter.Events);
        Assert.All(parties.Changes, party => Assert.Null(party.Known.Ratio().Value));
    }

    [Fact]
    public void Three_parties_are_compared_one_by_one()
    {
        var parties = PartyChanges.Of(IncidentLog.Of(Many()), Rule, Gangs[..3], Windows, Register, SeveralPerpetrators.Refuse);
        Assert.Equal(3, parties.Changes.Count);
        Assert.Throws<ArgumentException>(() => Units.Model.Fit(parties, Units.Quick, CancellationToken.None));
    }

    [Fact]
    public void Parties_that_are_not_apart_are_refused()
    {
        var log = IncidentLog.Of(Many());
        PartyChanges Call(params ActorId[] parties) => PartyChanges.Of(log, Rule, parties, Windows, Register, SeveralPerpetrators.Refuse);
        Assert.Contains("belonged to", Assert.Throws<ArgumentException>(() => Call(Gangs[0], "clique")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Call(Gangs[0], Gangs[0]));
        Assert.Throws<ArgumentException>(() => Call("unregistered"));
        Assert.Throws<ArgumentException>(() => Call());
        Assert.Throws<ArgumentException>(() => PartyChanges.Of(log, Rule with { Groups = Groups.Perpetrator }, Halt, Windows, Register, SeveralPerpetrators.Refuse));
    }

    [Fact]
    public void The_filter_of_the_rule_holds()
    {
        var parties = PartyChanges.Of(
            IncidentLog.Of([.. Many(), Incident.Of(IncidentKind.Attack, Start, by: [Gangs[0]])]), Rule with { Filter = IncidentFilter.All.Of(IncidentKind.Attack) }, Halt, Windows, Register,
            SeveralPerpetrators.Refuse);
        Assert.Equal([1, 0, 0, 0, 0], parties.Changes.Select(party => party.Known.Before.Events));
    }
}
