using TruceStats.Html;

namespace TruceStats.Interruptions;

/// <summary>A fitted model of an interrupted series: effects, counterfactual, averted events, coefficients, diagnostics. It knows its inputs.</summary>
/// <remarks>
/// <para>Equal when model, series, interruptions, seed, draws and level are equal, since these determine everything. There is no order.</para>
/// <para>
/// Nothing here is called causal: an effect is the contrast between the series as it came and as the model expects it without the interruption, and whatever
/// else happened on that date is in it.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<InterruptionFit, InterruptionFitHtml>))]
public sealed class InterruptionFit : IEquatable<InterruptionFit>
{
    private readonly Interruption[] _interruptions;
    private readonly Lazy<PredictiveDraws> _draws;
    private readonly Lazy<IReadOnlyList<NamedEstimate>> _effects;
    private readonly Lazy<IReadOnlyList<CounterfactualBin>> _counterfactual;
    private readonly Lazy<AvertedOutcome> _averted;
    private readonly Lazy<InterruptionDiagnostics> _diagnostics;

    private InterruptionFit(
        IInterruptionModel model, OutcomeSeries outcome, Interruption[] interruptions, IFittedInterruption fitted, Execution execution, double level,
        Lazy<PredictiveDraws>? draws)
    {
        Model = model;
        Outcome = outcome;
        _interruptions = interruptions;
        Interruptions = Array.AsReadOnly(interruptions);
        Fitted = fitted;
        Execution = execution;
        Level = level;
        Cautions = [.. outcome.Cautions.Concat(fitted.Cautions).Concat(EffectCollinearity.Of(this).SelectMany(pair => pair.Estimate.Cautions)).Distinct()];
        _draws = draws ?? new(() => PredictiveDraws.Of(fitted, outcome.Length, fitted.Design.AffectedUsedBins(), execution));
        _effects = new(() => fitted.OwnEffects(level) ?? EffectAnswers.All(this));
        _counterfactual = new(() => CounterfactualAnswers.Path(this, _draws.Value));
        _averted = new(() => CounterfactualAnswers.Averted(this, Fitted.Design.AffectedUsedBins(), _draws.Value));
        _diagnostics = new(() => InterruptionDiagnostics.Of(this));
    }

    /// <summary>The model and its options.</summary>
    public IInterruptionModel Model { get; }

    /// <summary>The series.</summary>
    public OutcomeSeries Outcome { get; }

    /// <summary>What may have changed it.</summary>
    public IReadOnlyList<Interruption> Interruptions { get; }

    /// <summary>Seed and draws of what is simulated.</summary>
    public Execution Execution { get; }

    /// <summary>The level of every interval, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>What every answer must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>The columns that were used.</summary>
    public InterruptionDesign Design => Fitted.Design;

    /// <summary>How well the model describes the series.</summary>
    public FitStatistics Statistics => Fitted.Statistics;

    /// <summary>
    /// The effect of each interruption, or of those that share a name together, as a contrast at its first whole bin, and at its last where it changes with
    /// time: a ratio for log links, a difference otherwise.
    /// </summary>
    public IReadOnlyList<NamedEstimate> Effects => _effects.Value;

    /// <summary>The coefficients on the scale of the model.</summary>
    public IReadOnlyList<NamedEstimate> Coefficients => Fitted.Coefficients(Level);

    /// <summary>Every bin as it came, as it is fitted and as it would have been expected without the interruptions; intervals of expectations by the delta method (Oehlert 1992).</summary>
    public IReadOnlyList<CounterfactualBin> Counterfactual => _counterfactual.Value;

    /// <summary>How much less came than was to be expected, over all bins in which an interruption acts; predictions by simulation (Gelman and Hill 2007, § 7.2).</summary>
    public AvertedOutcome Averted => _averted.Value;

    /// <summary>Checks of the fit: dispersion, autocorrelation, influence, which effects cannot be told apart.</summary>
    public InterruptionDiagnostics Diagnostics => _diagnostics.Value;

    internal IFittedInterruption Fitted { get; }

    /// <summary>A fit, from what a model of one's own found.</summary>
    /// <param name="model">The model.</param>
    /// <param name="outcome">The series.</param>
    /// <param name="interruptions">What may have changed it.</param>
    /// <param name="fitted">What the model knows after the fit.</param>
    /// <param name="execution">Seed, draws and threads of what is simulated; the defaults where null.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="execution"/> is null.</exception>
    public static InterruptionFit Of(
        IInterruptionModel model, OutcomeSeries outcome, IReadOnlyList<Interruption> interruptions, IFittedInterruption fitted, Execution? execution)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(interruptions);
        ArgumentNullException.ThrowIfNull(fitted);
        return new InterruptionFit(model, outcome, [.. interruptions], fitted, execution ?? new Execution(), ConfidenceLevel.Default, null);
    }

    /// <summary>The same fit with intervals at another level; nothing is fitted again.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public InterruptionFit At(double level)
    {
        ConfidenceLevel.Check(level);
        return new InterruptionFit(Model, Outcome, _interruptions, Fitted, Execution, level, _draws);
    }

    /// <summary>The effect of the interruptions of a name together, in the bin that holds a day.</summary>
    /// <param name="name">The name of the interruptions.</param>
    /// <param name="at">A day of the bin.</param>
    /// <exception cref="ArgumentException">No interruption has that name, or the day lies outside the series.</exception>
    public NamedEstimate Effect(string name, LocalDate at) => EffectAnswers.At(this, name, EffectAnswers.BinOf(this, at));

    /// <summary>Tests the effect of the interruptions of a name together, in their first whole bin, against a given one.</summary>
    /// <param name="name">The name of the interruptions.</param>
    /// <param name="nullEffect">The effect under the null hypothesis: a ratio above 0 for log links, a difference otherwise.</param>
    /// <param name="alternative">The direction; <see cref="Alternative.Less"/> asks whether the effect is below the null.</param>
    /// <exception cref="ArgumentException">No interruption has that name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The null effect is no ratio where one is asked for, or the alternative is unknown.</exception>
    public HypothesisTest Test(string name, double nullEffect, Alternative alternative)
    {
        int[] named = EffectAnswers.Named(this, name);
        return Fitted.Test(named, EffectAnswers.FirstWholeBin(this, named), nullEffect, alternative);
    }

    /// <summary>How much less came than was to be expected, over the bins of some days in which an interruption acts.</summary>
    /// <param name="days">The days; bins that lie in them only in part are not added up.</param>
    /// <exception cref="ArgumentException">No bin with an outcome in which an interruption acts lies in those days.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="days"/> is null.</exception>
    public AvertedOutcome AvertedDuring(PeriodSet days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var ranges = DayRange.All(days);
        int[] bins = [.. Design.AffectedUsedBins().Where(bin => Inside(bin, ranges))];
        if (bins.Length == 0)
            throw new ArgumentException($"No bin with an outcome in which an interruption acts lies in {days}.", nameof(days));
        return CounterfactualAnswers.Averted(this, bins, _draws.Value);
    }

    /// <summary>Whether model, series, interruptions, seed, draws and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(InterruptionFit? other) =>
        other is not null && Model.Equals(other.Model) && Outcome == other.Outcome && _interruptions.AsSpan().SequenceEqual(other._interruptions)
        && Execution.Seed == other.Execution.Seed && Execution.Draws == other.Execution.Draws && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InterruptionFit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, _interruptions.Length, Execution.Seed, Execution.Draws, Level);

    /// <summary>The effects, one after the other: <c>truce: 0.440, 95% CI [0.281, 0.689] (quasi-Poisson)</c>.</summary>
    public override string ToString() => string.Join("; ", Effects);

    private bool Inside(int bin, ReadOnlySpan<DayRange> days)
    {
        var range = new DayRange(Outcome.Frame.Edges[bin], Outcome.Frame.Edges[bin + 1]);
        return range.DaysIn(days) == range.Days;
    }

    /// <summary>Whether model, series, interruptions, seed, draws and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(InterruptionFit? left, InterruptionFit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(InterruptionFit? left, InterruptionFit? right) => !(left == right);
}
