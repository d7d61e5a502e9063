namespace TruceStats;

/// <summary>Picks from a source of incidents without losing what became of its rows, and keeps them as a log.</summary>
public static class IncidentSources
{
    /// <summary>The incidents that a filter asks for, as they are read; the source report stays that of all rows.</summary>
    /// <param name="source">The source.</param>
    /// <param name="filter">The filter.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IIncidentSource Where(this IIncidentSource source, IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return source.Where(filter.Matches);
    }

    /// <summary>The incidents that pass a test of the caller's own, as they are read; the source report stays that of all rows.</summary>
    /// <param name="source">The source.</param>
    /// <param name="predicate">The test.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IIncidentSource Where(this IIncidentSource source, Func<Incident, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        return source is IncidentLog log ? log.Where(predicate) : new PickedIncidents(source, predicate);
    }

    /// <summary>All incidents, read to the end and kept in memory, with what became of their rows.</summary>
    /// <param name="source">The source.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException">An incident is null.</exception>
    public static IncidentLog ToLog(this IIncidentSource source) => IncidentLog.Of(source);
}
