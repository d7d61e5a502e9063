namespace TruceStats.Compliance;

/// <summary>How far a pooled answer about one party moves if it did what nobody is known to have done.</summary>
/// <remarks>
/// Made by a fit of <see cref="PartyChanges"/>. Equal when all answers are equal. There is no order. All other parties stay as they are; each of the answers is from a
/// fit of its own, so that the ranking moves too.
/// </remarks>
public sealed class AttributionBound : IEquatable<AttributionBound>
{
    internal AttributionBound(UnitChange known, UnitChange all, UnitChange lowest, UnitChange highest)
    {
        Known = known;
        All = all;
        Lowest = lowest;
        Highest = highest;
    }

    /// <summary>The party.</summary>
    public string Key => Known.Key;

    /// <summary>The answer as it stands: what nobody is known to have done counts for nobody.</summary>
    public UnitChange Known { get; }

    /// <summary>If the party did all of it, before and after.</summary>
    public UnitChange All { get; }

    /// <summary>If it did all of it before and none after: the lowest ratio.</summary>
    public UnitChange Lowest { get; }

    /// <summary>If it did none of it before and all after: the highest ratio.</summary>
    public UnitChange Highest { get; }

    /// <summary>Whether all answers are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(AttributionBound? other) => other is not null && Known == other.Known && All == other.All && Lowest == other.Lowest && Highest == other.Highest;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AttributionBound);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Known, All, Lowest, Highest);

    /// <summary>The party, its ratio and how far it moves: <c>ms-13: ratio 0.412 as known, from 0.310 to 0.925; kept with probability 0.871, from 0.214 to 0.990; rank 2.10, from 1.40 to 4.80</c>.</summary>
    public override string ToString() => Key + ": ratio " + Moves(answer => answer.Ratio) + "; kept with probability " + Moves(answer => answer.ProbabilityKept)
        + "; rank " + Moves(answer => answer.Rank);

    private string Moves(Func<UnitChange, Estimate> of)
    {
        double[] values = [.. new[] { Known, All, Lowest, Highest }.Select(answer => of(answer).Value!.Value)];
        return Figures.Three(values[0]) + " as known, from " + Figures.Three(values.Min()) + " to " + Figures.Three(values.Max());
    }

    /// <summary>Whether all answers are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(AttributionBound? left, AttributionBound? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(AttributionBound? left, AttributionBound? right) => !(left == right);
}
