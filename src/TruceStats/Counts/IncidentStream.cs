using System.Runtime.InteropServices;

namespace TruceStats;

/// <summary>Runs incidents into a sink, whatever they come in, and says what is known of their source.</summary>
internal static class IncidentStream
{
    public static SourceReport Run<TSink>(IEnumerable<Incident> incidents, TSink sink)
        where TSink : struct, IIncidentSink
    {
        switch (incidents)
        {
            case IncidentLog log:
                Run(log.Incidents, sink);
                return log.Source;
            case Incident[] array:
                return SourceOf(Run(array, sink));
            case List<Incident> list:
                return SourceOf(Run(CollectionsMarshal.AsSpan(list), sink));
            case IIncidentSource source:
                RunAny(source, sink);
                return source.Source;
            default:
                return SourceOf(RunAny(incidents, sink));
        }
    }

    private static (long Incidents, long PartialDates) Run<TSink>(ReadOnlySpan<Incident> incidents, TSink sink)
        where TSink : struct, IIncidentSink
    {
        long partial = 0;
        foreach (var incident in incidents)
        {
            CheckIncident(incident, nameof(incidents));
            sink.Add(incident);
            if (incident.HasPartialDate)
                partial++;
        }
        return (incidents.Length, partial);
    }

    private static (long Incidents, long PartialDates) RunAny<TSink>(IEnumerable<Incident> incidents, TSink sink)
        where TSink : struct, IIncidentSink
    {
        long seen = 0, partial = 0;
        foreach (var incident in incidents)
        {
            CheckIncident(incident, nameof(incidents));
            sink.Add(incident);
            seen++;
            if (incident.HasPartialDate)
                partial++;
        }
        return (seen, partial);
    }

    private static SourceReport SourceOf((long Incidents, long PartialDates) seen) => SourceReport.InMemory(seen.Incidents, seen.PartialDates);

    private static void CheckIncident(Incident? incident, string parameter)
    {
        if (incident is null)
            throw new ArgumentException("No incident may be null.", parameter);
    }
}
