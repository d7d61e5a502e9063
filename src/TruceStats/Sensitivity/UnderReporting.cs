using TruceStats.Html;
using TruceStats.Interruptions;

namespace TruceStats.Sensitivity;

/// <summary>By how much reporting would have had to change during the truce to erase a result, and how many hidden events that would be.</summary>
/// <remarks>
/// <para>
/// If a share c₁ of the events after and c₀ of those before became known, the ratio of what happened is the ratio of what was counted over c₁/c₀
/// (Greenland 1996, International Journal of Epidemiology 25:1107–1116). The tipping point is the c₁/c₀ at which it is the null ratio. Reporting is
/// taken to change once, by one factor, where the stretches meet; the interval is that of the ratio, and says nothing of how sure the reporting is.
/// </para>
/// <para>Equal when the change or the fit, the name, the null ratio and the level are equal. There is no order.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<UnderReporting, UnderReportingHtml>))]
public sealed class UnderReporting : IEquatable<UnderReporting>
{
    private static readonly MethodId Factor = new(
        "completeness-tipping-point", "constant relative completeness", "Greenland 1996, International Journal of Epidemiology 25:1107–1116");

    private UnderReporting(RateChange? change, InterruptionFit? fit, string? name, double nullRatio, double level)
    {
        Change = change;
        Fit = fit;
        Name = name;
        NullRatio = nullRatio;
        Level = level;
        Ratio = change?.Ratio(level: level) ?? EffectOf(fit!, name!, level);
        Completeness = TippingFactor.Of(Ratio, nullRatio, Factor);
        CompletenessAtLimit = TippingFactor.AtLimit(Ratio, nullRatio);
        HiddenEvents = change is not null ? Hidden(change) : HiddenOf(fit!, name!);
    }

    /// <summary>The change that is asked about; null where it is the effect of a fit.</summary>
    public RateChange? Change { get; }

    /// <summary>The fit whose effect is asked about; null where it is a change.</summary>
    public InterruptionFit? Fit { get; }

    /// <summary>The name of the effect in the fit; null where it is a change.</summary>
    public string? Name { get; }

    /// <summary>The ratio that would overturn the result: 1 is no change.</summary>
    public double NullRatio { get; }

    /// <summary>The level of every interval, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>The ratio as it was counted, after over before.</summary>
    public Estimate Ratio { get; }

    /// <summary>
    /// The completeness of reporting after, relative to before, at which the ratio is the null ratio: 0.6 means that reporting would have had to fall
    /// to 60 percent of what it was; above 1, that it would have had to rise. Undefined, with a caution, where the ratio is 0, infinite or undefined:
    /// then no factor erases it.
    /// </summary>
    public Estimate Completeness { get; }

    /// <summary>
    /// The relative completeness at which the nearer limit of the interval is the null ratio, so that the result is no longer told from it; null
    /// where the interval holds the null ratio already, or no factor brings it there.
    /// </summary>
    public double? CompletenessAtLimit { get; }

    /// <summary>
    /// How many events would have had to stay unknown in the stretch after for the ratio to be the null ratio; negative where there are too many. The
    /// lower limit is the number that brings the interval there, if reporting before was as counted. For a fit the events are those of all bins in
    /// which the interruption acts, and null where other interruptions act as well or the outcome is no count.
    /// </summary>
    public Estimate? HiddenEvents { get; }

    /// <summary>How many events would have had to stay unknown for the nearer limit to be the null ratio; null where there is no such number.</summary>
    public double? HiddenEventsAtLimit =>
        CompletenessAtLimit is null || HiddenEvents?.Interval is not { } limits ? null
        : Ratio.Interval!.Upper < NullRatio ? limits.Lower : limits.Upper;

    /// <summary>What the answer must be read with.</summary>
    public IReadOnlyList<Caution> Cautions => Completeness.Cautions;

    /// <summary>How far reporting may have changed before a change of a rate is erased.</summary>
    /// <param name="change">The change, with its method and level.</param>
    /// <param name="nullRatio">The ratio that would overturn it, above 0 and finite; 1 is no change.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The null ratio is not above 0 and finite.</exception>
    public static UnderReporting Of(RateChange change, double nullRatio = 1)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new UnderReporting(change, null, null, TruceStats.NullRatio.Check(nullRatio), change.Options.Level);
    }

    /// <summary>How far reporting may have changed, from an interruption on, before its effect is erased.</summary>
    /// <param name="fit">A fit whose effects are ratios.</param>
    /// <param name="name">The name of the interruptions; their effect in their first whole bin is asked about.</param>
    /// <param name="nullRatio">The ratio that would overturn it, above 0 and finite; 1 is no change.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fit"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">No interruption has that name, or its effect is a difference and no ratio.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The null ratio is not above 0 and finite.</exception>
    public static UnderReporting OfEffect(InterruptionFit fit, string name, double nullRatio = 1)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(name);
        return new UnderReporting(null, fit, name, TruceStats.NullRatio.Check(nullRatio), fit.Level);
    }

    /// <summary>The same question at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public UnderReporting At(double level)
    {
        ConfidenceLevel.Check(level);
        return new UnderReporting(Change, Fit, Name, NullRatio, level);
    }

    /// <summary>The ratio of what happened, if reporting after was so complete relative to before.</summary>
    /// <param name="completeness">Relative completeness, above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0 and finite.</exception>
    public Estimate RatioAt(double completeness)
    {
        TruceStats.NullRatio.Check(completeness, nameof(completeness));
        return Rescaled.Affine(Ratio, 1 / completeness, 0, Unit.Ratio);
    }

    /// <summary>Whether the change or the fit, the name, the null ratio and the level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(UnderReporting? other) =>
        other is not null && Change == other.Change && Fit == other.Fit && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && NullRatio.Equals(other.NullRatio) && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnderReporting);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Change, Fit, Name, NullRatio, Level);

    /// <summary>Both tipping points, as <c>relative completeness 0.547, 95% CI […] (…), would make the ratio 1; 0.620 brings the interval to it</c>.</summary>
    public override string ToString() =>
        "relative completeness " + Completeness + ", would make the ratio " + Figures.Short(NullRatio)
        + (CompletenessAtLimit is { } limit ? "; " + Figures.Three(limit) + " brings the interval to it" : "; no tipping point of the interval")
        + (HiddenEvents is { } hidden ? "; hidden events " + hidden : "");

    private static Estimate EffectOf(InterruptionFit fit, string name, double level)
    {
        var effect = EffectAnswers.AtFirst(fit.At(level), name, name).Estimate;
        return effect.Unit == Unit.Ratio
            ? effect
            : throw new ArgumentException($"The effect of '{name}' must be a ratio, but it is a difference: fit with the log link.", nameof(fit));
    }

    // With x₁ events counted and expected at the null ratio, what is hidden is the expectation less x₁; its limits follow from those of the ratio.
    private Estimate? Hidden(RateChange change)
    {
        double counted = change.After.Events;
        double expected = NullRatio * change.Before.Events * (change.After.Exposure.Amount / change.Before.Exposure.Amount);
        if (expected == 0)
            return null;
        ConfidenceInterval? limits = null;
        if (counted > 0 && Ratio.Interval is { } ratio)
            limits = new ConfidenceInterval(counted * ((NullRatio / ratio.Upper) - 1), counted * ((NullRatio / ratio.Lower) - 1), ratio.Level, ratio.Method);
        return new Estimate(expected - counted, null, limits, Factor, Unit.Events, Ratio.Cautions);
    }

    private Estimate? HiddenOf(InterruptionFit fit, string name)
    {
        if (fit.Outcome.Counts is null || fit.Interruptions.Any(other => other.Shape.Columns.Count > 0 && other.Name != name))
            return null;
        var averted = fit.At(Level).Averted;
        return Rescaled.Affine(averted.Expected, NullRatio, -averted.Observed, Unit.Events);
    }

    /// <summary>Whether the change or the fit, the name, the null ratio and the level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(UnderReporting? left, UnderReporting? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(UnderReporting? left, UnderReporting? right) => !(left == right);
}
