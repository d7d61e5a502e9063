using System.Collections.ObjectModel;

namespace TruceStats.Evaluations;

/// <summary>One way of saying where and when the truce began: the first day of each place that started, under a name.</summary>
/// <remarks>Equal when the name and the first days, whatever their order, are equal. There is no order. At least one place starts.</remarks>
public sealed class PlaceWindow : IEquatable<PlaceWindow>
{
    private PlaceWindow(string name, ReadOnlyDictionary<string, LocalDate> starts)
    {
        Name = name;
        Starts = starts;
    }

    /// <summary>What it is called, for example <c>by the declaration</c>.</summary>
    public string Name { get; }

    /// <summary>The first day of each place that starts, by its key in the panels, in the order of keys; a place without one never starts.</summary>
    public IReadOnlyDictionary<string, LocalDate> Starts { get; }

    /// <summary>A window.</summary>
    /// <param name="name">What it is called; not blank.</param>
    /// <param name="starts">The first day of each place that starts, at least one; it must be the first day of a bin of every panel that it is crossed with.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> or a key is blank, no place starts, or a day is not in the ISO calendar.</exception>
    public static PlaceWindow Of(string name, IReadOnlyDictionary<string, LocalDate> starts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(starts);
        if (starts.Count == 0)
            throw new ArgumentException("At least one place must start, but none does.", nameof(starts));
        var ordered = new OrderedDictionary<string, LocalDate>(StringComparer.Ordinal);
        foreach (var (key, day) in starts.OrderBy(start => start.Key, StringComparer.Ordinal))
        {
            if (string.IsNullOrWhiteSpace(key))
                throw new ArgumentException("The key of a place must not be blank.", nameof(starts));
            ordered.Add(key, DayNumber.Iso(day, nameof(starts)));
        }
        return new PlaceWindow(name, new ReadOnlyDictionary<string, LocalDate>(ordered));
    }

    /// <summary>Whether the name and the first days are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(PlaceWindow? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Starts.SequenceEqual(other.Starts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlaceWindow);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Starts.Count, Starts.First());

    /// <summary>The name and how many places start: <c>by the declaration: 3 places start</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}: {Starts.Count} {(Starts.Count == 1 ? "place starts" : "places start")}");

    /// <summary>Whether the name and the first days are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(PlaceWindow? left, PlaceWindow? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(PlaceWindow? left, PlaceWindow? right) => !(left == right);
}
