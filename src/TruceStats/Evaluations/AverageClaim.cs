namespace TruceStats.Evaluations;

/// <summary>A claim about one rate: "an average of 10 a day".</summary>
/// <remarks>Equal when the rate and the range are equal. There is no order. The interval is the exact one of <see cref="Rate.Estimate"/>, which takes events for independent; a claim about the arithmetic alone is a <see cref="TotalClaim"/>.</remarks>
public sealed class AverageClaim : IClaim, IEquatable<AverageClaim>
{
    internal const string KindName = "average";

    internal AverageClaim(Rate rate, ClaimRange range)
    {
        Rate = rate;
        Range = range;
    }

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>The rate, in the unit of the claim.</summary>
    public Rate Rate { get; }

    /// <inheritdoc/>
    public ClaimRange Range { get; }

    /// <inheritdoc/>
    public ClaimEvidence Evidence(double level)
    {
        ConfidenceLevel.Check(level);
        var estimate = Rate.Estimate(level: level);
        return ClaimEvidence.Of(estimate, ClaimTests.AtEdge(Range, estimate.Value, edge => edge > 0 ? Rate.Test(edge) : null));
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
        return language.Texts.Average(Rate.Unit);
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(AverageClaim? other) => other is not null && Rate == other.Rate && Range == other.Range;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AverageClaim);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rate, Range);

    /// <summary>The claim in English.</summary>
    public override string ToString() => Statement(ReportLanguage.English);

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(AverageClaim? left, AverageClaim? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(AverageClaim? left, AverageClaim? right) => !(left == right);
}
