namespace TruceStats;

/// <summary>A party to violence or to a truce.</summary>
/// <remarks>
/// Equal when id, name, kind, aliases (in order) and strength are equal. There is no order. What belongs to what is not said here but in an <see cref="ActorRegister"/>.
/// </remarks>
public sealed class Actor : IEquatable<Actor>
{
    private readonly string[] _aliases;

    private Actor(ActorId id, string name, ActorKind kind, string[] aliases, ReportedCount? strength)
    {
        Id = id;
        Name = name;
        Kind = kind;
        _aliases = aliases;
        Aliases = Array.AsReadOnly(aliases);
        Strength = strength;
    }

    /// <summary>The id by which incidents and declarations name it.</summary>
    public ActorId Id { get; }

    /// <summary>The name for people.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public ActorKind Kind { get; }

    /// <summary>Other names that sources use; may be empty.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Its estimated number of people with bounds; null where not known.</summary>
    public ReportedCount? Strength { get; }

    /// <summary>An actor.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">The name, not blank.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="aliases">Other names, none blank and none twice; none where null.</param>
    /// <param name="strength">Its estimated number of people; null where not known.</param>
    /// <exception cref="ArgumentException">A name is blank, or an alias stands twice.</exception>
    /// <exception cref="ArgumentNullException">The id or the kind is null.</exception>
    public static Actor Of(ActorId id, string name, ActorKind kind, IEnumerable<string>? aliases = null, ReportedCount? strength = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(kind);
        string[] others = aliases is null ? [] : [.. aliases];
        if (others.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("An alias must not be blank.", nameof(aliases));
        if (others.Distinct(StringComparer.Ordinal).Count() != others.Length)
            throw new ArgumentException("An alias must not stand twice.", nameof(aliases));
        return new Actor(id, name, kind, others, strength);
    }

    /// <summary>Whether id, name, kind, aliases and strength are the same.</summary>
    /// <param name="other">The other actor, or null.</param>
    public bool Equals(Actor? other) =>
        other is not null && Id == other.Id && string.Equals(Name, other.Name, StringComparison.Ordinal) && Kind == other.Kind
        && Strength == other.Strength && _aliases.AsSpan().SequenceEqual(other._aliases);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Actor);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Kind, Strength, _aliases.Length);

    /// <summary>Name and kind, as <c>MS-13 (gang)</c>.</summary>
    public override string ToString() => Name + " (" + Kind + ")";

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One actor, or null.</param>
    /// <param name="right">The other actor, or null.</param>
    public static bool operator ==(Actor? left, Actor? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One actor, or null.</param>
    /// <param name="right">The other actor, or null.</param>
    public static bool operator !=(Actor? left, Actor? right) => !(left == right);
}
