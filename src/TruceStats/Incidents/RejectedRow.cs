using System.Globalization;

namespace TruceStats;

/// <summary>A row of a source that could not become an incident: where it stands and why, never what it holds.</summary>
/// <remarks>Equal when all parts are equal. There is no order. The contents of the row are not kept: they may name people.</remarks>
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
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (line < 1)
            throw new ArgumentOutOfRangeException(nameof(line), line, "Lines are counted from 1.");
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Source = source;
        Line = line;
        Column = column;
        Reason = reason;
    }

    /// <summary>The name of the source.</summary>
    public string Source { get; }

    /// <summary>The line in the source, 1 for the first.</summary>
    public long Line { get; }

    /// <summary>The column at fault; null where the row as a whole is.</summary>
    public string? Column { get; }

    /// <summary>A stable code of the reason.</summary>
    public string Reason { get; }

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="other">The other row, or null.</param>
    public bool Equals(RejectedRow? other) =>
        other is not null && Line == other.Line && string.Equals(Source, other.Source, StringComparison.Ordinal)
        && string.Equals(Column, other.Column, StringComparison.Ordinal) && string.Equals(Reason, other.Reason, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RejectedRow);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Line, Column, Reason);

    /// <summary>Place and reason, as <c>press.csv line 17, column date: date-unreadable</c>.</summary>
    public override string ToString() =>
        Source + " line " + Line.ToString(CultureInfo.InvariantCulture) + (Column is null ? "" : ", column " + Column) + ": " + Reason;

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="left">One row, or null.</param>
    /// <param name="right">The other row, or null.</param>
    public static bool operator ==(RejectedRow? left, RejectedRow? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    /// <param name="left">One row, or null.</param>
    /// <param name="right">The other row, or null.</param>
    public static bool operator !=(RejectedRow? left, RejectedRow? right) => !(left == right);
}
