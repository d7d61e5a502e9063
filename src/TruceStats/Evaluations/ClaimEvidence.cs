namespace TruceStats.Evaluations;

/// <summary>What the data say of the quantity of a claim: its estimate, and the least and the greatest value that they leave possible.</summary>
/// <remarks>Equal when everything is equal. There is no order.</remarks>
public sealed class ClaimEvidence : IEquatable<ClaimEvidence>
{
    private ClaimEvidence(Estimate estimate, double least, double greatest, HypothesisTest? test, double? probability, ReportedCount? count)
    {
        Estimate = estimate;
        Least = least;
        Greatest = greatest;
        Test = test;
        Probability = probability;
        Count = count;
    }

    /// <summary>The estimate, with its interval where it has one.</summary>
    public Estimate Estimate { get; }

    /// <summary>The least value that is left possible: the lower limit of the interval, or the low of a reported count.</summary>
    public double Least { get; }

    /// <summary>The greatest value that is left possible; ∞ where nothing bounds it.</summary>
    public double Greatest { get; }

    /// <summary>Whether chance stands between the data and the quantity. Of a count that is claimed as such, only what is not known stands there.</summary>
    public bool HasSamplingError => Count is null;

    /// <summary>The test at the end of the claim's range that decides; null where there is none.</summary>
    public HypothesisTest? Test { get; }

    /// <summary>The posterior probability that the claim is true; null where none is known.</summary>
    public double? Probability { get; }

    /// <summary>The count that is claimed as such; null where chance stands between.</summary>
    internal ReportedCount? Count { get; }

    /// <summary>Evidence with an interval.</summary>
    /// <param name="estimate">The estimate; it must have a two-sided interval.</param>
    /// <param name="test">The test at the end of the claim's range that decides, or null.</param>
    /// <param name="probability">The posterior probability that the claim is true, in [0, 1], or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="estimate"/> is null.</exception>
    /// <exception cref="ArgumentException">The estimate has no two-sided interval.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not in [0, 1].</exception>
    public static ClaimEvidence Of(Estimate estimate, HypothesisTest? test = null, double? probability = null)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        if (estimate.Interval is not { Sidedness: Sidedness.TwoSided } interval)
            throw new ArgumentException($"Evidence needs an estimate with a two-sided interval, but this is {estimate}.", nameof(estimate));
        if (probability is { } known && !(known >= 0 && known <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability must lie between 0 and 1.");
        return new ClaimEvidence(estimate, interval.Lower, interval.Upper, test, probability, null);
    }

    /// <summary>Evidence of a count as such, without sampling error: all that is uncertain is what was not known.</summary>
    /// <param name="count">The count; an unknown high leaves it unbounded.</param>
    /// <exception cref="ArgumentNullException"><paramref name="count"/> is null.</exception>
    public static ClaimEvidence Of(ReportedCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var estimate = new Estimate(count.Best, null, null, TotalClaim.Counting, Unit.Events);
        return new ClaimEvidence(estimate, count.Low, count.High ?? double.PositiveInfinity, null, null, count);
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ClaimEvidence? other) =>
        other is not null && Estimate == other.Estimate && Least.Equals(other.Least) && Greatest.Equals(other.Greatest)
        && HasSamplingError == other.HasSamplingError && Test == other.Test && Nullable.Equals(Probability, other.Probability);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClaimEvidence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Estimate, Least, Greatest, Test, Probability);

    /// <summary>The estimate, or what is left possible where it has no interval.</summary>
    public override string ToString() => HasSamplingError ? Estimate.ToString() : FormattableString.Invariant($"{Estimate.ValueText()}, from {Least} to {Figures.Short(Greatest)}");

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ClaimEvidence? left, ClaimEvidence? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ClaimEvidence? left, ClaimEvidence? right) => !(left == right);
}
