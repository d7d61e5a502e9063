namespace TruceStats;

/// <summary>The stable id of an actor, as incidents and declarations hold it.</summary>
/// <remarks>Equal when the texts are the same (ordinal). There is no order and no empty id. A text converts to it implicitly.</remarks>
public sealed class ActorId : IEquatable<ActorId>
{
    private ActorId(string value) => Value = value;

    /// <summary>The text of the id.</summary>
    public string Value { get; }

    /// <summary>An id.</summary>
    /// <param name="value">The text, not blank, without space at either end.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank, or has space at an end.</exception>
    public static ActorId Of(string value)
    {
        CodeText.Check(value, nameof(value));
        return new ActorId(value);
    }

    /// <summary>Whether the texts are the same.</summary>
    /// <param name="other">The other id, or null.</param>
    public bool Equals(ActorId? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ActorId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The text of the id.</summary>
    public override string ToString() => Value;

    /// <summary>An id from its text.</summary>
    /// <param name="value">The text, not blank, without space at either end.</param>
    public static implicit operator ActorId(string value) => Of(value);

    /// <summary>Whether the texts are the same.</summary>
    /// <param name="left">One id, or null.</param>
    /// <param name="right">The other id, or null.</param>
    public static bool operator ==(ActorId? left, ActorId? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    /// <param name="left">One id, or null.</param>
    /// <param name="right">The other id, or null.</param>
    public static bool operator !=(ActorId? left, ActorId? right) => !(left == right);
}
