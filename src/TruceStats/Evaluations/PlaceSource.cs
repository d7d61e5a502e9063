namespace TruceStats.Evaluations;

/// <summary>One way of counting the same places: a source, or a bound of its counts, under a name.</summary>
/// <remarks>Equal when name and panel are equal. There is no order.</remarks>
public sealed class PlaceSource : IEquatable<PlaceSource>
{
    private PlaceSource(string name, CountPanel panel)
    {
        Name = name;
        Panel = panel;
    }

    /// <summary>What it is called, for example <c>police</c> or <c>press</c>.</summary>
    public string Name { get; }

    /// <summary>The counts of every place.</summary>
    public CountPanel Panel { get; }

    /// <summary>A source.</summary>
    /// <param name="name">What it is called; not blank.</param>
    /// <param name="panel">The counts of every place.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static PlaceSource Of(string name, CountPanel panel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(panel);
        return new PlaceSource(name, panel);
    }

    /// <summary>Whether name and panel are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(PlaceSource? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Panel == other.Panel;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlaceSource);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Panel);

    /// <summary>Name and panel.</summary>
    public override string ToString() => Name + ": " + Panel;

    /// <summary>Whether name and panel are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(PlaceSource? left, PlaceSource? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(PlaceSource? left, PlaceSource? right) => !(left == right);
}
