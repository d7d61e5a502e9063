using static TruceStats.Tests.Truces.Sample;

namespace TruceStats.Tests.Truces;

public sealed class SidednessTests
{
    [Fact]
    public void One_party_alone_is_one_sided()
    {
        Assert.Equal(TruceSidedness.OneSided, Truce(Halt("farc")).Sidedness);
        Assert.Equal(TruceSidedness.OneSided, Truce(Halt("farc", ["government"])).Sidedness);
    }

    [Fact]
    public void Three_gangs_toward_a_state_that_does_not_answer_are_one_sided() => Assert.Equal(
        TruceSidedness.OneSided,
        Truce(Halt("ms-13", ["government"]), Halt("b18-s", ["government"]), Halt("b18-r", ["government"])).Sidedness);

    [Fact]
    public void Two_that_declare_toward_one_another_are_two_sided() =>
        Assert.Equal(TruceSidedness.TwoSided, Truce(Halt("farc", ["government"]), Halt("government", ["farc"])).Sidedness);

    [Fact]
    public void Two_gangs_that_answer_one_another_stay_two_where_a_third_party_does_not() =>
        Assert.Equal(TruceSidedness.TwoSided, Truce(Halt("ms-13", ["b18", "government"]), Halt("b18", ["ms-13", "government"])).Sidedness);

    [Fact]
    public void Three_gangs_that_declare_toward_one_another_are_many_sided() => Assert.Equal(
        TruceSidedness.ManySided,
        Truce(Halt("ms-13", ["b18-s", "b18-r"]), Halt("b18-s", ["ms-13", "b18-r"]), Halt("b18-r", ["ms-13", "b18-s"])).Sidedness);

    [Fact]
    public void A_party_between_two_that_ignore_each_other_makes_many_sides() => Assert.Equal(
        TruceSidedness.ManySided,
        Truce(Halt("government", ["farc", "eln"]), Halt("farc", ["government"]), Halt("eln", ["government"])).Sidedness);

    [Fact]
    public void Several_that_address_nobody_are_of_unknown_sidedness()
    {
        Assert.Equal(TruceSidedness.Unknown, Truce(Halt("ms-13"), Halt("b18")).Sidedness);
        Assert.Equal(TruceSidedness.Unknown, Truce(Halt("ms-13", ["b18"]), Halt("b18")).Sidedness);
    }

    [Fact]
    public void A_party_that_addresses_nobody_cannot_answer_those_who_address_another() => Assert.Equal(
        TruceSidedness.OneSided,
        Truce(Halt("ms-13", ["government"]), Halt("b18")).Sidedness);

    [Fact]
    public void Addressees_of_all_of_a_partys_declarations_count() => Assert.Equal(
        TruceSidedness.TwoSided,
        Truce(Halt("ms-13", ["government"], id: "d1"), Halt("ms-13", ["b18"], id: "d2"), Halt("b18", ["ms-13"])).Sidedness);
}
