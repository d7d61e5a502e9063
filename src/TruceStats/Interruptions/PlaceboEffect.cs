namespace TruceStats.Interruptions;

/// <summary>The effect that a model finds where there should be none: at a false date, or on an outcome that the truce should not touch.</summary>
/// <remarks>Equal when name, start, effect and reason are equal. There is no order.</remarks>
public sealed class PlaceboEffect : IEquatable<PlaceboEffect>
{
    internal PlaceboEffect(string name, LocalDate start, NamedEstimate? effect, string? reason)
    {
        Name = name;
        Start = start;
        Effect = effect;
        Reason = reason;
    }

    /// <summary>The false date, or the outcome.</summary>
    public string Name { get; }

    /// <summary>The first day of the effect that was looked for.</summary>
    public LocalDate Start { get; }

    /// <summary>The effect at its first whole bin, with its test; null where there is no fit.</summary>
    public NamedEstimate? Effect { get; }

    /// <summary>Why there is no fit; null where there is one.</summary>
    public string? Reason { get; }

    /// <summary>How many standard errors the effect lies from none, with its sign; null where there is no fit or the model has no such statistic.</summary>
    public double? Statistic => Effect?.Test?.Statistic;

    /// <summary>Whether name, start, effect and reason are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(PlaceboEffect? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Start == other.Start && Effect == other.Effect
        && string.Equals(Reason, other.Reason, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlaceboEffect);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Start, Effect, Reason);

    /// <summary>Name and effect, or why there is none: <c>2015-08-01: 1.05, 95% CI [0.81, 1.36] (model-based)</c>.</summary>
    public override string ToString() => Effect is null ? Name + ": no fit (" + Reason + ")" : Name + ": " + Effect.Estimate;

    /// <summary>Whether name, start, effect and reason are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(PlaceboEffect? left, PlaceboEffect? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(PlaceboEffect? left, PlaceboEffect? right) => !(left == right);
}
