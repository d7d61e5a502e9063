using System.Collections;
using System.Globalization;
using TruceStats.Html;

namespace TruceStats;

/// <summary>Incidents in the order that they were given, with what became of their source. It never changes: every method gives another log.</summary>
/// <remarks>
/// Equal when incidents in order, source, as-of date and lag are equal. There is no order between logs. A log may be empty.
/// The same incident may occur more than once: <see cref="ExactDuplicates"/> tells.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<IncidentLog, IncidentLogHtml>))]
public sealed class IncidentLog : IIncidentSource, IEquatable<IncidentLog>
{
    private readonly Incident[] _incidents;

    private IncidentLog(Incident[] incidents, SourceReport source, LocalDate? asOfDate, int reportingLagDays)
    {
        _incidents = incidents;
        Source = source;
        AsOfDate = asOfDate;
        ReportingLagDays = reportingLagDays;
    }

    /// <summary>The log without incidents.</summary>
    public static IncidentLog Empty { get; } = Of([]);

    /// <summary>The number of incidents, 0 or more.</summary>
    public int Count => _incidents.Length;

    /// <summary>What became of the rows that the incidents were read from; it stays as it is when incidents are picked out.</summary>
    public SourceReport Source { get; }

    /// <summary>The last day on which reports came in; null where the log is taken as complete.</summary>
    public LocalDate? AsOfDate { get; }

    /// <summary>Days until an incident is reported; 0 without an as-of date.</summary>
    public int ReportingLagDays { get; }

    internal ReadOnlySpan<Incident> Incidents => _incidents;

    /// <summary>A log of incidents: with the report of their source where they come from one, and of so many made in memory where not.</summary>
    /// <param name="incidents">The incidents; there may be none. A log stays as it is.</param>
    /// <exception cref="ArgumentException">An incident is null.</exception>
    public static IncidentLog Of(IEnumerable<Incident> incidents)
    {
        if (incidents is IncidentLog log)
            return log;
        var all = Copy(incidents);
        // Only now: a reader knows what became of its rows when it has read the last.
        if (incidents is IIncidentSource read)
            return new IncidentLog(all, read.Source, null, 0);
        return new IncidentLog(all, SourceReport.InMemory(all.Length, all.LongCount(incident => incident.HasPartialDate)), null, 0);
    }

    /// <summary>A log of incidents that were read from a source.</summary>
    /// <param name="incidents">The incidents; there may be none.</param>
    /// <param name="source">What became of the rows of the source.</param>
    /// <exception cref="ArgumentException">An incident is null.</exception>
    public static IncidentLog Of(IEnumerable<Incident> incidents, SourceReport source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new IncidentLog(Copy(incidents), source, null, 0);
    }

    /// <summary>The incidents of one kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is null.</exception>
    public IncidentLog Where(IncidentKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return With(Array.FindAll(_incidents, incident => incident.Kind == kind));
    }

    /// <summary>The incidents that a filter asks for.</summary>
    /// <param name="filter">The filter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="filter"/> is null.</exception>
    public IncidentLog Where(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return With(Array.FindAll(_incidents, filter.Matches));
    }

    /// <summary>The incidents that pass a test of the caller's own.</summary>
    /// <param name="predicate">The test.</param>
    /// <exception cref="ArgumentNullException"><paramref name="predicate"/> is null.</exception>
    public IncidentLog Where(Func<Incident, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return With(Array.FindAll(_incidents, incident => predicate(incident)));
    }

    /// <summary>The incidents that may have happened during a period: those of which a possible day lies in it.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    public IncidentLog During(StudyPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Where(IncidentFilter.All with { Period = period });
    }

    /// <summary>All incidents of both logs, one after the other. What occurs in both occurs twice: see <see cref="WithoutExactDuplicates"/>.</summary>
    /// <param name="other">The other log, with the same as-of date and lag.</param>
    /// <exception cref="ArgumentException">As-of dates or lags differ.</exception>
    public IncidentLog Union(IncidentLog other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (AsOfDate != other.AsOfDate || ReportingLagDays != other.ReportingLagDays)
            throw new ArgumentException("Both logs must be as of one date with one reporting lag: unite them first, then say as of when.", nameof(other));
        return new IncidentLog([.. _incidents, .. other._incidents], Source.Merge(other.Source), AsOfDate, ReportingLagDays);
    }

    /// <summary>The incidents that repeat an earlier one in every part, in order: what <see cref="WithoutExactDuplicates"/> takes away.</summary>
    public IReadOnlyList<Incident> ExactDuplicates()
    {
        var seen = new HashSet<Incident>(_incidents.Length);
        return Array.AsReadOnly(Array.FindAll(_incidents, incident => !seen.Add(incident)));
    }

    /// <summary>Each incident once, where it first occurs. The source report says how many were taken away.</summary>
    public IncidentLog WithoutExactDuplicates()
    {
        var seen = new HashSet<Incident>(_incidents.Length);
        var first = Array.FindAll(_incidents, seen.Add);
        long before = Source.ExactDuplicates ?? 0;
        // A second look finds nothing, and must not make the first one forgotten.
        return new IncidentLog(first, Source.WithExactDuplicates(Math.Max(before, _incidents.Length - first.Length)), AsOfDate, ReportingLagDays);
    }

    /// <summary>The log as it was known on a date. Counting marks younger bins incomplete, and later ones missing.</summary>
    /// <param name="date">The last day on which reports came in.</param>
    /// <param name="reportingLagDays">Days until an incident is reported, 0 or more: a bin is complete when its last day plus the lag is no later than the date.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reportingLagDays"/> is negative.</exception>
    /// <exception cref="ArgumentException">The date is not in the ISO calendar.</exception>
    public IncidentLog AsOf(LocalDate date, int reportingLagDays)
    {
        if (reportingLagDays < 0)
            throw new ArgumentOutOfRangeException(nameof(reportingLagDays), reportingLagDays, "A reporting lag must be 0 days or more.");
        DayNumber.Iso(date, nameof(date));
        return new IncidentLog(_incidents, Source, date, reportingLagDays);
    }

    /// <summary>The incidents in order.</summary>
    public IEnumerator<Incident> GetEnumerator() => ((IEnumerable<Incident>)_incidents).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _incidents.GetEnumerator();

    /// <summary>Whether incidents in order, source, as-of date and lag are the same.</summary>
    /// <param name="other">The other log, or null.</param>
    public bool Equals(IncidentLog? other) =>
        ReferenceEquals(this, other)
        || (other is not null && AsOfDate == other.AsOfDate && ReportingLagDays == other.ReportingLagDays
            && Source == other.Source && _incidents.AsSpan().SequenceEqual(other._incidents));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IncidentLog);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_incidents.Length, Source, AsOfDate, ReportingLagDays);

    /// <summary>Number and as-of date, as <c>5278 incidents as of 2016-06-30, reporting lag 14 days</c>.</summary>
    public override string ToString()
    {
        string number = _incidents.Length.ToString(CultureInfo.InvariantCulture) + (_incidents.Length == 1 ? " incident" : " incidents");
        return AsOfDate is not { } date
            ? number
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{number} as of {DayText.Of(date)}, reporting lag {ReportingLagDays} days");
    }

    private static Incident[] Copy(IEnumerable<Incident> incidents)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        Incident[] all = [.. incidents];
        int none = Array.IndexOf(all, null);
        return none < 0 ? all : throw new ArgumentException(FormattableString.Invariant($"No incident may be null, but number {none} is, counted from 0."), nameof(incidents));
    }

    private IncidentLog With(Incident[] incidents) => new(incidents, Source, AsOfDate, ReportingLagDays);

    /// <summary>Whether incidents in order, source, as-of date and lag are the same.</summary>
    /// <param name="left">One log, or null.</param>
    /// <param name="right">The other log, or null.</param>
    public static bool operator ==(IncidentLog? left, IncidentLog? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One log, or null.</param>
    /// <param name="right">The other log, or null.</param>
    public static bool operator !=(IncidentLog? left, IncidentLog? right) => !(left == right);
}
