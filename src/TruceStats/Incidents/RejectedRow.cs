using System.Globalization;

namespace TruceStats;

/// <summary>A row of a source that could not become an incident: where it stands and why, never what it holds.</summary>
/// <remarks>
/// Equal when all parts are equal. There is no order. The contents of the row are not kept: they may name people.
/// Rows of a table have no lines: those with one fault are told together, by their number.
/// </remarks>
public sealed class RejectedRow : IEquatable<RejectedRow>
{
    /// <summary>A rejected row.</summary>
    /// <param name="source">The name of the source, not blank.</param>
    /// <param name="line">The line, 1 for the first.</param>
    /// <param name="column">The name or number of the column at fault; null where the row as a whole is.</param>
    /// <param name="reason">A stable code of the reason, not blank, for example <c>date-unreadable</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> or <paramref name="reason"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="line"/> is below 1.</exception>
    public RejectedRow(string source, long line, string? column, string reason)
        : this(source, column, reason)
    {
        if (line < 1)
            throw new ArgumentOutOfRangeException(nameof(line), line, "Lines are counted from 1.");
        Line = line;
        Rows = 1;
    }

    private RejectedRow(string source, string? column, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Source = source;
        Column = column;
        Reason = reason;
    }

    /// <summary>The name of the source.</summary>
    public string Source { get; }

    /// <summary>The line in the source, 1 for the first; null where the source has no lines, or several rows are told together.</summary>
    public long? Line { get; }

    /// <summary>How many rows these are: 1, or more where rows with one fault are told together.</summary>
    public long Rows { get; private init; }

    /// <summary>The column at fault; null where the row as a whole is.</summary>
    public string? Column { get; }

    /// <summary>A stable code of the reason.</summary>
    public string Reason { get; }

    /// <summary>Rows with one fault, by their number: rows of a table, which has no lines.</summary>
    /// <param name="source">The name of the source, not blank.</param>
    /// <param name="rows">How many, 1 or more.</param>
    /// <param name="column">The name of the column at fault; null where the rows as a whole are.</param>
    /// <param name="reason">A stable code of the reason, not blank, for example <c>start-missing</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> or <paramref name="reason"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 1.</exception>
    public static RejectedRow Several(string source, long rows, string? column, string reason)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        return new RejectedRow(source, column, reason) { Rows = rows };
    }

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="other">The other row, or null.</param>
    public bool Equals(RejectedRow? other) =>
        other is not null && Line == other.Line && Rows == other.Rows && string.Equals(Source, other.Source, StringComparison.Ordinal)
        && string.Equals(Column, other.Column, StringComparison.Ordinal) && string.Equals(Reason, other.Reason, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RejectedRow);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Line, Rows, Column, Reason);

    /// <summary>Place and reason, as <c>press.csv line 17, column date: date-unreadable</c>, or <c>incidents, column date: start-missing (12 rows)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Source}{(Line is null ? "" : " line ")}{Line}{(Column is null ? "" : ", column ")}{Column}: {Reason}{Number()}");

    private string Number() => Line is not null ? "" : FormattableString.Invariant($" ({Rows} {(Rows == 1 ? "row" : "rows")})");

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="left">One row, or null.</param>
    /// <param name="right">The other row, or null.</param>
    public static bool operator ==(RejectedRow? left, RejectedRow? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    /// <param name="left">One row, or null.</param>
    /// <param name="right">The other row, or null.</param>
    public static bool operator !=(RejectedRow? left, RejectedRow? right) => !(left == right);
}
