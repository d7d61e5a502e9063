using System.Collections.ObjectModel;

namespace TruceStats;

/// <summary>A set of values in a fixed order, so that two of them compare and print alike whatever order they were given in.</summary>
internal sealed class ValueSet<T> : IEquatable<ValueSet<T>>
    where T : notnull
{
    private const int FewItems = 8;

    private readonly T[] _items;
    private readonly HashSet<T>? _many;

    private ValueSet(T[] items)
    {
        _items = items;
        Items = Array.AsReadOnly(items);
        // A handful is searched faster than it is hashed.
        _many = items.Length > FewItems ? [.. items] : null;
    }

    public ReadOnlyCollection<T> Items { get; }

    public static ValueSet<T>? Of(IEnumerable<T>? items, string parameter)
    {
        if (items is null)
            return null;
        T[] values = [.. items];
        if (Array.Exists(values, value => value is null))
            throw new ArgumentException("No element may be null.", parameter);
        return new ValueSet<T>([.. values.Distinct().OrderBy(value => value.ToString(), StringComparer.Ordinal)]);
    }

    public bool Contains(T value) => _many?.Contains(value) ?? Array.IndexOf(_items, value) >= 0;

    public bool ContainsAny(ReadOnlySpan<T> values)
    {
        foreach (var value in values)
        {
            if (Contains(value))
                return true;
        }
        return false;
    }

    public bool Equals(ValueSet<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as ValueSet<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(", ", _items.Select(item => item.ToString()));
}
