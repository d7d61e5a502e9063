namespace TruceStats.Evaluations;

/// <summary>One way of counting the same days: a source, or a bound of its counts, under a name.</summary>
/// <remarks>Equal when name and series are equal. There is no order.</remarks>
public sealed class SpecificationSource : IEquatable<SpecificationSource>
{
    private SpecificationSource(string name, CountSeries series)
    {
        Name = name;
        Series = series;
    }

    /// <summary>What it is called, for example <c>police</c>, <c>forensic institute</c> or <c>deaths at low</c>.</summary>
    public string Name { get; }

    /// <summary>The counts, as finely as they are known.</summary>
    public CountSeries Series { get; }

    /// <summary>A source.</summary>
    /// <param name="name">What it is called; not blank.</param>
    /// <param name="series">The counts.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static SpecificationSource Of(string name, CountSeries series)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(series);
        return new SpecificationSource(name, series);
    }

    /// <summary>Whether name and series are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(SpecificationSource? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Series == other.Series;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpecificationSource);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Series);

    /// <summary>Name and series.</summary>
    public override string ToString() => Name + ": " + Series;

    /// <summary>Whether name and series are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(SpecificationSource? left, SpecificationSource? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(SpecificationSource? left, SpecificationSource? right) => !(left == right);
}
