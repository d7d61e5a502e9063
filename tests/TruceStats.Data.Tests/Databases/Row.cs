namespace TruceStats.Data.Tests.Databases;

/// <summary>A row of a table of incidents, and the incident that it is.</summary>
internal sealed record Row(
    DateOnly? Start, DateOnly? StartLatest = null, DateOnly? End = null, DateOnly? EndLatest = null, string? Kind = "homicide", string? Place = null,
    string? By = null, string? Against = null, long? Low = null, long? Best = null, long? High = null, int? Clarity = null)
{
    public static readonly string[] Columns =
        ["start_day", "start_latest", "end_day", "end_latest", "kind", "place", "side_a", "side_b", "low", "best", "high", "event_clarity"];

    /// <summary>The incident; without precision of its dates, which counting does not look at.</summary>
    public Incident ToIncident() => Incident.Of(
        IncidentKind.Of(Kind!), Between(Start!.Value, StartLatest), End is { } end ? Between(end, EndLatest) : null,
        string.IsNullOrEmpty(Place) ? null : PlaceCode.Of(Place), Actors(By), Actors(Against),
        Low is { } low ? ReportedCount.Between(low, Best, High) : null, clarity: (Clarity)(Clarity ?? 0));

    /// <summary>The values in the order of <see cref="Columns"/>.</summary>
    public object?[] Values => [Start, StartLatest, End, EndLatest, Kind, Place, By, Against, Low, Best, High, Clarity];

    private static PartialDate Between(DateOnly earliest, DateOnly? latest) =>
        latest > earliest ? PartialDate.FewDays(LocalDate.FromDateOnly(earliest), LocalDate.FromDateOnly(latest.Value)) : PartialDate.Day(LocalDate.FromDateOnly(earliest));

    private static ActorId[] Actors(string? actor) => string.IsNullOrEmpty(actor) ? [] : [actor];
}
