using TruceStats.Html;

namespace TruceStats;

/// <summary>
/// The change of a rate from one stretch of time to another: how much, how sure, and tests of what is claimed about it.
/// A ratio is always after over before, a difference after less before.
/// </summary>
/// <remarks>
/// <para>
/// Equal when both stretches, their bins where known, and the options are equal. There is no order. Neither stretch can be without exposure; either can be
/// without events. Where neither has any, ratios are undefined: null, with the interval (0, ∞), p = 1 and the caution
/// <see cref="CautionCodes.NoEvents"/>. Where only the stretch before has none, the ratio is +∞.
/// </para>
/// <para>
/// One rule chooses the method where none is given. Two bare totals: the mid-P family, with the caution
/// <see cref="CautionCodes.DispersionUnchecked"/>, because nothing is known of how counts vary from bin to bin.
/// Bins known: quasi-Poisson methods, widened by the dispersion of the bins; but where a stretch has fewer than ten counted bins, ratio and
/// test are by the rank among circular windows, if there are enough windows for the level and both stretches have events.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<RateChange, RateChangeHtml>))]
public sealed class RateChange : IEquatable<RateChange>
{
    private RateChange(Tally before, Tally after, CountSeries? binsBefore, CountSeries? binsAfter, RateChangeOptions options)
    {
        Before = before;
        After = after;
        BinsBefore = binsBefore;
        BinsAfter = binsAfter;
        Options = options;
        Dispersion = binsBefore is null || binsAfter is null ? null : RateDispersion.Of(binsBefore, binsAfter);
        Cautions = ChangeCautions.Of(this);
    }

    /// <summary>The stretch that is compared against.</summary>
    public Tally Before { get; }

    /// <summary>The stretch that is asked about.</summary>
    public Tally After { get; }

    /// <summary>The bins of <see cref="Before"/>; null where only its total is known.</summary>
    public CountSeries? BinsBefore { get; }

    /// <summary>The bins of <see cref="After"/>; null where only its total is known.</summary>
    public CountSeries? BinsAfter { get; }

    /// <summary>How much more than Poisson the bins vary; null between two totals, and where too few bins are counted to tell.</summary>
    public RateDispersion? Dispersion { get; }

    /// <summary>Level and method where a call does not say.</summary>
    public RateChangeOptions Options { get; }

    /// <summary>What every answer must be read with: what was left out of the counts, deaths that clump, dispersion that could not be checked.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>The ratio of the crude rates, after over before; null for 0 of 0, +∞ where only the stretch before has no events.</summary>
    internal double? CrudeRatio =>
        Before.Events > 0 ? After.Rate / Before.Rate : After.Events > 0 ? double.PositiveInfinity : null;

    /// <summary>The change between two totals.</summary>
    /// <param name="before">The stretch that is compared against.</param>
    /// <param name="after">The stretch that is asked about.</param>
    /// <exception cref="ArgumentNullException">A tally is null.</exception>
    /// <exception cref="ArgumentException">The exposures have different units, or the tallies count different quantities.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are more than 10,000,000,000 events in all.</exception>
    public static RateChange Between(Tally before, Tally after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ComparableStretches.Check(before, after, nameof(after));
        return new RateChange(before, after, null, null, new RateChangeOptions());
    }

    /// <summary>The change between two stretches of a series, or of two series. Their bins tell how counts vary.</summary>
    /// <param name="before">The stretch that is compared against, for example <c>daily.During(baseline)</c>.</param>
    /// <param name="after">The stretch that is asked about, for example <c>daily.During(truce.InForce)</c>.</param>
    /// <exception cref="ArgumentNullException">A series is null.</exception>
    /// <exception cref="ArgumentException">
    /// A day is counted in both stretches, the exposures have different units, or the series count different quantities.
    /// </exception>
    /// <exception cref="InvalidOperationException">A stretch has no counted bin.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are more than 10,000,000,000 events in all.</exception>
    public static RateChange Between(CountSeries before, CountSeries after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ComparableStretches.CheckApart(before, after, nameof(after));
        var (tallyBefore, tallyAfter) = (before.Tally(), after.Tally());
        ComparableStretches.Check(tallyBefore, tallyAfter, nameof(after));
        return new RateChange(tallyBefore, tallyAfter, before, after, new RateChangeOptions());
    }

    /// <summary>The same change with other options.</summary>
    /// <param name="options">Level and method where a call does not say.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public RateChange With(RateChangeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new RateChange(Before, After, BinsBefore, BinsAfter, options);
    }

    /// <summary>The rate ratio, after over before, with its interval.</summary>
    /// <param name="method">How the interval is made; the options' method or the default rule where null.</param>
    /// <param name="level">Level in (0, 1); that of the options where null.</param>
    /// <param name="sidedness">Which limits to keep.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    /// <exception cref="InvalidOperationException">The method needs bins that the change does not have.</exception>
    public Estimate Ratio(IRateRatioInterval? method = null, double? level = null, Sidedness sidedness = Sidedness.TwoSided)
    {
        double asked = LevelOf(level);
        var chosen = method ?? Options.Method ?? RateDefaults.RatioInterval(this, asked);
        return ChangeCautions.Complete(chosen.Estimate(this, asked, sidedness), this);
    }

    /// <summary>The rate after less the rate before, with its interval, in events per unit of exposure.</summary>
    /// <param name="method">How the interval is made; the default rule where null.</param>
    /// <param name="level">Level in (0, 1); that of the options where null.</param>
    /// <param name="sidedness">Which limits to keep.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    /// <exception cref="InvalidOperationException">The method needs bins that the change does not have.</exception>
    public Estimate Difference(IRateDifferenceMethod? method = null, double? level = null, Sidedness sidedness = Sidedness.TwoSided)
    {
        double asked = LevelOf(level);
        var chosen = method ?? RateDefaults.Difference(this);
        return ChangeCautions.Complete(chosen.Estimate(this, asked, sidedness), this);
    }

    /// <summary>The change in percent of the rate before: 100 · (ratio − 1), with the ratio's interval.</summary>
    /// <param name="method">How the ratio's interval is made; the options' method or the default rule where null.</param>
    /// <param name="level">Level in (0, 1); that of the options where null.</param>
    /// <param name="sidedness">Which limits to keep.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    /// <exception cref="InvalidOperationException">The method needs bins that the change does not have.</exception>
    public Estimate PercentChange(IRateRatioInterval? method = null, double? level = null, Sidedness sidedness = Sidedness.TwoSided) =>
        Rescaled.Affine(Ratio(method, level, sidedness), 100, -100, Unit.Percent);

    /// <summary>Events averted in the stretch after, as three quantities that are often confused.</summary>
    /// <param name="level">Level in (0, 1); that of the options where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public AvertedEvents Averted(double? level = null) => AvertedEvents.Of(this, LevelOf(level));

    /// <summary>Tests the rate ratio against a given one.</summary>
    /// <param name="nullRatio">The ratio under the null hypothesis, above 0 and finite; 1 asks whether there was a change.</param>
    /// <param name="alternative">The direction of the alternative; <see cref="Alternative.Less"/> asks whether the ratio is below the null.</param>
    /// <param name="method">How to test; the options' method where it tests, or the default rule, where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The null ratio is not above 0 and finite, or the alternative is unknown.</exception>
    /// <exception cref="InvalidOperationException">The method needs bins that the change does not have.</exception>
    public HypothesisTest Test(double nullRatio = 1, Alternative alternative = Alternative.TwoSided, IRateRatioTest? method = null)
    {
        var chosen = method ?? Options.Method as IRateRatioTest ?? RateDefaults.RatioTest(this);
        return ChangeCautions.Complete(chosen.Test(this, nullRatio, alternative), this);
    }

    /// <summary>Tests whether the rate did not rise by more than a margin: the null hypothesis is that the ratio is the margin or more.</summary>
    /// <param name="margin">The largest ratio that still counts as no worse; above 1 and finite, for example 1.1.</param>
    /// <param name="method">How to test; the options' method where it tests, or the default rule, where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not above 1 and finite.</exception>
    public HypothesisTest NonInferiority(double margin, IRateRatioTest? method = null)
    {
        if (!(margin > 1 && double.IsFinite(margin)))
            throw new ArgumentOutOfRangeException(nameof(margin), margin, "The margin must be above 1 and finite, for example 1.1.");
        return Test(margin, Alternative.Less, method);
    }

    /// <summary>
    /// Tests whether the ratio lies between two margins, by two one-sided tests
    /// (Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15:657–680).
    /// </summary>
    /// <param name="lower">The smallest ratio that still counts as no change; above 0 and below 1, for example 0.8.</param>
    /// <param name="upper">The largest; above 1 and finite, for example 1.25.</param>
    /// <param name="method">How to make either test; the options' method where it tests, or the default rule, where null.</param>
    /// <returns>The weaker of both one-sided tests: its p-value is that of equivalence, its null value the margin that is harder to rule out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A margin lies on the wrong side of 1, or is not above 0 and finite.</exception>
    public HypothesisTest Equivalence(double lower, double upper, IRateRatioTest? method = null)
    {
        if (!(lower > 0 && lower < 1))
            throw new ArgumentOutOfRangeException(nameof(lower), lower, "The lower margin must be above 0 and below 1, for example 0.8.");
        if (!(upper > 1 && double.IsFinite(upper)))
            throw new ArgumentOutOfRangeException(nameof(upper), upper, "The upper margin must be above 1 and finite, for example 1.25.");
        var above = Test(lower, Alternative.Greater, method);
        var below = Test(upper, Alternative.Less, method);
        return TwoOneSided.Weaker(above, below);
    }

    /// <summary>The posterior probability that the rate ratio is below a given one, in closed form.</summary>
    /// <remarks>
    /// Gamma priors of the two rates give gamma posteriors, and the ratio of two gamma variables is one of a beta variable's odds.
    /// Where bins are known and overdispersed, events and exposures are divided by their dispersion first.
    /// </remarks>
    /// <param name="ratio">The ratio, above 0 and finite.</param>
    /// <param name="priorBefore">Prior of the rate before; <see cref="GammaPrior.Jeffreys"/> where null.</param>
    /// <param name="priorAfter">Prior of the rate after; <see cref="GammaPrior.Jeffreys"/> where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not above 0 and finite.</exception>
    /// <exception cref="ArgumentException">A prior's unit of exposure is not that of the tallies.</exception>
    public double ProbabilityBelow(double ratio, GammaPrior? priorBefore = null, GammaPrior? priorAfter = null) =>
        PosteriorRatio.Of(this, priorBefore, priorAfter).ProbabilityBelow(ratio);

    /// <summary>The posterior of the rate ratio: its median with an equal-tailed credible interval.</summary>
    /// <param name="priorBefore">Prior of the rate before; <see cref="GammaPrior.Jeffreys"/> where null.</param>
    /// <param name="priorAfter">Prior of the rate after; <see cref="GammaPrior.Jeffreys"/> where null.</param>
    /// <param name="level">Level in (0, 1); that of the options where null.</param>
    /// <param name="sidedness">Which limits to keep.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    /// <exception cref="ArgumentException">A prior's unit of exposure is not that of the tallies.</exception>
    public Estimate Posterior(GammaPrior? priorBefore = null, GammaPrior? priorAfter = null, double? level = null, Sidedness sidedness = Sidedness.TwoSided) =>
        PosteriorRatio.Of(this, priorBefore, priorAfter).Estimate(LevelOf(level), sidedness);

    /// <summary>
    /// How overdispersed counts would have to be for the interval to reach a given ratio: the dispersion φ at which the log-Wald interval,
    /// widened by √φ, ends there. Where it is below 1, the Poisson interval holds that ratio already.
    /// </summary>
    /// <param name="nullRatio">The ratio that is claimed or denied; above 0 and finite.</param>
    /// <param name="level">Level of the two-sided interval in (0, 1); that of the options where null.</param>
    /// <returns>φ, 0 or more; null where a stretch has no events.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The null ratio is not above 0 and finite, or the level is not in (0, 1).</exception>
    public double? TippingDispersion(double nullRatio = 1, double? level = null) =>
        LogWaldRatio.TippingDispersion(this, NullRatio.Check(nullRatio), LevelOf(level));

    /// <summary>Whether both stretches and the options are the same.</summary>
    /// <param name="other">The other change, or null.</param>
    public bool Equals(RateChange? other) =>
        other is not null && Before == other.Before && After == other.After && BinsBefore == other.BinsBefore && BinsAfter == other.BinsAfter
        && Options == other.Options;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RateChange);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Before, After, BinsBefore, BinsAfter, Options);

    /// <summary>Ratio, interval, method and both rates: <c>rate ratio 0.400, 95% CI [0.304, 0.519] (conditional mid-P); 23.3 → 9.33 per day</c>.</summary>
    public override string ToString() =>
        "rate ratio " + Ratio() + "; " + Figures.Three(Before.Rate) + " → " + Figures.Three(After.Rate) + " " + RateUnits.Native(After.Exposure.Unit);

    private double LevelOf(double? level)
    {
        if (level is not { } asked)
            return Options.Level;
        ConfidenceLevel.Check(asked);
        return asked;
    }

    /// <summary>Whether both stretches and the options are the same.</summary>
    /// <param name="left">One change, or null.</param>
    /// <param name="right">The other change, or null.</param>
    public static bool operator ==(RateChange? left, RateChange? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One change, or null.</param>
    /// <param name="right">The other change, or null.</param>
    public static bool operator !=(RateChange? left, RateChange? right) => !(left == right);
}
