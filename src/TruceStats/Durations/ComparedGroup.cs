namespace TruceStats.Durations;

/// <summary>One group of a comparison: how many spells, how many ends, and how many were to be expected if all groups ended alike.</summary>
/// <remarks>Equal when everything is equal. There is no order.</remarks>
public sealed class ComparedGroup : IEquatable<ComparedGroup>
{
    internal ComparedGroup(string name, int spells, double observed, double expected)
    {
        Name = name;
        Spells = spells;
        Observed = observed;
        Expected = expected;
    }

    /// <summary>The label.</summary>
    public string Name { get; }

    /// <summary>How many spells.</summary>
    public int Spells { get; }

    /// <summary>How many of them ended, or ended for the cause that is asked about.</summary>
    public double Observed { get; }

    /// <summary>How many would have, had all groups ended alike.</summary>
    public double Expected { get; }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ComparedGroup? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Spells == other.Spells && Observed.Equals(other.Observed) && Expected.Equals(other.Expected);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ComparedGroup);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Spells, Observed, Expected);

    /// <summary>All of it: <c>north: 6 spells, 4 ended, 5.71 expected</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Name}: {Spells} {(Spells == 1 ? "spell" : "spells")}, {Observed} ended, {Figures.Three(Expected)} expected");

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ComparedGroup? left, ComparedGroup? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ComparedGroup? left, ComparedGroup? right) => !(left == right);
}
