namespace TruceStats.ChangePoints;

/// <summary>The penalties at which one segmentation is the best.</summary>
/// <remarks>Equal when penalties and segmentation are equal. There is no order.</remarks>
public sealed class PenaltyPathStep : IEquatable<PenaltyPathStep>
{
    internal PenaltyPathStep(double from, double to, Segmentation segmentation)
    {
        From = from;
        To = to;
        Segmentation = segmentation;
    }

    /// <summary>The lowest penalty, before the dispersion.</summary>
    public double From { get; }

    /// <summary>The highest penalty, before the dispersion.</summary>
    public double To { get; }

    /// <summary>The best segmentation between them; its own penalty is the middle.</summary>
    public Segmentation Segmentation { get; }

    /// <summary>Whether penalties and segmentation are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(PenaltyPathStep? other) => other is not null && From.Equals(other.From) && To.Equals(other.To) && Segmentation == other.Segmentation;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PenaltyPathStep);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, To, Segmentation);

    /// <summary>Penalties and changes: <c>6.18 to 12.4: 2 changes</c>.</summary>
    public override string ToString() =>
        Figures.Three(From) + " to " + Figures.Three(To)
        + FormattableString.Invariant($": {Segmentation.Changes.Count} {(Segmentation.Changes.Count == 1 ? "change" : "changes")}");

    /// <summary>Whether penalties and segmentation are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(PenaltyPathStep? left, PenaltyPathStep? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(PenaltyPathStep? left, PenaltyPathStep? right) => !(left == right);
}
