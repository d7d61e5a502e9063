using System.Globalization;

namespace TruceStats;

/// <summary>A count as a source reports it: at least <see cref="Low"/>, perhaps with a best and a highest figure.</summary>
/// <remarks>
/// Equal when all three figures are equal. There is no order: "at least 12" is not less than "15".
/// <see cref="Best"/> and <see cref="High"/> may be unknown; unknown is never read as <see cref="Low"/> or as zero.
/// The figures are people or events, whole and not negative, with low ≤ best ≤ high where known.
/// </remarks>
public sealed class ReportedCount : IEquatable<ReportedCount>
{
    private ReportedCount(long low, long? best, long? high)
    {
        Low = low;
        Best = best;
        High = high;
    }

    /// <summary>The least that the source reports, 0 or more.</summary>
    public long Low { get; }

    /// <summary>The best figure; null where the source gives none.</summary>
    public long? Best { get; }

    /// <summary>The most that the source reports; null where the source gives none.</summary>
    public long? High { get; }

    /// <summary>A figure that the source gives without doubt: low, best and high are the same.</summary>
    /// <param name="count">The figure, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static ReportedCount Exactly(long count) => Between(count, count, count);

    /// <summary>"At least so many": best and high are unknown.</summary>
    /// <param name="low">The least, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="low"/> is negative.</exception>
    public static ReportedCount AtLeast(long low) => Between(low, null, null);

    /// <summary>Low, best and high as the source gives them.</summary>
    /// <param name="low">The least, 0 or more.</param>
    /// <param name="best">The best figure, at least <paramref name="low"/>, or null where unknown.</param>
    /// <param name="high">The most, at least low and best, or null where unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or they are out of order.</exception>
    public static ReportedCount Between(long low, long? best, long? high)
    {
        if (low < 0)
            throw new ArgumentOutOfRangeException(nameof(low), low, "A reported count must be 0 or more.");
        if (best < low)
            throw new ArgumentOutOfRangeException(nameof(best), best, FormattableString.Invariant($"The best figure must be at least the low figure, {low}."));
        if (high < (best ?? low))
            throw new ArgumentOutOfRangeException(nameof(high), high, FormattableString.Invariant($"The high figure must be at least the low and best figures, {best ?? low}."));
        return new ReportedCount(low, best, high);
    }

    /// <summary>Whether all three figures are the same.</summary>
    /// <param name="other">The other count, or null.</param>
    public bool Equals(ReportedCount? other) => other is not null && Low == other.Low && Best == other.Best && High == other.High;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportedCount);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Low, Best, High);

    /// <summary><c>12</c> where certain, <c>at least 12</c>, or <c>12 (low 10, high 20)</c> with <c>?</c> for what is unknown.</summary>
    public override string ToString()
    {
        if (Best == Low && High == Low)
            return Text(Low);
        if (Best is null && High is null)
            return "at least " + Text(Low);
        return Text(Best) + " (low " + Text(Low) + ", high " + Text(High) + ")";
    }

    private static string Text(long? figure) => figure?.ToString(CultureInfo.InvariantCulture) ?? "?";

    /// <summary>Whether all three figures are the same.</summary>
    /// <param name="left">One count, or null.</param>
    /// <param name="right">The other count, or null.</param>
    public static bool operator ==(ReportedCount? left, ReportedCount? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a figure differs.</summary>
    /// <param name="left">One count, or null.</param>
    /// <param name="right">The other count, or null.</param>
    public static bool operator !=(ReportedCount? left, ReportedCount? right) => !(left == right);
}
