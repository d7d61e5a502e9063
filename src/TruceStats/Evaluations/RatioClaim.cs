namespace TruceStats.Evaluations;

/// <summary>A claim about the ratio of two rates, after over before: "less than half the rate", "fell by at least 40 %", "has not changed" within a margin.</summary>
/// <remarks>Equal when the change and the range are equal. There is no order. The interval is that of <see cref="RateChange.Ratio"/>, aware of dispersion where bins are known; the probability is that of <see cref="RateChange.ProbabilityBelow"/>.</remarks>
public sealed class RatioClaim : IClaim, IEquatable<RatioClaim>
{
    internal const string KindName = "ratio";

    internal RatioClaim(RateChange change, ClaimRange range)
    {
        Change = change;
        Range = range;
    }

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>The change of the rate.</summary>
    public RateChange Change { get; }

    /// <inheritdoc/>
    public ClaimRange Range { get; }

    /// <inheritdoc/>
    public ClaimEvidence Evidence(double level)
    {
        ConfidenceLevel.Check(level);
        var ratio = Change.Ratio(level: level);
        var test = ClaimTests.AtEdge(Range, ratio.Value, edge => edge > 0 ? Change.Test(edge) : null);
        double above = Range.Upper > 0 && double.IsFinite(Range.Upper) ? Change.ProbabilityBelow(Range.Upper) : Range.Upper > 0 ? 1 : 0;
        double below = Range.Lower > 0 ? Change.ProbabilityBelow(Range.Lower) : 0;
        return ClaimEvidence.Of(ratio, test, Math.Clamp(above - below, 0, 1));
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
        return language.Texts.RateRatio;
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(RatioClaim? other) => other is not null && Change == other.Change && Range == other.Range;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RatioClaim);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Change, Range);

    /// <summary>The claim in English.</summary>
    public override string ToString() => Statement(ReportLanguage.English);

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(RatioClaim? left, RatioClaim? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(RatioClaim? left, RatioClaim? right) => !(left == right);
}
