using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>A claim about the effect of an interruption as a model finds it, in its first whole bin.</summary>
/// <remarks>Equal when the fit, the name and the range are equal. There is no order. The effect is a ratio for log links and a difference otherwise; it is no cause.</remarks>
public sealed class EffectClaim : IClaim, IEquatable<EffectClaim>
{
    internal const string KindName = "effect";

    internal EffectClaim(InterruptionFit fit, ClaimRange range, string name)
    {
        Fit = fit;
        Range = range;
        Name = name;
    }

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>The fit.</summary>
    public InterruptionFit Fit { get; }

    /// <inheritdoc/>
    public ClaimRange Range { get; }

    /// <summary>The name of the interruptions.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public ClaimEvidence Evidence(double level)
    {
        ConfidenceLevel.Check(level);
        var effect = EffectAnswers.AtFirst(Fit.At(level), Name, Name).Estimate;
        bool ratio = effect.Unit == Unit.Ratio;
        var test = ClaimTests.AtEdge(Range, effect.Value, edge => edge > 0 || !ratio ? Fit.Test(Name, edge, Alternative.TwoSided) : null);
        return ClaimEvidence.Of(effect, test);
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
        return language.Texts.Effect(Name);
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(EffectClaim? other) => other is not null && Fit == other.Fit && Range == other.Range && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EffectClaim);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fit, Range, Name);

    /// <summary>The claim in English.</summary>
    public override string ToString() => Statement(ReportLanguage.English);

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(EffectClaim? left, EffectClaim? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(EffectClaim? left, EffectClaim? right) => !(left == right);
}
