namespace TruceStats.Tests.Incidents;

public sealed class PlaceRegisterTests
{
    private static readonly Place Country = Place.Of("SV", "El Salvador", "country");
    private static readonly Place Department = Place.Of("SV-SS", "San Salvador", "department", ["S.S."]);
    private static readonly Place Town = Place.Of("SV-SS-SOY", "Soyapango", "town");

    private static PlaceRegister Register => PlaceRegister.Of(
        [Country, Department, Town], [PlaceMembership.Of("SV-SS", "SV"), PlaceMembership.Of("SV-SS-SOY", "SV-SS", StudyPeriod.Year(2016))]);

    [Fact]
    public void A_place_is_found_with_all_that_lies_in_it()
    {
        Assert.Equal(["SV", "SV-SS", "SV-SS-SOY"], Register.MembersOf("SV").Select(code => code.Value));
        Assert.Equal(["SV", "SV-SS"], Register.MembersOf("SV", new LocalDate(2017, 1, 1)).Select(code => code.Value));
        Assert.Equal("SV-SS", Register.ParentOf("SV-SS-SOY", new LocalDate(2016, 12, 31))?.Value);
        Assert.Null(Register.ParentOf("SV-SS-SOY", new LocalDate(2017, 1, 1)));
        Assert.Null(Register.ParentOf("SV", new LocalDate(2016, 1, 1)));
    }

    [Fact]
    public void A_place_is_found_by_code_and_by_alias()
    {
        Assert.Equal(Department, Register.Find("SV-SS"));
        Assert.Equal(Department, Register.FindByAlias("S.S."));
        Assert.Null(Register.Find("S.S."));
        Assert.Null(Register.FindByAlias("s.s."));
        Assert.Throws<ArgumentException>(() => Register.MembersOf("XX"));
    }

    [Fact]
    public void Codes_and_aliases_are_unique() =>
        Assert.Throws<ArgumentException>(() => PlaceRegister.Of([Department, Place.Of("S.S.", "another")]));

    [Fact]
    public void Cycles_two_parents_on_a_day_and_unknown_places_are_refused()
    {
        Assert.Throws<ArgumentException>(() => PlaceMembership.Of("SV", "SV"));
        Assert.Throws<ArgumentException>(() => PlaceRegister.Of([Country, Department], [PlaceMembership.Of("SV", "SV-SS"), PlaceMembership.Of("SV-SS", "SV", StudyPeriod.Year(2016))]));
        Assert.Throws<ArgumentException>(() => PlaceRegister.Of([Country, Department, Town], [PlaceMembership.Of("SV-SS-SOY", "SV"), PlaceMembership.Of("SV-SS-SOY", "SV-SS", StudyPeriod.Year(2016))]));
        Assert.Throws<ArgumentException>(() => PlaceRegister.Of([Country], [PlaceMembership.Of("SV-SS", "SV")]));
    }

    [Fact]
    public void Towns_of_a_department_make_a_filter()
    {
        var inTown = Incident.Of(IncidentKind.Homicide, new LocalDate(2016, 3, 26), place: "SV-SS-SOY");
        Assert.True(IncidentFilter.All.In(Register.MembersOf("SV-SS")).Matches(inTown));
        Assert.False(IncidentFilter.All.In("SV-SS").Matches(inTown));
    }

    [Fact]
    public void Registers_places_and_memberships_compare_and_print_by_what_they_hold()
    {
        Assert.Equal(Register, Register);
        Assert.NotEqual(Register, PlaceRegister.Of([Country, Department, Town]));
        Assert.Equal("3 places, 2 memberships", Register.ToString());
        Assert.Equal("San Salvador (SV-SS)", Department.ToString());
        Assert.Equal("SV-SS-SOY → SV-SS [2016-01-01, 2017-01-01)", Register.Memberships[1].ToString());
        Assert.NotEqual(Department, Place.Of("SV-SS", "San Salvador", "department"));
        Assert.Throws<ArgumentException>(() => Place.Of("a", "b", aliases: ["c", "c"]));
        Assert.Throws<ArgumentException>(() => Place.Of("a", "b", " "));
    }
}
