using System.Collections.ObjectModel;

namespace TruceStats;

/// <summary>Values in an order that counts, compared one by one: what a record keeps a list in, so that two equal records are equal.</summary>
internal sealed class ValueList<T> : IEquatable<ValueList<T>>
    where T : notnull
{
    private readonly T[] _items;

    public ValueList(IEnumerable<T> items, string parameter)
    {
        ArgumentNullException.ThrowIfNull(items, parameter);
        _items = [.. items];
        if (Array.Exists(_items, item => item is null))
            throw new ArgumentException("No element may be null.", parameter);
        Items = Array.AsReadOnly(_items);
    }

    public static ValueList<T> Empty { get; } = new([], "items");

    public ReadOnlyCollection<T> Items { get; }

    public bool Equals(ValueList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }
}
