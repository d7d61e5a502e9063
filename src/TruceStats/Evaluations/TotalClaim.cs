namespace TruceStats.Evaluations;

/// <summary>A claim about a count as such: "more than 2,000 in three months". It has no sampling error: what happened is what is claimed.</summary>
/// <remarks>Equal when the count and the range are equal. There is no order. Judged on low, best and high: supported only where even the low makes it true, contradicted only where even the high makes it false.</remarks>
public sealed class TotalClaim : IClaim, IEquatable<TotalClaim>
{
    internal static readonly MethodId Counting = new("reported-count", "reported count", "No estimation: the figures as they were reported, low, best and high");

    internal const string KindName = "total";

    internal TotalClaim(ReportedCount count, ClaimRange range)
    {
        Count = count;
        Range = range;
    }

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>How many were counted: low, best and high.</summary>
    public ReportedCount Count { get; }

    /// <inheritdoc/>
    public ClaimRange Range { get; }

    /// <inheritdoc/>
    public ClaimEvidence Evidence(double level)
    {
        ConfidenceLevel.Check(level);
        return ClaimEvidence.Of(Count);
    }

    /// <inheritdoc/>
    public string Statement(ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Texts.Statement(this);
    }

    /// <inheritdoc/>
    public string Quantity(ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Texts.Total;
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(TotalClaim? other) => other is not null && Count == other.Count && Range == other.Range;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TotalClaim);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Range);

    /// <summary>The claim in English.</summary>
    public override string ToString() => Statement(ReportLanguage.English);

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(TotalClaim? left, TotalClaim? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(TotalClaim? left, TotalClaim? right) => !(left == right);
}
