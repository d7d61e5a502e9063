using TruceStats.Html;

namespace TruceStats.Durations;

/// <summary>Two curves of spells whose ends lie between two days: all ends at the earliest, and all at the latest.</summary>
/// <remarks>
/// They show how much hangs on days that are not known; the interval of either is that of chance alone. They need not enclose <see cref="TurnbullCurve"/>: an end
/// that moves past a day until which another spell was on changes how many were at risk. Equal when table, interval and level are equal. There is no order.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<SurvivalExtremes, SurvivalExtremesHtml>))]
public sealed class SurvivalExtremes : IEquatable<SurvivalExtremes>
{
    internal SurvivalExtremes(SpellTable table, SurvivalCurve earliest, SurvivalCurve latest)
    {
        Table = table;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The spells with ends as they are known.</summary>
    public SpellTable Table { get; }

    /// <summary>The curve with every end at the earliest day.</summary>
    public SurvivalCurve Earliest { get; }

    /// <summary>The curve with every end at the latest day.</summary>
    public SurvivalCurve Latest { get; }

    /// <summary>The same curves with intervals at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not in (0, 1).</exception>
    public SurvivalExtremes At(double level) => new(Table, Earliest.At(level), Latest.At(level));

    /// <summary>Whether table, interval and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(SurvivalExtremes? other) =>
        other is not null && Table == other.Table && Earliest.Interval == other.Earliest.Interval && Earliest.Level.Equals(other.Earliest.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SurvivalExtremes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Table, Earliest.Interval, Earliest.Level);

    /// <summary>Both medians: <c>half by 31.0 days, … (ends at the earliest) or 60.0 days, … (at the latest)</c>.</summary>
    public override string ToString() => "half by " + Earliest.Median + " (ends at the earliest) or by " + Latest.Median + " (at the latest)";

    /// <summary>Whether table, interval and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(SurvivalExtremes? left, SurvivalExtremes? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(SurvivalExtremes? left, SurvivalExtremes? right) => !(left == right);
}
