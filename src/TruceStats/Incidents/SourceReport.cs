using System.Globalization;
using TruceStats.Html;

namespace TruceStats;

/// <summary>What became of the rows of a source. It travels from log to series to result, so that no reader of a number has to ask.</summary>
/// <remarks>
/// Equal when all parts are equal, rejected rows in order. There is no order. Rows read are the accepted and the rejected ones together;
/// an empty source has none.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<SourceReport, SourceReportHtml>))]
public sealed class SourceReport : IEquatable<SourceReport>
{
    private readonly RejectedRow[] _rejected;

    private SourceReport(string name, long rowsRead, RejectedRow[] rejected, long? exactDuplicates, long partialDates)
    {
        Name = name;
        RowsRead = rowsRead;
        _rejected = rejected;
        RowsRejected = RowsIn(rejected);
        Rejected = Array.AsReadOnly(rejected);
        ExactDuplicates = exactDuplicates;
        PartialDates = partialDates;
    }

    /// <summary>The name of the source, such as a file name or a table.</summary>
    public string Name { get; }

    /// <summary>Rows read, 0 or more.</summary>
    public long RowsRead { get; }

    /// <summary>Rows that became incidents: read less rejected.</summary>
    public long RowsAccepted => RowsRead - RowsRejected;

    /// <summary>Rows that could not become incidents: what <see cref="Rejected"/> adds up to.</summary>
    public long RowsRejected { get; }

    /// <summary>The rejected rows, in the order of the source; one entry may stand for many rows with one fault.</summary>
    public IReadOnlyList<RejectedRow> Rejected { get; }

    /// <summary>Accepted rows that repeat an earlier one exactly; null where nobody looked, which is not zero.</summary>
    public long? ExactDuplicates { get; }

    /// <summary>Accepted rows whose start or end is not known to the day.</summary>
    public long PartialDates { get; }

    /// <summary>The report of a source.</summary>
    /// <param name="name">The name of the source, not blank.</param>
    /// <param name="rowsRead">Rows read, 0 or more.</param>
    /// <param name="rejected">The rejected rows; null for none.</param>
    /// <param name="exactDuplicates">Accepted rows that repeat an earlier one exactly; null where nobody looked.</param>
    /// <param name="partialDates">Accepted rows whose start or end is not known to the day.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank or a rejected row is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or larger than the rows that it counts among.</exception>
    public static SourceReport Of(
        string name, long rowsRead, IEnumerable<RejectedRow>? rejected = null, long? exactDuplicates = null, long partialDates = 0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        RejectedRow[] rows = [.. rejected ?? []];
        if (Array.Exists(rows, row => row is null))
            throw new ArgumentException("No rejected row may be null.", nameof(rejected));
        long rejectedRows = RowsIn(rows);
        if (rowsRead < rejectedRows)
            throw new ArgumentOutOfRangeException(nameof(rowsRead), rowsRead, FormattableString.Invariant($"Rows read must be at least the {rejectedRows} rejected ones."));
        CheckShare(exactDuplicates ?? 0, rowsRead - rejectedRows, nameof(exactDuplicates));
        CheckShare(partialDates, rowsRead - rejectedRows, nameof(partialDates));
        return new SourceReport(name, rowsRead, rows, exactDuplicates, partialDates);
    }

    /// <summary>The report of incidents that were made in memory: every one accepted, nobody looked for duplicates.</summary>
    internal static SourceReport InMemory(long incidents, long partialDates) => new("in memory", incidents, [], null, partialDates);

    internal SourceReport WithExactDuplicates(long found) => new(Name, RowsRead, _rejected, found, PartialDates);

    /// <summary>Both sources as one: numbers added, rejected rows one after the other, names joined by <c>+</c>.</summary>
    /// <param name="other">The other source.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public SourceReport Merge(SourceReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        string name = string.Equals(Name, other.Name, StringComparison.Ordinal) ? Name : Name + " + " + other.Name;
        return new SourceReport(
            name, RowsRead + other.RowsRead, [.. _rejected, .. other._rejected],
            ExactDuplicates + other.ExactDuplicates, PartialDates + other.PartialDates);
    }

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="other">The other report, or null.</param>
    public bool Equals(SourceReport? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && RowsRead == other.RowsRead
        && ExactDuplicates == other.ExactDuplicates && PartialDates == other.PartialDates && _rejected.AsSpan().SequenceEqual(other._rejected);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceReport);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, RowsRead, _rejected.Length, ExactDuplicates, PartialDates);

    /// <summary>The numbers, as <c>press.csv: 120 rows read, 118 accepted, 2 rejected, 3 exact duplicates, 14 partial dates</c>.</summary>
    public override string ToString()
    {
        string duplicates = ExactDuplicates is { } found
            ? found.ToString(CultureInfo.InvariantCulture) + " exact duplicates"
            : "exact duplicates not looked for";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {RowsRead} rows read, {RowsAccepted} accepted, {RowsRejected} rejected, {duplicates}, {PartialDates} partial dates");
    }

    private static long RowsIn(RejectedRow[] rejected) => rejected.Sum(row => row.Rows);

    private static void CheckShare(long share, long accepted, string parameter)
    {
        if (share < 0 || share > accepted)
            throw new ArgumentOutOfRangeException(parameter, share, FormattableString.Invariant($"It counts among the {accepted} accepted rows: 0 to {accepted}."));
    }

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="left">One report, or null.</param>
    /// <param name="right">The other report, or null.</param>
    public static bool operator ==(SourceReport? left, SourceReport? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    /// <param name="left">One report, or null.</param>
    /// <param name="right">The other report, or null.</param>
    public static bool operator !=(SourceReport? left, SourceReport? right) => !(left == right);
}
