namespace TruceStats;

/// <summary>A place that incidents happen in: a country, a department, a town, a prison.</summary>
/// <remarks>
/// Equal when code, name, level and aliases (in order) are equal. There is no order. What lies in what is not said here but in a <see cref="PlaceRegister"/>.
/// </remarks>
public sealed class Place : IEquatable<Place>
{
    private readonly string[] _aliases;

    private Place(PlaceCode code, string name, string? level, string[] aliases)
    {
        Code = code;
        Name = name;
        Level = level;
        _aliases = aliases;
        Aliases = Array.AsReadOnly(aliases);
    }

    /// <summary>The code by which incidents and scopes name it.</summary>
    public PlaceCode Code { get; }

    /// <summary>The name for people.</summary>
    public string Name { get; }

    /// <summary>What sort of place it is, in the study's own words, as <c>department</c>; null where not said.</summary>
    public string? Level { get; }

    /// <summary>Other names that sources use; may be empty.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>A place.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">The name, not blank.</param>
    /// <param name="level">What sort of place it is; null where not said.</param>
    /// <param name="aliases">Other names, none blank and none twice; none where null.</param>
    /// <exception cref="ArgumentException">The name, the level or an alias is blank, or an alias stands twice.</exception>
    /// <exception cref="ArgumentNullException">The code is null.</exception>
    public static Place Of(PlaceCode code, string name, string? level = null, IEnumerable<string>? aliases = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (level is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(level);
        string[] others = aliases is null ? [] : [.. aliases];
        if (others.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("An alias must not be blank.", nameof(aliases));
        if (others.Distinct(StringComparer.Ordinal).Count() != others.Length)
            throw new ArgumentException("An alias must not stand twice.", nameof(aliases));
        return new Place(code, name, level, others);
    }

    /// <summary>Whether code, name, level and aliases are the same.</summary>
    /// <param name="other">The other place, or null.</param>
    public bool Equals(Place? other) =>
        other is not null && Code == other.Code && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && string.Equals(Level, other.Level, StringComparison.Ordinal) && _aliases.AsSpan().SequenceEqual(other._aliases);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Place);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Name, Level, _aliases.Length);

    /// <summary>Name and code, as <c>San Salvador (SV-SS)</c>.</summary>
    public override string ToString() => Name + " (" + Code + ")";

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One place, or null.</param>
    /// <param name="right">The other place, or null.</param>
    public static bool operator ==(Place? left, Place? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One place, or null.</param>
    /// <param name="right">The other place, or null.</param>
    public static bool operator !=(Place? left, Place? right) => !(left == right);
}
