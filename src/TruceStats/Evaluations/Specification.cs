namespace TruceStats.Evaluations;

/// <summary>One combination of choices, and its answer or the reason why it has none.</summary>
/// <remarks>Equal when choices, effect, test and reason are equal. There is no order.</remarks>
public sealed class Specification : IEquatable<Specification>
{
    private readonly ValueList<SpecificationChoice> _choices;

    internal Specification(ValueList<SpecificationChoice> choices, Estimate? effect, HypothesisTest? test, string? reason)
    {
        _choices = choices;
        Effect = effect;
        Test = test;
        Reason = reason;
    }

    /// <summary>What was chosen, in every respect in which the grid has more than one option.</summary>
    public IReadOnlyList<SpecificationChoice> Choices => _choices.Items;

    /// <summary>The effect in its first whole bin; null where there is none.</summary>
    public Estimate? Effect { get; }

    /// <summary>The two-sided test of no effect; null where there is none.</summary>
    public HypothesisTest? Test { get; }

    /// <summary>Why there is no effect; null where there is one.</summary>
    public string? Reason { get; }

    /// <summary>Whether choices, effect, test and reason are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(Specification? other) =>
        other is not null && _choices.Equals(other._choices) && Effect == other.Effect && Test == other.Test && string.Equals(Reason, other.Reason, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Specification);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_choices, Effect, Test, Reason);

    /// <summary>The effect or the reason, and the choices.</summary>
    public override string ToString()
    {
        string answer = Effect?.ToString() ?? "no answer: " + Reason;
        return Choices.Count == 0 ? answer : answer + " [" + string.Join("; ", Choices) + "]";
    }

    /// <summary>Whether choices, effect, test and reason are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(Specification? left, Specification? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(Specification? left, Specification? right) => !(left == right);
}
