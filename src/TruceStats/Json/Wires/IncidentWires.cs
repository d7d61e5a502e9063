namespace TruceStats.Json;

internal sealed record PlaceWire(PlaceCode Code, string Name, string? Level, IReadOnlyList<string> Aliases);

internal sealed record PlaceMembershipWire(PlaceCode Member, PlaceCode Parent, StudyPeriod? During);

internal sealed record PlaceRegisterWire(IReadOnlyList<Place> Places, IReadOnlyList<PlaceMembership> Memberships);

internal sealed record IncidentWire(
    IncidentKind Kind, PartialDate Start, PartialDate? End, PlaceCode? Place, IReadOnlyList<ActorId> By, IReadOnlyList<ActorId> Against,
    ReportedCount? Deaths, IReadOnlyList<string> Sources, Clarity Clarity, string? Id);

internal sealed record IncidentFilterWire(
    IReadOnlyList<IncidentKind>? Kinds, IReadOnlyList<PlaceCode>? Places, IReadOnlyList<ActorId>? Perpetrators, IReadOnlyList<ActorId>? Targets,
    IReadOnlyList<Clarity>? Clarities, StudyPeriod? Period, long? MinimumDeaths, IncidentFilter? Also)
{
    public IncidentFilter ToDomain() => new()
    {
        Kinds = Kinds,
        Places = Places,
        Perpetrators = Perpetrators,
        Targets = Targets,
        Clarities = Clarities,
        Period = Period,
        MinimumDeaths = MinimumDeaths,
        Also = Also,
    };
}

internal sealed record RejectedRowWire(string Source, long? Line, long Rows, string? Column, string Reason)
{
    public RejectedRow ToDomain()
    {
        if (Line is not { } line)
            return RejectedRow.Several(Source, Rows, Column, Reason);
        return Rows == 1 ? new RejectedRow(Source, line, Column, Reason) : throw new FormatException("rows that are told together have no line.");
    }
}

internal sealed record SourceReportWire(string Name, long RowsRead, IReadOnlyList<RejectedRow> Rejected, long? ExactDuplicates, long PartialDates);

internal sealed record IncidentLogWire(IReadOnlyList<Incident> Incidents, SourceReport Source, LocalDate? AsOfDate, int ReportingLagDays)
{
    public IncidentLog ToDomain()
    {
        var log = IncidentLog.Of(Incidents, Source);
        if (AsOfDate is { } date)
            return log.AsOf(date, ReportingLagDays);
        return ReportingLagDays == 0 ? log : throw new FormatException("a reporting lag needs an as-of date.");
    }
}
