namespace TruceStats.Evaluations;

/// <summary>A claim about where a total is heading: "on pace to pass 5,000 this year".</summary>
/// <remarks>Equal when the rate so far, the whole and the range are equal. There is no order. The interval is the prediction interval of <see cref="Rate.OnPaceForTotal"/> if the rate goes on: arithmetic about the past, no forecast of decisions.</remarks>
public sealed class PaceClaim : IClaim, IEquatable<PaceClaim>
{
    internal const string KindName = "pace";

    internal PaceClaim(Rate soFar, ClaimRange range, Exposure whole)
    {
        SoFar = soFar;
        Range = range;
        Whole = whole;
    }

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>The rate so far.</summary>
    public Rate SoFar { get; }

    /// <inheritdoc/>
    public ClaimRange Range { get; }

    /// <summary>The whole exposure of which the beginning was seen.</summary>
    public Exposure Whole { get; }

    /// <inheritdoc/>
    public ClaimEvidence Evidence(double level)
    {
        ConfidenceLevel.Check(level);
        return ClaimEvidence.Of(SoFar.OnPaceForTotal(Whole, level));
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
        return language.Texts.Pace;
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(PaceClaim? other) => other is not null && SoFar == other.SoFar && Range == other.Range && Whole == other.Whole;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PaceClaim);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SoFar, Range, Whole);

    /// <summary>The claim in English.</summary>
    public override string ToString() => Statement(ReportLanguage.English);

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(PaceClaim? left, PaceClaim? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(PaceClaim? left, PaceClaim? right) => !(left == right);
}
