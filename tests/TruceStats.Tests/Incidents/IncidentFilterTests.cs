namespace TruceStats.Tests.Incidents;

public sealed class IncidentFilterTests
{
    private static readonly Incident Attack = Incident.Of(
        IncidentKind.Attack, PartialDate.FewDays(new LocalDate(2016, 3, 20), new LocalDate(2016, 3, 22)), null, "SV-SS", ["ms-13", "sailors"], ["police"],
        ReportedCount.AtLeast(2), clarity: Clarity.Clear);

    private static readonly Incident Bare = Incident.Of(IncidentKind.Attack, new LocalDate(2016, 3, 21));

    [Fact]
    public void Everything_passes_the_filter_that_asks_for_nothing()
    {
        Assert.True(IncidentFilter.All.Matches(Attack));
        Assert.True(IncidentFilter.All.Matches(Bare));
        Assert.Equal("all", IncidentFilter.All.ToString());
    }

    [Fact]
    public void All_that_is_set_must_hold_and_of_a_list_one()
    {
        var filter = IncidentFilter.All.Of(IncidentKind.Clash, IncidentKind.Attack).In("SV-LI", "SV-SS").By("sailors").Against("police");
        Assert.True(filter.Matches(Attack));
        Assert.False((filter with { Kinds = [IncidentKind.Clash] }).Matches(Attack));
        Assert.False((filter with { Places = ["SV-LI"] }).Matches(Attack));
        Assert.False((filter with { Perpetrators = ["police"] }).Matches(Attack));
        Assert.False((filter with { Targets = ["ms-13"] }).Matches(Attack));
    }

    [Fact]
    public void What_an_incident_does_not_tell_does_not_match()
    {
        Assert.False(IncidentFilter.All.In("SV-SS").Matches(Bare));
        Assert.False(IncidentFilter.All.By("ms-13").Matches(Bare));
        Assert.False(IncidentFilter.All.Against("ms-13").Matches(Bare));
        Assert.False((IncidentFilter.All with { MinimumDeaths = 0 }).Matches(Bare));
        Assert.False((IncidentFilter.All with { Clarities = [Clarity.Clear, Clarity.Unclear] }).Matches(Bare));
        Assert.True((IncidentFilter.All with { MinimumDeaths = 2, Clarities = [Clarity.Clear] }).Matches(Attack));
        Assert.False((IncidentFilter.All with { MinimumDeaths = 3 }).Matches(Attack));
    }

    [Fact]
    public void An_empty_list_matches_nothing() => Assert.False((IncidentFilter.All with { Kinds = [] }).Matches(Attack));

    [Fact]
    public void Asking_twice_asks_for_both()
    {
        var both = IncidentFilter.All.By("ms-13").By("sailors");
        Assert.True(both.Matches(Attack));
        Assert.False(IncidentFilter.All.By("ms-13").By("barrio-18").Matches(Attack));
        Assert.False(IncidentFilter.All.Of(IncidentKind.Attack).Of(IncidentKind.Clash).Matches(Attack));
        Assert.False(both.And(IncidentFilter.All.In("SV-LI")).Matches(Attack));
        Assert.Equal("by ms-13; and by sailors; and in SV-LI", both.And(IncidentFilter.All.In("SV-LI")).ToString());
    }

    [Fact]
    public void An_incident_that_may_lie_in_the_period_passes()
    {
        var filter = IncidentFilter.All with { Period = StudyPeriod.Of(new LocalDate(2016, 3, 22), new LocalDate(2016, 4, 1)) };
        Assert.True(filter.Matches(Attack));
        Assert.False(filter.Matches(Bare));
        Assert.True((filter with { Period = StudyPeriod.From(new LocalDate(2016, 3, 21)) }).Matches(Bare));
        Assert.False((filter with { Period = StudyPeriod.Of(new LocalDate(2016, 3, 1), new LocalDate(2016, 3, 21)) }).Matches(Bare));
    }

    [Fact]
    public void This_gang_and_its_cliques_is_a_question_to_the_register()
    {
        var register = ActorRegister.Of(
            [Actor.Of("ms-13", "MS-13", ActorKind.Gang), Actor.Of("sailors", "a clique", ActorKind.Clique)],
            [ActorMembership.Of("sailors", "ms-13")]);
        var byClique = Incident.Of(IncidentKind.Attack, new LocalDate(2016, 3, 21), by: ["sailors"]);
        Assert.False(IncidentFilter.All.By("ms-13").Matches(byClique));
        Assert.True(IncidentFilter.All.By(register.MembersOf("ms-13")).Matches(byClique));
    }

    [Fact]
    public void Lists_are_sets_and_filters_compare_by_what_they_ask_for()
    {
        Assert.Equal(
            IncidentFilter.All.Of(IncidentKind.Clash, IncidentKind.Attack, IncidentKind.Clash),
            IncidentFilter.All.Of(IncidentKind.Attack, IncidentKind.Clash));
        Assert.Equal(
            IncidentFilter.All.Of(IncidentKind.Clash, IncidentKind.Attack).GetHashCode(),
            IncidentFilter.All.Of(IncidentKind.Attack, IncidentKind.Clash).GetHashCode());
        Assert.NotEqual(IncidentFilter.All with { Kinds = [] }, IncidentFilter.All);
        Assert.Equal([IncidentKind.Attack, IncidentKind.Clash], IncidentFilter.All.Of(IncidentKind.Clash, IncidentKind.Attack).Kinds!);
    }

    [Fact]
    public void A_long_list_is_searched_like_a_short_one()
    {
        var places = Enumerable.Range(1, 262).Select(n => PlaceCode.Of(FormattableString.Invariant($"SV-{n}"))).Append("SV-SS");
        Assert.True(IncidentFilter.All.In(places).Matches(Attack));
        Assert.False(IncidentFilter.All.In(places.SkipLast(1)).Matches(Attack));
    }

    [Fact]
    public void Nulls_and_a_negative_minimum_are_refused()
    {
        Assert.Throws<ArgumentException>(() => IncidentFilter.All.By([null!]));
        Assert.Throws<ArgumentOutOfRangeException>(() => IncidentFilter.All with { MinimumDeaths = -1 });
        Assert.Throws<ArgumentNullException>(() => IncidentFilter.All.Matches(null!));
        Assert.Throws<ArgumentNullException>(() => IncidentFilter.All.And(null!));
    }
}
