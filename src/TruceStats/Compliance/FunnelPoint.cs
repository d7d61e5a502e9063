namespace TruceStats.Compliance;

/// <summary>One unit in a funnel plot.</summary>
/// <remarks>Made by <see cref="PooledRateChangeFit.Funnel"/>. Equal when key, size, ratio and limits are equal. There is no order.</remarks>
public sealed class FunnelPoint : IEquatable<FunnelPoint>
{
    internal FunnelPoint(string key, double size, double? ratio, ConfidenceInterval limits, ConfidenceInterval adjusted)
    {
        Key = key;
        Size = size;
        Ratio = ratio;
        Limits = limits;
        AdjustedLimits = adjusted;
    }

    /// <summary>The id of the actor or the code of the place.</summary>
    public string Key { get; }

    /// <summary>What the limits narrow with: events of both stretches, or the expected count.</summary>
    public double Size { get; }

    /// <summary>The crude ratio; null for 0 of 0, infinite where only the baseline has no events.</summary>
    public double? Ratio { get; }

    /// <summary>Where ratios of units of this size lie if chance alone moves them from the target: exact binomial or Poisson limits.</summary>
    public ConfidenceInterval Limits { get; }

    /// <summary>The same, widened by how much more than that units were seen to vary.</summary>
    public ConfidenceInterval AdjustedLimits { get; }

    /// <summary>Whether the ratio lies outside the exact limits; false where it is undefined.</summary>
    public bool IsOutside => Ratio is { } ratio && !Limits.Contains(ratio);

    /// <summary>Whether the ratio lies outside the widened limits; false where it is undefined.</summary>
    public bool IsOutsideAdjusted => Ratio is { } ratio && !AdjustedLimits.Contains(ratio);

    /// <summary>Whether key, size, ratio and limits are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(FunnelPoint? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal) && Size.Equals(other.Size) && Nullable.Equals(Ratio, other.Ratio)
        && Limits == other.Limits && AdjustedLimits == other.AdjustedLimits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FunnelPoint);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Size, Ratio, Limits, AdjustedLimits);

    /// <summary>Key, ratio and limits: <c>soyapango: 0.412, limits 95% CI [0.250, 0.661] (…)</c>.</summary>
    public override string ToString() => Key + ": " + (Ratio is { } ratio ? Figures.Three(ratio) : "undefined") + ", limits " + Limits;

    /// <summary>Whether key, size, ratio and limits are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(FunnelPoint? left, FunnelPoint? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(FunnelPoint? left, FunnelPoint? right) => !(left == right);
}
