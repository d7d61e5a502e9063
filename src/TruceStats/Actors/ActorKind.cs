namespace TruceStats;

/// <summary>What an actor is: a gang, a faction, a government, a mediator, or a kind of the caller's own.</summary>
/// <remarks>Equal when the codes are the same (ordinal). There is no order and no empty kind; what is not known is <see cref="Unknown"/>.</remarks>
public sealed class ActorKind : IEquatable<ActorKind>
{
    private ActorKind(string code) => Code = code;

    /// <summary>Not known.</summary>
    public static ActorKind Unknown { get; } = new("unknown");

    /// <summary>A gang.</summary>
    public static ActorKind Gang { get; } = new("gang");

    /// <summary>A faction of a gang or armed group.</summary>
    public static ActorKind Faction { get; } = new("faction");

    /// <summary>A clique, cell or local unit.</summary>
    public static ActorKind Clique { get; } = new("clique");

    /// <summary>An armed group.</summary>
    public static ActorKind ArmedGroup { get; } = new("armed-group");

    /// <summary>A government.</summary>
    public static ActorKind Government { get; } = new("government");

    /// <summary>A police force.</summary>
    public static ActorKind Police { get; } = new("police");

    /// <summary>A mediator.</summary>
    public static ActorKind Mediator { get; } = new("mediator");

    /// <summary>Civilians.</summary>
    public static ActorKind Civilians { get; } = new("civilians");

    /// <summary>The stable code, lower case with hyphens.</summary>
    public string Code { get; }

    /// <summary>A kind by its code; the caller's own codes are as good as the named ones.</summary>
    /// <param name="code">The code, not blank, without space at either end.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is null, blank, or has space at an end.</exception>
    public static ActorKind Of(string code)
    {
        CodeText.Check(code, nameof(code));
        return new ActorKind(code);
    }

    /// <summary>Whether the codes are the same.</summary>
    /// <param name="other">The other kind, or null.</param>
    public bool Equals(ActorKind? other) => other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ActorKind);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>Whether the codes are the same.</summary>
    /// <param name="left">One kind, or null.</param>
    /// <param name="right">The other kind, or null.</param>
    public static bool operator ==(ActorKind? left, ActorKind? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the codes differ.</summary>
    /// <param name="left">One kind, or null.</param>
    /// <param name="right">The other kind, or null.</param>
    public static bool operator !=(ActorKind? left, ActorKind? right) => !(left == right);
}
