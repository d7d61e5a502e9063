namespace TruceStats;

/// <summary>Anything else that could explain a change: a law, an offensive, a recount of the dead.</summary>
/// <remarks>
/// Equal when everything is equal. There is no order, and none is without a day. The end is the first day on which it no longer held; what lasted
/// one day ends on the next. Without an end it goes on.
/// </remarks>
public sealed class RivalEvent : IEquatable<RivalEvent>
{
    private RivalEvent(string name, PartialDate start, PartialDate? end, string source)
    {
        Name = name;
        Start = start;
        End = end;
        Source = source;
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The first day on which it held.</summary>
    public PartialDate Start { get; }

    /// <summary>The first day on which it no longer held; null where it goes on, or no end is known.</summary>
    public PartialDate? End { get; }

    /// <summary>Where it is reported; empty where nothing is given.</summary>
    public string Source { get; }

    /// <summary>A rival event.</summary>
    /// <param name="name">What it is called, not blank.</param>
    /// <param name="start">The first day on which it held.</param>
    /// <param name="end">The first day on which it no longer held; null where it goes on, or no end is known.</param>
    /// <param name="source">Where it is reported.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is not after <paramref name="start"/>, whatever day is meant.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="start"/> or <paramref name="source"/> is null.</exception>
    public static RivalEvent Of(string name, PartialDate start, PartialDate? end = null, string source = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(source);
        if (end is not null && end.LatestDay <= start.EarliestDay)
            throw new ArgumentOutOfRangeException(nameof(end), end.ToString(), $"The end, which is excluded, must be after the start, {start}.");
        return new RivalEvent(name, start, end, source);
    }

    /// <summary>Whether it may have held on a day of a period: no is certain, and yes may be a date that is known only in part.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    public bool MayOverlap(StudyPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Start.EarliestDay < period.EndDay && (End is null || End.LatestDay > period.FirstDay);
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other event, or null.</param>
    public bool Equals(RivalEvent? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Start == other.Start && End == other.End
        && string.Equals(Source, other.Source, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RivalEvent);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Start, End, Source);

    /// <summary>Name and dates, as <c>prison measures: from 2016-03-29</c>.</summary>
    public override string ToString() => Name + ": from " + Start + (End is null ? "" : " to " + End);

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One event, or null.</param>
    /// <param name="right">The other event, or null.</param>
    public static bool operator ==(RivalEvent? left, RivalEvent? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One event, or null.</param>
    /// <param name="right">The other event, or null.</param>
    public static bool operator !=(RivalEvent? left, RivalEvent? right) => !(left == right);
}
