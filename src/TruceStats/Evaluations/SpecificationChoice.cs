namespace TruceStats.Evaluations;

/// <summary>What was chosen in one respect: <c>family: Poisson</c>.</summary>
/// <remarks>Equal when both are equal. There is no order.</remarks>
public sealed class SpecificationChoice : IEquatable<SpecificationChoice>
{
    /// <summary>A choice.</summary>
    /// <param name="respect">In which respect one had to choose: <c>source</c>, <c>window</c>, <c>model</c>, <c>family</c>, <c>errors</c>, <c>seasons</c>, <c>trend</c>, <c>first day</c> or <c>resolution</c>.</param>
    /// <param name="option">What was chosen.</param>
    /// <exception cref="ArgumentException">One is blank.</exception>
    public SpecificationChoice(string respect, string option)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(respect);
        ArgumentException.ThrowIfNullOrWhiteSpace(option);
        Respect = respect;
        Option = option;
    }

    /// <summary>In which respect one had to choose.</summary>
    public string Respect { get; }

    /// <summary>What was chosen.</summary>
    public string Option { get; }

    /// <summary>Whether both are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(SpecificationChoice? other) =>
        other is not null && string.Equals(Respect, other.Respect, StringComparison.Ordinal) && string.Equals(Option, other.Option, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpecificationChoice);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Respect, Option);

    /// <summary>Respect and option: <c>family: Poisson</c>.</summary>
    public override string ToString() => Respect + ": " + Option;

    /// <summary>Whether both are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(SpecificationChoice? left, SpecificationChoice? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether one differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(SpecificationChoice? left, SpecificationChoice? right) => !(left == right);
}
