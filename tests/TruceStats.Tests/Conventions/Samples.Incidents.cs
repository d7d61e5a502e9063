namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static Incident SampleIncident => Incident.Of(
        IncidentKind.Attack, PartialDate.Month(2016, 3), new LocalDate(2016, 4, 2), "SV-SS", ["ms-13"], ["police"],
        ReportedCount.AtLeast(1234), ["press"], Clarity.Unclear, "a-17");

    private static IEnumerable<object> Incidents() =>
    [
        IncidentKind.PrisonTransfer,
        IncidentKind.Of("roadblock"),
        PlaceCode.Of("SV-SS"),
        Place.Of("SV-SS", "San Salvador", "department", ["S.S."]),
        PlaceMembership.Of("SV-SS", "SV", StudyPeriod.Year(2016)),
        PlaceRegister.Of([Place.Of("SV", "El Salvador")]),
        SampleIncident,
        Incident.Of(IncidentKind.Homicide, new LocalDate(2016, 3, 26)),
        IncidentFilter.All,
        IncidentFilter.All.Of(IncidentKind.Attack, IncidentKind.Clash).In("SV-SS").By("ms-13") with { MinimumDeaths = 1234, Period = StudyPeriod.Year(2016) },
        IncidentLog.Empty,
        IncidentLog.Of([SampleIncident]).AsOf(new LocalDate(2016, 6, 30), 1400),
        SourceReport.Of("press.csv", 1234567, [new RejectedRow("press.csv", 12345, "date", "date-unreadable")], 1200, 3),
        SourceReport.Of("press.csv", 0),
        new RejectedRow("press.csv", 12345, "date", "date-unreadable"),
        new RejectedRow("press.csv", 12345, null, "too-few-columns"),
        RejectedRow.Several("incidents", 1234, "date", "start-missing"),
    ];
}
