namespace TruceStats.Evaluations;

/// <summary>A claim about a trend: "the rate at which people are killed is rising".</summary>
/// <remarks>Equal when the trend and the range are equal. There is no order. The quantity is what the rate is multiplied by from one year to the next, <see cref="RateTrend.RatioPerYear"/>; the test is its score test, nearly but not exactly dual to the interval.</remarks>
public sealed class TrendClaim : IClaim, IEquatable<TrendClaim>
{
    internal const string KindName = "trend";

    internal TrendClaim(RateTrend trend, ClaimRange range)
    {
        Trend = trend;
        Range = range;
    }

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>The trend.</summary>
    public RateTrend Trend { get; }

    /// <inheritdoc/>
    public ClaimRange Range { get; }

    /// <inheritdoc/>
    public ClaimEvidence Evidence(double level)
    {
        ConfidenceLevel.Check(level);
        var ratio = Trend.RatioPerYear(level);
        return ClaimEvidence.Of(ratio, ClaimTests.AtEdge(Range, ratio.Value, edge => edge == 1 ? Trend.Test() : null));
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
        return language.Texts.YearlyRatio;
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(TrendClaim? other) => other is not null && Trend == other.Trend && Range == other.Range;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TrendClaim);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Trend, Range);

    /// <summary>The claim in English.</summary>
    public override string ToString() => Statement(ReportLanguage.English);

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(TrendClaim? left, TrendClaim? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(TrendClaim? left, TrendClaim? right) => !(left == right);
}
