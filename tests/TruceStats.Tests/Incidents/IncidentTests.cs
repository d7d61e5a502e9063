namespace TruceStats.Tests.Incidents;

public sealed class IncidentTests
{
    private static readonly LocalDate Day = new(2016, 3, 26);

    private static Incident Full(string id = "a-17") => Incident.Of(
        IncidentKind.Attack, PartialDate.Month(2016, 3), Day, "SV-SS", ["ms-13"], ["police"], ReportedCount.AtLeast(2), ["press"], Clarity.Clear, id);

    [Fact]
    public void What_is_not_said_is_unknown()
    {
        var incident = Incident.Of(IncidentKind.Homicide, Day);
        Assert.Null(incident.End);
        Assert.Null(incident.Place);
        Assert.Empty(incident.By);
        Assert.Empty(incident.Against);
        Assert.Null(incident.Deaths);
        Assert.Empty(incident.Sources);
        Assert.Equal(Clarity.Unknown, incident.Clarity);
        Assert.Null(incident.Id);
    }

    [Fact]
    public void Incidents_are_equal_when_every_part_is()
    {
        Assert.Equal(Full(), Full());
        Assert.Equal(Full().GetHashCode(), Full().GetHashCode());
        Assert.NotEqual(Full(), Full("a-18"));
        Assert.NotEqual(
            Incident.Of(IncidentKind.Clash, Day, by: ["ms-13"], against: ["barrio-18"]),
            Incident.Of(IncidentKind.Clash, Day, by: ["barrio-18"], against: ["ms-13"]));
        Assert.NotEqual(Incident.Of(IncidentKind.Clash, Day), Incident.Of(IncidentKind.Clash, Day, Day));
    }

    [Fact]
    public void An_end_before_the_start_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Incident.Of(IncidentKind.Clash, Day, Day.PlusDays(-2)));
        Assert.Equal("end", error.ParamName);
        Assert.Contains("at least 2 days", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("2016", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_consistent_is_not_refused()
    {
        // Some time in March and over by the 10th; on the 15th and over some time in March.
        Incident.Of(IncidentKind.Clash, PartialDate.Month(2016, 3), new LocalDate(2016, 3, 10));
        Incident.Of(IncidentKind.Clash, new LocalDate(2016, 3, 15), PartialDate.Month(2016, 3));
    }

    [Fact]
    public void Blank_sources_identifiers_and_null_actors_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Incident.Of(IncidentKind.Clash, Day, sources: [" "]));
        Assert.Throws<ArgumentException>(() => Incident.Of(IncidentKind.Clash, Day, id: " "));
        Assert.Throws<ArgumentException>(() => Incident.Of(IncidentKind.Clash, Day, by: [null!]));
        Assert.Throws<ArgumentException>(() => Incident.Of(IncidentKind.Clash, Day, against: [null!]));
        Assert.Throws<ArgumentNullException>(() => Incident.Of(null!, Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => Incident.Of(IncidentKind.Clash, Day, clarity: (Clarity)9));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void It_prints_neither_actors_nor_sources(string culture) => Cultures.Under(culture, () =>
    {
        Assert.Equal("attack from 2016-03 (month) to 2016-03-26 in SV-SS, deaths at least 2", Full().ToString());
        Assert.Equal("homicide on 2016-03-26", Incident.Of(IncidentKind.Homicide, Day).ToString());
    });

    [Fact]
    public void Kinds_are_open_and_compare_by_code()
    {
        Assert.Equal(IncidentKind.Homicide, IncidentKind.Of("homicide"));
        Assert.NotEqual(IncidentKind.Homicide, IncidentKind.Of("Homicide"));
        Assert.Equal("roadblock", IncidentKind.Of("roadblock").ToString());
        Assert.Throws<ArgumentException>(() => IncidentKind.Of(""));
        Assert.Throws<ArgumentException>(() => IncidentKind.Of("homicide "));
        Assert.Throws<ArgumentException>(() => PlaceCode.Of(" SV-SS"));
        Assert.Equal(PlaceCode.Of("SV-SS"), (PlaceCode)"SV-SS");
    }
}
