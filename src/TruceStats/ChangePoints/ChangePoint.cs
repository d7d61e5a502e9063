namespace TruceStats.ChangePoints;

/// <summary>One change that the data choose: from when on the new rate holds, and on which days it may have begun.</summary>
/// <remarks>Equal when everything is equal. There is no order.</remarks>
public sealed class ChangePoint : IEquatable<ChangePoint>
{
    internal ChangePoint(LocalDate date, int bin, StudyPeriod interval, double level)
    {
        Date = date;
        Bin = bin;
        Interval = interval;
        Level = level;
    }

    /// <summary>The first day of the first counted bin of the new segment.</summary>
    public LocalDate Date { get; }

    /// <summary>The index of that bin in the series, missing ones counted.</summary>
    public int Bin { get; }

    /// <summary>
    /// The days on which the change may have come, at <see cref="Level"/>. Bins that are longer than a day hide it: a change inside a bin leaves that bin mixed, so the
    /// interval reaches from the second day of the last counted bin before the earliest place to the last day of the bin at the latest place.
    /// </summary>
    public StudyPeriod Interval { get; }

    /// <summary>The level of <see cref="Interval"/>, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ChangePoint? other) =>
        other is not null && Date == other.Date && Bin == other.Bin && Interval == other.Interval && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ChangePoint);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, Bin, Interval, Level);

    /// <summary>Date and interval: <c>from 2016-04-01, 95% in [2016-03-02, 2016-05-01)</c>.</summary>
    public override string ToString() => "from " + DayText.Of(Date) + ", " + Figures.Level(Level) + " in " + Interval;

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ChangePoint? left, ChangePoint? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ChangePoint? left, ChangePoint? right) => !(left == right);
}
