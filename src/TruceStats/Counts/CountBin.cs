using System.Globalization;

namespace TruceStats;

/// <summary>One bin of a <see cref="CountSeries"/>, as it is read: when, how many, and what is known.</summary>
/// <remarks>Equal when all parts are equal. There is no order of its own. Its period is never empty, and its count may be zero.</remarks>
public sealed class CountBin : IEquatable<CountBin>
{
    internal CountBin(StudyPeriod period, long? count, BinStatus status, Exposure exposure, bool isPartial)
    {
        Period = period;
        Count = count;
        Status = status;
        Exposure = exposure;
        IsPartial = isPartial;
    }

    /// <summary>The days of the bin; the last day is included, the period's end is not.</summary>
    public StudyPeriod Period { get; }

    /// <summary>The count, 0 or more; null where the bin is missing or excluded.</summary>
    public long? Count { get; }

    /// <summary>What is known of the bin.</summary>
    public BinStatus Status { get; }

    /// <summary>What was observed in it: the days that it really covers, or the exposure that the series was given.</summary>
    public Exposure Exposure { get; }

    /// <summary>Whether the coverage cuts the bin, so that it is shorter than its resolution says.</summary>
    public bool IsPartial { get; }

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="other">The other bin, or null.</param>
    public bool Equals(CountBin? other) =>
        other is not null && Period == other.Period && Count == other.Count && Status == other.Status
        && Exposure == other.Exposure && IsPartial == other.IsPartial;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CountBin);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Period, Count, Status, Exposure, IsPartial);

    /// <summary>Period and count, as <c>[2016-03-01, 2016-04-01): 611</c>, with what the count lacks.</summary>
    public override string ToString()
    {
        string count = Count?.ToString(CultureInfo.InvariantCulture) ?? Name(Status);
        string incomplete = Status == BinStatus.Incomplete ? ", incomplete" : "";
        return Period + ": " + count + incomplete + (IsPartial ? ", partial bin" : "");
    }

    private static string Name(BinStatus status) => status == BinStatus.Excluded ? "excluded" : "missing";

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="left">One bin, or null.</param>
    /// <param name="right">The other bin, or null.</param>
    public static bool operator ==(CountBin? left, CountBin? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    /// <param name="left">One bin, or null.</param>
    /// <param name="right">The other bin, or null.</param>
    public static bool operator !=(CountBin? left, CountBin? right) => !(left == right);
}
