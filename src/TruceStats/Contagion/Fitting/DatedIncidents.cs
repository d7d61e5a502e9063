namespace TruceStats.Contagion;

/// <summary>The incidents of a log whose first day is known and lies in a coverage, and what was left out.</summary>
internal sealed record DatedIncidents(IReadOnlyList<Incident> Incidents, IReadOnlyList<Caution> Cautions)
{
    public static DatedIncidents In(IncidentLog log, PeriodSet coverage)
    {
        var kept = new List<Incident>();
        int unknown = 0, outside = 0;
        foreach (var incident in log.Incidents)
        {
            if (!incident.Start.IsExact)
                unknown++;
            else if (!coverage.ContainsDay(incident.FirstDay))
                outside++;
            else
                kept.Add(incident);
        }
        var cautions = new List<Caution>();
        Say(cautions, CautionCodes.RowsRejected, "rows", log.Source.RowsRejected);
        Say(cautions, CautionCodes.DayUnknownLeftOut, "incidents", unknown);
        Say(cautions, CautionCodes.OutsideCoverageLeftOut, "incidents", outside);
        return new DatedIncidents(kept, cautions);
    }

    public static void Say(List<Caution> cautions, string code, string name, long number)
    {
        if (number > 0)
            cautions.Add(Caution.Of(code, name, number));
    }
}
