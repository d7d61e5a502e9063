namespace TruceStats.Evaluations;

/// <summary>How small a change of the rate so much data would have found: without it "nothing was detected" says nothing.</summary>
/// <remarks>
/// Two rates with the exposures that were observed and the rate of the baseline, by the power of a test of two Poisson rates (<see cref="RatePower"/>). Where counts
/// vary φ times as much, they are worth as much as Poisson counts over 1/φ of the exposure (Wedderburn 1974, Biometrika 61:439–447). Equal when all numbers are equal.
/// There is no order.
/// </remarks>
public sealed class DetectableChange : IEquatable<DetectableChange>
{
    internal DetectableChange(double? fall, double? rise, double power, double level, double dispersion)
    {
        Fall = fall;
        Rise = rise;
        Power = power;
        Level = level;
        Dispersion = dispersion;
    }

    /// <summary>The largest ratio below 1 that is found with that power; null where not even the end of all violence is.</summary>
    public double? Fall { get; }

    /// <summary>The smallest ratio above 1 that is found with that power; null where there is none.</summary>
    public double? Rise { get; }

    /// <summary>The chance of finding it.</summary>
    public double Power { get; }

    /// <summary>The level of the two-sided test.</summary>
    public double Level { get; }

    /// <summary>How many times as much as Poisson counts the counts are taken to vary.</summary>
    public double Dispersion { get; }

    /// <summary>Whether all numbers are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(DetectableChange? other) =>
        other is not null && Nullable.Equals(Fall, other.Fall) && Nullable.Equals(Rise, other.Rise) && Power.Equals(other.Power) && Level.Equals(other.Level)
        && Dispersion.Equals(other.Dispersion);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DetectableChange);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fall, Rise, Power, Level, Dispersion);

    /// <summary>Both ratios with the power: <c>falls to 0.78 or less, rises to 1.26 or more (power 80%)</c>.</summary>
    public override string ToString() =>
        (Fall is { } fall ? "falls to " + Figures.Three(fall) + " or less" : "no fall") + ", "
        + (Rise is { } rise ? "rises to " + Figures.Three(rise) + " or more" : "no rise") + " (power " + Figures.Level(Power) + ")";

    /// <summary>Whether all numbers are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(DetectableChange? left, DetectableChange? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(DetectableChange? left, DetectableChange? right) => !(left == right);
}
