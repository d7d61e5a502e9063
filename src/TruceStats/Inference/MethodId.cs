namespace TruceStats;

/// <summary>Names a statistical method: a stable id for code, a name for people, a citation for the reader who checks.</summary>
/// <remarks>
/// Two method ids are equal when their <see cref="Id"/> is equal (ordinal). There is no order and no empty value.
/// Ids are written in lower case with hyphens, for example <c>mid-p</c>, and never change once published.
/// </remarks>
public sealed class MethodId : IEquatable<MethodId>
{
    /// <summary>Names a method.</summary>
    /// <param name="id">Stable id, lower case with hyphens, not blank.</param>
    /// <param name="name">What people call it, not blank.</param>
    /// <param name="citation">Author, year and place of publication; blank only where there is none.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> or <paramref name="name"/> is blank, or <paramref name="citation"/> is null.</exception>
    public MethodId(string id, string name, string citation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(citation);
        Id = id;
        Name = name;
        Citation = citation;
    }

    /// <summary>The stable id, for example <c>mid-p</c>.</summary>
    public string Id { get; }

    /// <summary>The name, for example <c>conditional mid-P</c>.</summary>
    public string Name { get; }

    /// <summary>Where the method is published; empty where there is nothing to cite.</summary>
    public string Citation { get; }

    /// <summary>Whether both ids are the same.</summary>
    /// <param name="other">The other method, or null.</param>
    public bool Equals(MethodId? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MethodId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Whether both ids are the same.</summary>
    /// <param name="left">One method, or null.</param>
    /// <param name="right">The other method, or null.</param>
    public static bool operator ==(MethodId? left, MethodId? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the ids differ.</summary>
    /// <param name="left">One method, or null.</param>
    /// <param name="right">The other method, or null.</param>
    public static bool operator !=(MethodId? left, MethodId? right) => !(left == right);
}
