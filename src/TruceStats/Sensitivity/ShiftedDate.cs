using TruceStats.Interruptions;

namespace TruceStats.Sensitivity;

/// <summary>One of the days on which a truce may have begun and ended, with the ratio that it gives.</summary>
/// <remarks>Equal when the days, the ratio and the direction are equal. There is no order.</remarks>
public sealed class ShiftedDate : IEquatable<ShiftedDate>
{
    internal ShiftedDate(LocalDate start, LocalDate? end, Estimate ratio, Alternative? direction)
    {
        Start = start;
        End = end;
        Ratio = ratio;
        Direction = direction;
    }

    /// <summary>The first day in force.</summary>
    public LocalDate Start { get; }

    /// <summary>The first day no longer in force; null where no end is asked about.</summary>
    public LocalDate? End { get; }

    /// <summary>The rate ratio, in force over baseline.</summary>
    public Estimate Ratio { get; }

    /// <summary>
    /// The conclusion: <see cref="Alternative.Less"/> where the whole interval lies below the null ratio, <see cref="Alternative.Greater"/> where it
    /// lies above, and null where it holds the null ratio, so that none is drawn.
    /// </summary>
    public Alternative? Direction { get; }

    /// <summary>Whether the days, the ratio and the direction are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ShiftedDate? other) =>
        other is not null && Start == other.Start && End == other.End && Ratio == other.Ratio && Direction == other.Direction;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ShiftedDate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End, Ratio, Direction);

    /// <summary>The days and the ratio, as <c>2012-03-09: 0.547, 95% CI […] (…)</c>.</summary>
    public override string ToString() => DayText.Of(Start) + (End is { } end ? " to " + DayText.Of(end) : "") + ": " + Ratio;

    /// <summary>Whether the days, the ratio and the direction are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ShiftedDate? left, ShiftedDate? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ShiftedDate? left, ShiftedDate? right) => !(left == right);
}
