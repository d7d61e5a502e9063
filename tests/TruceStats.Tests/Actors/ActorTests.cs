namespace TruceStats.Tests.Actors;

public sealed class ActorTests
{
    private static readonly Actor Gang = Actor.Of("ms-13", "MS-13", ActorKind.Gang, ["Mara Salvatrucha"], ReportedCount.Between(8000, null, 12000));

    [Fact]
    public void An_actor_knows_who_it_is_and_how_strong_it_is_thought_to_be()
    {
        Assert.Equal("ms-13", Gang.Id.Value);
        Assert.Equal("MS-13", Gang.Name);
        Assert.Equal(ActorKind.Gang, Gang.Kind);
        Assert.Equal(["Mara Salvatrucha"], Gang.Aliases);
        Assert.Equal("? (low 8000, high 12000)", Gang.Strength!.ToString());
        Assert.Null(Actor.Of("police", "Police", ActorKind.Police).Strength);
    }

    [Fact]
    public void An_actor_needs_an_id_and_a_name()
    {
        Assert.Throws<ArgumentNullException>("value", () => Actor.Of((string)null!, "MS-13", ActorKind.Gang));
        Assert.Throws<ArgumentException>("value", () => Actor.Of(" ", "MS-13", ActorKind.Gang));
        Assert.Throws<ArgumentException>("name", () => Actor.Of("ms-13", "", ActorKind.Gang));
        Assert.Throws<ArgumentNullException>("kind", () => Actor.Of("ms-13", "MS-13", null!));
    }

    [Fact]
    public void An_alias_is_neither_blank_nor_there_twice()
    {
        Assert.Throws<ArgumentException>("aliases", () => Actor.Of("ms-13", "MS-13", ActorKind.Gang, ["MS", ""]));
        Assert.Throws<ArgumentException>("aliases", () => Actor.Of("ms-13", "MS-13", ActorKind.Gang, ["MS", null!]));
        Assert.Throws<ArgumentException>("aliases", () => Actor.Of("ms-13", "MS-13", ActorKind.Gang, ["MS", "MS"]));
    }

    [Fact]
    public void Aliases_count_in_equality_one_by_one()
    {
        var same = Actor.Of("ms-13", "MS-13", ActorKind.Gang, new List<string> { "Mara Salvatrucha" }, ReportedCount.Between(8000, null, 12000));
        Assert.True(Gang == same && Gang.GetHashCode() == same.GetHashCode());
        Assert.True(Gang != Actor.Of("ms-13", "MS-13", ActorKind.Gang, ["Mara"], Gang.Strength));
        Assert.True(Gang != Actor.Of("ms-13", "MS-13", ActorKind.Gang, ["Mara Salvatrucha"]));
    }

    [Fact]
    public void The_callers_list_may_change_afterwards()
    {
        var aliases = new List<string> { "MS" };
        var actor = Actor.Of("ms-13", "MS-13", ActorKind.Gang, aliases);
        aliases.Add("Mara");
        Assert.Equal(["MS"], actor.Aliases);
    }

    [Fact]
    public void Ids_are_compared_letter_by_letter()
    {
        Assert.Equal(ActorId.Of("ms-13"), (ActorId)"ms-13");
        Assert.NotEqual(ActorId.Of("ms-13"), ActorId.Of("MS-13"));
        Assert.True(ActorId.Of("i") != ActorId.Of("I"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("ms-13 ")]
    [InlineData("\tms-13")]
    public void An_id_or_kind_that_is_blank_or_ends_with_space_is_refused(string text)
    {
        Assert.Throws<ArgumentException>("value", () => ActorId.Of(text));
        Assert.Throws<ArgumentException>("code", () => ActorKind.Of(text));
    }

    [Fact]
    public void A_kind_of_the_callers_own_is_as_good_as_a_named_one()
    {
        Assert.Equal(ActorKind.Gang, ActorKind.Of("gang"));
        Assert.Equal("vigilantes", ActorKind.Of("vigilantes").ToString());
        Assert.True(ActorKind.Of("vigilantes") != ActorKind.Unknown);
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void The_text_is_the_same_in_every_country(string culture)
    {
        Assert.Equal("MS-13 (gang)", UnderCulture.Of(culture, Gang.ToString));
        Assert.Equal("ms-13", UnderCulture.Of(culture, Gang.Id.ToString));
    }
}
