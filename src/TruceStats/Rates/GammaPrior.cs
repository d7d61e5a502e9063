namespace TruceStats;

/// <summary>A gamma prior of one rate: as if so many events had been seen in an exposure before the data.</summary>
/// <remarks>
/// Equal when shape and exposure are equal. There is no order and no empty value. <see cref="Jeffreys"/> has no exposure, so it goes with
/// every unit; any other prior goes only with tallies of its own unit.
/// </remarks>
public sealed class GammaPrior : IEquatable<GammaPrior>
{
    private GammaPrior(double shape, Exposure? exposure)
    {
        Shape = shape;
        Exposure = exposure;
    }

    /// <summary>Jeffreys' prior of a Poisson rate: shape ½ and no exposure (Jeffreys 1946, Proceedings of the Royal Society A 186:453–461).</summary>
    public static GammaPrior Jeffreys { get; } = new(0.5, null);

    /// <summary>The shape: events as if seen before; above 0 and finite, and need not be whole.</summary>
    public double Shape { get; }

    /// <summary>The exposure as if they were seen in, which is the gamma's rate parameter; null for none.</summary>
    public Exposure? Exposure { get; }

    /// <summary>A prior with mean shape / exposure.</summary>
    /// <param name="shape">Events as if seen before; above 0 and finite, and need not be whole.</param>
    /// <param name="exposure">The exposure as if they were seen in.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shape"/> is not above 0 and finite.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="exposure"/> is null.</exception>
    public static GammaPrior Of(double shape, Exposure exposure)
    {
        if (!(shape > 0 && double.IsFinite(shape)))
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "The shape must be above 0 and finite.");
        ArgumentNullException.ThrowIfNull(exposure);
        return new GammaPrior(shape, exposure);
    }

    /// <summary>Whether shape and exposure are the same.</summary>
    /// <param name="other">The other prior, or null.</param>
    public bool Equals(GammaPrior? other) => other is not null && Shape.Equals(other.Shape) && Exposure == other.Exposure;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GammaPrior);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Shape, Exposure);

    /// <summary>Shape and exposure, as <c>gamma, 0.5 in nothing</c> or <c>gamma, 2 in 10 days</c>.</summary>
    public override string ToString() => "gamma, " + Figures.Short(Shape) + " in " + (Exposure is null ? "nothing" : Exposure.ToString());

    /// <summary>Whether shape and exposure are the same.</summary>
    /// <param name="left">One prior, or null.</param>
    /// <param name="right">The other prior, or null.</param>
    public static bool operator ==(GammaPrior? left, GammaPrior? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether shape or exposure differ.</summary>
    /// <param name="left">One prior, or null.</param>
    /// <param name="right">The other prior, or null.</param>
    public static bool operator !=(GammaPrior? left, GammaPrior? right) => !(left == right);
}
