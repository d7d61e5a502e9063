namespace TruceStats.Tests.Actors;

public sealed class ActorRegisterTests
{
    private static readonly StudyPeriod Before2005 = StudyPeriod.Of(new LocalDate(1990, 1, 1), new LocalDate(2005, 1, 1));
    private static readonly StudyPeriod Since2005 = StudyPeriod.From(new LocalDate(2005, 1, 1));

    // Barrio 18 broke into two factions, which took its cliques along.
    private static readonly ActorRegister Register = ActorRegister.Of(
        [
            Actor.Of("b18", "Barrio 18", ActorKind.Gang, ["18th Street", "M-18"]),
            Actor.Of("b18-s", "Sureños", ActorKind.Faction), Actor.Of("b18-r", "Revolucionarios", ActorKind.Faction),
            Actor.Of("north", "North", ActorKind.Clique), Actor.Of("south", "South", ActorKind.Clique),
            Actor.Of("ms-13", "MS-13", ActorKind.Gang),
        ],
        [
            ActorMembership.Of("b18-s", "b18", Since2005), ActorMembership.Of("b18-r", "b18", Since2005),
            ActorMembership.Of("north", "b18", Before2005), ActorMembership.Of("north", "b18-r", Since2005),
            ActorMembership.Of("south", "b18-s", Since2005),
        ]);

    [Fact]
    public void An_actor_is_found_by_id_or_alias_and_not_by_a_name_that_others_may_share()
    {
        Assert.Equal("Barrio 18", Register.Find("b18")!.Name);
        Assert.Equal("Barrio 18", Register.FindByAlias("M-18")!.Name);
        Assert.Equal("Barrio 18", Register.FindByAlias("b18")!.Name);
        Assert.Null(Register.FindByAlias("Barrio 18"));
        Assert.Null(Register.FindByAlias("m-18"));
        Assert.Null(Register.Find("M-18"));
        Assert.Null(Register.Find("police"));
    }

    [Fact]
    public void The_members_of_a_gang_are_its_factions_and_their_cliques()
    {
        Assert.Equal(["b18", "b18-s", "b18-r", "north", "south"], Register.MembersOf("b18").Select(id => id.Value));
        Assert.Equal(["b18-r", "north"], Register.MembersOf("b18-r").Select(id => id.Value));
        Assert.Equal(["ms-13"], Register.MembersOf("ms-13").Select(id => id.Value));
    }

    [Fact]
    public void On_a_day_only_those_who_belonged_then_are_members()
    {
        Assert.Equal(["b18", "north"], Register.MembersOf("b18", new LocalDate(2004, 12, 31)).Select(id => id.Value));
        Assert.Equal(["b18", "b18-s", "b18-r", "south", "north"], Register.MembersOf("b18", new LocalDate(2005, 1, 1)).Select(id => id.Value));
        Assert.Equal(["b18-r"], Register.MembersOf("b18-r", new LocalDate(2004, 12, 31)).Select(id => id.Value));
    }

    [Fact]
    public void A_parent_is_asked_for_on_a_day()
    {
        Assert.Equal("b18", Register.ParentOf("north", new LocalDate(2004, 12, 31))!.Value);
        Assert.Equal("b18-r", Register.ParentOf("north", new LocalDate(2005, 1, 1))!.Value);
        Assert.Null(Register.ParentOf("north", new LocalDate(1989, 12, 31)));
        Assert.Null(Register.ParentOf("b18", new LocalDate(2016, 3, 26)));
    }

    [Fact]
    public void Who_left_before_the_parent_joined_never_belonged()
    {
        var register = ActorRegister.Of(
            [Plain("clique"), Plain("faction"), Plain("gang")],
            [ActorMembership.Of("clique", "faction", Before2005), ActorMembership.Of("faction", "gang", Since2005)]);
        Assert.Equal(["gang", "faction"], register.MembersOf("gang").Select(id => id.Value));
        Assert.Equal(["faction", "clique"], register.MembersOf("faction").Select(id => id.Value));
    }

    [Fact]
    public void A_second_way_into_the_gang_carries_on_to_those_below()
    {
        // The clique reaches the gang only by way of the second faction, which is found after the first.
        var register = ActorRegister.Of(
            [Plain("clique"), Plain("cell"), Plain("one"), Plain("two"), Plain("gang")],
            [
                ActorMembership.Of("one", "gang", Before2005), ActorMembership.Of("two", "gang"),
                ActorMembership.Of("cell", "one", Before2005), ActorMembership.Of("cell", "two", Since2005), ActorMembership.Of("clique", "cell", Since2005),
            ]);
        Assert.Equal(["gang", "one", "two", "cell", "clique"], register.MembersOf("gang").Select(id => id.Value));
    }

    [Fact]
    public void A_member_may_stand_above_its_former_parent_later()
    {
        var register = ActorRegister.Of(
            [Plain("one"), Plain("two")],
            [ActorMembership.Of("one", "two", Before2005), ActorMembership.Of("two", "one", Since2005)]);
        Assert.Equal(["one", "two"], register.MembersOf("one").Select(id => id.Value));
        Assert.Equal(["one"], register.MembersOf("one", new LocalDate(2004, 12, 31)).Select(id => id.Value));
    }

    [Fact]
    public void Cycles_are_refused()
    {
        Assert.Throws<ArgumentException>("parent", () => ActorMembership.Of("one", "one"));
        Assert.Throws<ArgumentException>("memberships", () => ActorRegister.Of(
            [Plain("one"), Plain("two"), Plain("three")],
            [ActorMembership.Of("one", "two"), ActorMembership.Of("two", "three"), ActorMembership.Of("three", "one")]));
    }

    [Fact]
    public void A_cycle_that_closes_on_one_day_only_is_refused()
    {
        var firstHalf = StudyPeriod.Of(new LocalDate(2016, 1, 1), new LocalDate(2016, 7, 1));
        var lastDayOfIt = StudyPeriod.OfDays(new LocalDate(2016, 6, 30), 30);
        var error = Assert.Throws<ArgumentException>("memberships", () => ActorRegister.Of(
            [Plain("one"), Plain("two"), Plain("three")],
            [ActorMembership.Of("one", "two", firstHalf), ActorMembership.Of("two", "three"), ActorMembership.Of("three", "one", lastDayOfIt)]));
        Assert.Contains("cycle", error.Message, StringComparison.Ordinal);
        // A day later it is none.
        Assert.Equal(3, ActorRegister.Of(
            [Plain("one"), Plain("two"), Plain("three")],
            [ActorMembership.Of("one", "two", firstHalf), ActorMembership.Of("two", "three"), ActorMembership.Of("three", "one", lastDayOfIt.Shift(1))]).Actors.Count);
    }

    [Fact]
    public void Duplicate_ids_and_aliases_are_refused_with_what_is_there_twice()
    {
        var error = Assert.Throws<ArgumentException>("actors", () => ActorRegister.Of([Plain("ms-13"), Actor.Of("ms-13", "Another", ActorKind.Clique)]));
        Assert.Contains("'ms-13'", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("actors", () => ActorRegister.Of([Actor.Of("one", "One", ActorKind.Gang, ["M"]), Actor.Of("two", "Two", ActorKind.Gang, ["M"])]));
        Assert.Throws<ArgumentException>("actors", () => ActorRegister.Of([Plain("one"), Actor.Of("two", "Two", ActorKind.Gang, ["one"])]));
    }

    [Fact]
    public void Two_parents_on_one_day_are_refused()
    {
        Assert.Throws<ArgumentException>("memberships", () => ActorRegister.Of(
            [Plain("one"), Plain("two"), Plain("three")],
            [ActorMembership.Of("one", "two"), ActorMembership.Of("one", "three", Since2005)]));
        Assert.Throws<ArgumentException>("memberships", () => ActorRegister.Of(
            [Plain("one"), Plain("two")], [ActorMembership.Of("one", "two"), ActorMembership.Of("one", "two")]));
    }

    [Fact]
    public void An_actor_that_is_not_registered_is_refused()
    {
        Assert.Throws<ArgumentException>("memberships", () => ActorRegister.Of([Plain("one")], [ActorMembership.Of("one", "two")]));
        Assert.Throws<ArgumentException>("id", () => Register.MembersOf("police"));
        Assert.Throws<ArgumentException>("id", () => Register.MembersOf("M-18"));
        Assert.Throws<ArgumentException>("id", () => Register.ParentOf("police", new LocalDate(2016, 3, 26)));
    }

    [Fact]
    public void A_register_may_be_empty()
    {
        Assert.Empty(ActorRegister.Empty.Actors);
        Assert.Equal(ActorRegister.Empty, ActorRegister.Of([]));
        Assert.Null(ActorRegister.Empty.Find("ms-13"));
    }

    [Fact]
    public void Equality_is_of_actors_and_memberships_in_order()
    {
        Assert.True(Register == ActorRegister.Of(Register.Actors, Register.Memberships));
        Assert.Equal(Register.GetHashCode(), ActorRegister.Of(Register.Actors, Register.Memberships).GetHashCode());
        Assert.True(Register != ActorRegister.Of(Register.Actors));
        Assert.True(Register != ActorRegister.Of(Register.Actors.Reverse(), Register.Memberships));
        Assert.True(ActorMembership.Of("a", "b") != ActorMembership.Of("a", "b", Since2005));
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void The_text_is_the_same_in_every_country(string culture)
    {
        Assert.Equal("6 actors, 5 memberships", UnderCulture.Of(culture, Register.ToString));
        Assert.Equal("north → b18 [1990-01-01, 2005-01-01)", UnderCulture.Of(culture, Register.Memberships[2].ToString));
        Assert.Equal("a → b", UnderCulture.Of(culture, ActorMembership.Of("a", "b").ToString));
    }

    private static Actor Plain(string id) => Actor.Of(id, id, ActorKind.Unknown);
}
