using static TruceStats.Tests.Truces.Sample;

namespace TruceStats.Tests.Truces;

public sealed class TruceTests
{
    [Fact]
    public void A_truce_keeps_what_it_is_told()
    {
        var truce = TruceStats.Truce.Of(
            "March 2016", [Halt("ms-13"), Halt("b18-s")], TruceClass.CessationOfHostilities, TrucePurposes.ViolenceReduction, ["SV-SS"], ["mediator"]);
        Assert.Equal(["ms-13", "b18-s"], truce.Parties.Select(id => id.Value));
        Assert.Equal(TruceClass.CessationOfHostilities, truce.Class);
        Assert.Equal(TrucePurposes.ViolenceReduction, truce.Purposes);
        Assert.Equal(["SV-SS"], truce.Scope.Select(code => code.Value));
        Assert.Equal(["mediator"], truce.Mediators.Select(id => id.Value));
    }

    [Fact]
    public void A_truce_needs_a_name_and_a_declaration()
    {
        Assert.Throws<ArgumentException>("name", () => TruceStats.Truce.Of("", [Halt("ms-13")]));
        Assert.Throws<ArgumentException>("declarations", () => Truce());
        Assert.Throws<ArgumentException>("declarations", () => Truce(Halt("ms-13"), null!));
        Assert.Throws<ArgumentOutOfRangeException>("reach", () => TruceStats.Truce.Of("x", [Halt("ms-13")], (TruceClass)9));
        Assert.Throws<ArgumentOutOfRangeException>("purposes", () => TruceStats.Truce.Of("x", [Halt("ms-13")], purposes: (TrucePurposes)99));
        Assert.Throws<ArgumentException>("scope", () => TruceStats.Truce.Of("x", [Halt("ms-13")], scope: ["SV", "SV"]));
        Assert.Throws<ArgumentException>("mediators", () => TruceStats.Truce.Of("x", [Halt("ms-13")], mediators: [null!]));
    }

    [Fact]
    public void Two_declarations_with_one_id_are_refused() =>
        Assert.Throws<ArgumentException>("declarations", () => Truce(Halt("ms-13", id: "d"), Halt("b18", id: "d")));

    [Fact]
    public void Overlapping_declarations_by_one_actor_are_refused_with_their_ids()
    {
        var error = Assert.Throws<ArgumentException>("declarations", () => Truce(Halt("ms-13", id: "d1"), Halt("ms-13", id: "d2", effective: April(10))));
        Assert.Contains("'d1' and 'd2' of 'ms-13' overlap", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("declarations", () => Truce(Halt("ms-13", ["b18", "government"], id: "d1"), Halt("ms-13", ["government"], id: "d2")));
        Assert.Throws<ArgumentException>("declarations", () => Truce(
            Halt("ms-13", id: "d1", plannedEnd: April(10)), Halt("ms-13", id: "d2", effective: April(9))));
    }

    [Fact]
    public void One_declaration_after_another_does_not_overlap() =>
        Assert.Equal(2, Truce(Halt("ms-13", id: "d1", plannedEnd: April(10)), Halt("ms-13", id: "d2", effective: April(10))).Declarations.Count);

    [Fact]
    public void A_party_may_declare_one_thing_toward_a_rival_and_another_toward_the_state() =>
        Assert.Equal(["ms-13"], Truce(Halt("ms-13", ["b18"], id: "d1"), Halt("ms-13", ["government"], id: "d2")).Parties.Select(id => id.Value));

    [Fact]
    public void Dates_known_in_part_overlap_only_where_every_choice_of_days_does()
    {
        var firstHalf = Halt("ms-13", id: "d1", effective: PartialDate.Month(2016, 3), ending: Breach(PartialDate.Month(2016, 6)));
        Assert.NotNull(Truce(firstHalf, Halt("ms-13", id: "d2", effective: new LocalDate(2016, 6, 2))));
        Assert.Throws<ArgumentException>("declarations", () => Truce(firstHalf, Halt("ms-13", id: "d2", effective: new LocalDate(2016, 5, 31))));
    }

    [Fact]
    public void An_open_ended_declaration_that_was_extended_ends_with_its_extension()
    {
        var extension = Halt("ms-13", id: "d2", effective: April(1), plannedEnd: April(10), extends: "d1");
        Assert.Equal(3, Truce(Halt("ms-13", id: "d1"), extension, Halt("ms-13", id: "d3", effective: April(20))).Declarations.Count);
        Assert.Throws<ArgumentException>("declarations", () => Truce(Halt("ms-13", id: "d1"), extension, Halt("ms-13", id: "d3", effective: April(5))));
    }

    [Fact]
    public void An_extension_continues_a_declaration_of_the_same_party_once()
    {
        Assert.Throws<ArgumentException>("declarations", () => Truce(Halt("ms-13", id: "d1", extends: "d0")));
        Assert.Throws<ArgumentException>("declarations", () => Truce(Halt("ms-13", id: "d1"), Halt("b18", id: "d2", effective: April(1), extends: "d1")));
        Assert.Throws<ArgumentException>("declarations", () => Truce(
            Halt("ms-13", id: "d1"), Halt("ms-13", id: "d2", effective: April(1), extends: "d1"), Halt("ms-13", id: "d3", effective: April(2), extends: "d1")));
        Assert.Throws<ArgumentException>("declarations", () => Truce(Halt("ms-13", id: "d1"), Halt("ms-13", id: "d2", extends: "d1")));
    }

    [Fact]
    public void A_circle_of_extensions_is_refused_even_where_dates_known_in_part_allow_it()
    {
        var march = PartialDate.Month(2016, 3);
        var error = Assert.Throws<ArgumentException>("declarations", () => Truce(
            Halt("ms-13", id: "d1", effective: march, extends: "d2"), Halt("ms-13", id: "d2", effective: march, extends: "d1")));
        Assert.Contains("circle", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equality_is_of_everything_in_order()
    {
        var truce = TruceStats.Truce.Of("x", [Halt("ms-13"), Halt("b18")], scope: ["SV"]);
        Assert.True(truce == TruceStats.Truce.Of("x", [Halt("ms-13"), Halt("b18")], scope: ["SV"]));
        Assert.Equal(truce.GetHashCode(), TruceStats.Truce.Of("x", [Halt("ms-13"), Halt("b18")], scope: ["SV"]).GetHashCode());
        Assert.True(truce != TruceStats.Truce.Of("x", [Halt("b18"), Halt("ms-13")], scope: ["SV"]));
        Assert.True(truce != TruceStats.Truce.Of("x", [Halt("ms-13"), Halt("b18")]));
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void The_text_is_the_same_in_every_country(string culture) => Assert.Equal(
        "March 2016 (ms-13 toward government: 2016-03-26 to open end; b18: 2016-03-26 to 2016-03-29)",
        UnderCulture.Of(culture, Truce(Halt("ms-13", ["government"]), Halt("b18", plannedEnd: March(29))).ToString));
}
