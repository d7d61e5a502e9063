using System.Runtime.InteropServices;

namespace TruceStats;

/// <summary>Runs incidents through a counter, whatever they come in, and says what is known of their source.</summary>
internal static class IncidentStream
{
    public static SourceReport Run<TCounter>(IEnumerable<Incident> incidents, TCounter counter)
        where TCounter : IIncidentCounter
    {
        switch (incidents)
        {
            case IncidentLog log:
                Run(log.Incidents, counter);
                return log.Source;
            case Incident[] array:
                return SourceOf(Run(array, counter));
            case List<Incident> list:
                return SourceOf(Run(CollectionsMarshal.AsSpan(list), counter));
            default:
                return SourceOf(RunAny(incidents, counter));
        }
    }

    private static (long Incidents, long PartialDates) Run<TCounter>(ReadOnlySpan<Incident> incidents, TCounter counter)
        where TCounter : IIncidentCounter
    {
        long partial = 0;
        foreach (var incident in incidents)
        {
            CheckIncident(incident);
            counter.Add(incident);
            if (incident.HasPartialDate)
                partial++;
        }
        return (incidents.Length, partial);
    }

    private static (long Incidents, long PartialDates) RunAny<TCounter>(IEnumerable<Incident> incidents, TCounter counter)
        where TCounter : IIncidentCounter
    {
        long seen = 0, partial = 0;
        foreach (var incident in incidents)
        {
            CheckIncident(incident);
            counter.Add(incident);
            seen++;
            if (incident.HasPartialDate)
                partial++;
        }
        return (seen, partial);
    }

    private static SourceReport SourceOf((long Incidents, long PartialDates) seen) => SourceReport.InMemory(seen.Incidents, seen.PartialDates);

    private static void CheckIncident(Incident? incident)
    {
        if (incident is null)
            throw new ArgumentException("No incident may be null.", nameof(incident));
    }
}
