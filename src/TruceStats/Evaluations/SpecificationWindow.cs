using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>One way of saying when the truce acted: its interruptions, and those of rival events, under a name.</summary>
/// <remarks>Equal when the name and the interruptions, in their order, are equal. There is no order.</remarks>
public sealed class SpecificationWindow : IEquatable<SpecificationWindow>
{
    private readonly ValueList<Interruption> _interruptions;

    private SpecificationWindow(string name, ValueList<Interruption> interruptions)
    {
        Name = name;
        _interruptions = interruptions;
    }

    /// <summary>What it is called, for example <c>from the announcement</c>.</summary>
    public string Name { get; }

    /// <summary>What may have changed the series.</summary>
    public IReadOnlyList<Interruption> Interruptions => _interruptions.Items;

    /// <summary>A window.</summary>
    /// <param name="name">What it is called; not blank.</param>
    /// <param name="interruptions">One interruption or more; those of the effect that is asked for have its name.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank, or there is no interruption.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or an interruption is null.</exception>
    public static SpecificationWindow Of(string name, params ReadOnlySpan<Interruption> interruptions)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (interruptions.IsEmpty)
            throw new ArgumentException("A window needs at least one interruption, but there is none.", nameof(interruptions));
        return new SpecificationWindow(name, new ValueList<Interruption>(interruptions.ToArray(), nameof(interruptions)));
    }

    /// <summary>Whether the name and the interruptions are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(SpecificationWindow? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && _interruptions.Equals(other._interruptions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpecificationWindow);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, _interruptions);

    /// <summary>Name and interruptions.</summary>
    public override string ToString() => Name + ": " + string.Join(", ", Interruptions);

    /// <summary>Whether the name and the interruptions are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(SpecificationWindow? left, SpecificationWindow? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(SpecificationWindow? left, SpecificationWindow? right) => !(left == right);
}
