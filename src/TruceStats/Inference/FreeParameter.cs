namespace TruceStats;

/// <summary>One number that a shape or a family leaves to be estimated, with the bounds between which it is looked for.</summary>
/// <remarks>Equal when name and bounds are equal. There is no order.</remarks>
public sealed class FreeParameter : IEquatable<FreeParameter>
{
    /// <summary>A free parameter.</summary>
    /// <param name="name">What it is called in results, not blank, for example <c>half-life</c>.</param>
    /// <param name="lower">The least value; finite.</param>
    /// <param name="upper">The greatest value; finite and above <paramref name="lower"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite, or the bounds are not in order.</exception>
    public FreeParameter(string name, double lower, double upper)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!double.IsFinite(lower))
            throw new ArgumentOutOfRangeException(nameof(lower), lower, "The least value must be finite.");
        if (!double.IsFinite(upper) || !(upper > lower))
            throw new ArgumentOutOfRangeException(nameof(upper), upper, FormattableString.Invariant($"The greatest value must be finite and above the least, {lower}."));
        Name = name;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>What it is called in results.</summary>
    public string Name { get; }

    /// <summary>The least value.</summary>
    public double Lower { get; }

    /// <summary>The greatest value.</summary>
    public double Upper { get; }

    /// <summary>The value at a share of the way between the bounds; ratios are even where both bounds are above 0.</summary>
    internal double Between(double share) => Math.Clamp(
        Lower > 0 ? Math.Exp(double.Lerp(Math.Log(Lower), Math.Log(Upper), share)) : double.Lerp(Lower, Upper, share), Lower, Upper);

    /// <summary>Whether name and bounds are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(FreeParameter? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Lower.Equals(other.Lower) && Upper.Equals(other.Upper);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FreeParameter);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Lower, Upper);

    /// <summary>Name and bounds, as <c>half-life from 0.25 to 60</c>.</summary>
    public override string ToString() => Name + " from " + Figures.Short(Lower) + " to " + Figures.Short(Upper);

    /// <summary>Whether name and bounds are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(FreeParameter? left, FreeParameter? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(FreeParameter? left, FreeParameter? right) => !(left == right);
}
