namespace TruceStats;

/// <summary>When and why a declaration ended.</summary>
/// <remarks>Equal when date and reason are equal. There is no order. The date is the first day on which it no longer held.</remarks>
public sealed class Ending : IEquatable<Ending>
{
    private Ending(PartialDate date, EndingReason reason)
    {
        Date = date;
        Reason = reason;
    }

    /// <summary>The first day on which it no longer held.</summary>
    public PartialDate Date { get; }

    /// <summary>Why it ended.</summary>
    public EndingReason Reason { get; }

    /// <summary>An ending.</summary>
    /// <param name="date">The first day on which it no longer held.</param>
    /// <param name="reason">Why it ended.</param>
    /// <exception cref="ArgumentNullException"><paramref name="date"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is unknown to the library.</exception>
    public static Ending On(PartialDate date, EndingReason reason)
    {
        ArgumentNullException.ThrowIfNull(date);
        if (!Enum.IsDefined(reason))
            throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason must be one of the named values.");
        return new Ending(date, reason);
    }

    /// <summary>Whether date and reason are the same.</summary>
    /// <param name="other">The other ending, or null.</param>
    public bool Equals(Ending? other) => other is not null && Date == other.Date && Reason == other.Reason;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ending);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, Reason);

    /// <summary>Date and reason, as <c>2014-01 (month), withdrawn</c>.</summary>
    public override string ToString() => Date + ", " + Reason.ToString().ToLowerInvariant();

    /// <summary>Whether date and reason are the same.</summary>
    /// <param name="left">One ending, or null.</param>
    /// <param name="right">The other ending, or null.</param>
    public static bool operator ==(Ending? left, Ending? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether date or reason differ.</summary>
    /// <param name="left">One ending, or null.</param>
    /// <param name="right">The other ending, or null.</param>
    public static bool operator !=(Ending? left, Ending? right) => !(left == right);
}
