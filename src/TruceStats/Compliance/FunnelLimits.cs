using TruceStats.Html;

namespace TruceStats.Compliance;

/// <summary>
/// A funnel plot's numbers: which units lie further from the common ratio than chance brings them, given their size (Spiegelhalter 2005, Statistics in Medicine
/// 24:1185–1202).
/// </summary>
/// <remarks>
/// Made by <see cref="PooledRateChangeFit.Funnel"/>. Equal when target, dispersion, level and points are equal. There is no order. Of units that chance alone moves, one
/// in twenty lies outside limits at 0.95: with many units the usual second level is 0.998.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<FunnelLimits, FunnelLimitsHtml>))]
public sealed class FunnelLimits : IEquatable<FunnelLimits>
{
    private readonly FunnelPoint[] _points;

    internal FunnelLimits(double target, double dispersion, double level, FunnelPoint[] points)
    {
        Target = target;
        Dispersion = dispersion;
        Level = level;
        _points = points;
        Points = Array.AsReadOnly(points);
    }

    /// <summary>The common ratio: what maximum likelihood gives where units share one.</summary>
    public double Target { get; }

    /// <summary>
    /// The mean square of the units' standardised distances from the target, its highest and lowest tenth drawn in (winsorised), as it was found; limits are widened
    /// by its root where it is above 1.
    /// </summary>
    public double Dispersion { get; }

    /// <summary>The level of the limits, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>One point a unit, in the order of the units.</summary>
    public IReadOnlyList<FunnelPoint> Points { get; }

    /// <summary>Whether target, dispersion, level and points are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(FunnelLimits? other) => other is not null && Target.Equals(other.Target) && Dispersion.Equals(other.Dispersion) && Level.Equals(other.Level) && _points.AsSpan().SequenceEqual(other._points);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FunnelLimits);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Target, Dispersion, Level, _points.Length);

    /// <summary>Target, level, and how many lie outside: <c>target 0.520, 95% limits: 3 of 20 outside, 1 of them outside the widened ones</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"target {Figures.Three(Target)}, {Figures.Level(Level)} limits: {_points.Count(point => point.IsOutside)} of {_points.Length} outside, {_points.Count(point => point.IsOutsideAdjusted)} outside the widened ones");

    /// <summary>Whether target, dispersion, level and points are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(FunnelLimits? left, FunnelLimits? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(FunnelLimits? left, FunnelLimits? right) => !(left == right);
}
