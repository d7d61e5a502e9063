using TruceStats.Html;

namespace TruceStats.Interruptions;

/// <summary>A fitted difference in differences over many places: the effect over all, by start, by bins since the start, and by both. It knows its inputs.</summary>
/// <remarks>
/// <para>Equal when model, panel, starts, seed, draws and level are equal, since these determine everything. There is no order.</para>
/// <para>
/// Intervals are clustered by place: the CR2 variance with Satterthwaite's degrees of freedom. With fewer than 20 places the test of the overall effect is by
/// permutation over places; with 20 or more it is Student's. A single place alone on a side shows no spread between places: then there is a value without an
/// interval, a caution, and the permutation.
/// </para>
/// <para>
/// Nothing here is called causal. Places were seldom chosen by lot, and what the permutation tells is how often so strong an effect would appear if the same
/// starts had fallen on other places and changed nothing.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<DifferenceInDifferencesFit, DifferenceInDifferencesFitHtml>))]
public sealed class DifferenceInDifferencesFit : IEquatable<DifferenceInDifferencesFit>
{
    private readonly FittedPanel _fitted;
    private readonly Lazy<IReadOnlyList<NamedEstimate>> _byGroup, _byEventTime, _groupTime;
    private readonly Lazy<HypothesisTest?> _beforeStarts;

    internal DifferenceInDifferencesFit(FittedPanel fitted, Execution execution, double level, HypothesisTest? permutation)
    {
        _fitted = fitted;
        Execution = execution;
        Level = level;
        Permutation = permutation;
        Caution[] cautions = [.. fitted.Cautions()];
        var overall = fitted.Answers.Estimate(fitted.Overall, level, cautions);
        Overall = new NamedEstimate("overall", overall, permutation ?? fitted.Answers.Test(fitted.Overall));
        Averted = fitted.Answers.Averted(fitted.Overall, level);
        Cautions = Array.AsReadOnly([.. overall.Cautions.Concat(permutation?.Cautions ?? []).Distinct()]);
        _byGroup = new(() => fitted.ByGroup(level));
        _byEventTime = new(() => fitted.ByEventTime(level));
        _groupTime = new(() => fitted.GroupTime(level));
        _beforeStarts = new(fitted.BeforeStarts);
    }

    /// <summary>The model and its options.</summary>
    public DifferenceInDifferences Model => _fitted.Model;

    /// <summary>The panel.</summary>
    public CountPanel Panel => _fitted.Panel;

    /// <summary>The first day of each place that starts, in the order of the panel's keys.</summary>
    public IReadOnlyDictionary<string, LocalDate> Starts => _fitted.Starts;

    /// <summary>Seed and draws of the permutation.</summary>
    public Execution Execution { get; }

    /// <summary>The level of every interval, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>What every answer must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>
    /// The effect over all places that started and all bins from their starts on: what came over what was expected with the log link, their difference per unit of
    /// exposure with the identity. Its test is the permutation with fewer than 20 places, and Student's otherwise.
    /// </summary>
    public NamedEstimate Overall { get; }

    /// <summary>The effect from the start on of the places that start together, named by that day: <c>2016-04-01</c>.</summary>
    public IReadOnlyList<NamedEstimate> ByGroup => _byGroup.Value;

    /// <summary>
    /// The effect so many bins after the start: <c>bin 0</c> is the one that the start begins, and bins before, as <c>bin -2</c>, have none if places ran in
    /// parallel. Not every group is in each of them.
    /// </summary>
    public IReadOnlyList<NamedEstimate> ByEventTime => _byEventTime.Value;

    /// <summary>The effect in each group and bin, named by both: <c>2016-04-01, bin 2</c>. The value is null where they could not be compared; a bin that is itself the baseline is not listed.</summary>
    public IReadOnlyList<NamedEstimate> GroupTime => _groupTime.Value;

    /// <summary>
    /// How many fewer events came than were expected, over all bins compared from the starts on. What came is taken as it is, and the limits are those of
    /// <see cref="Overall"/> put in.
    /// </summary>
    public Estimate Averted { get; }

    /// <summary>The two-sided permutation test of the overall effect; null with 20 places or more and a standard error, where <see cref="Permute"/> makes it.</summary>
    public HypothesisTest? Permutation { get; }

    /// <summary>
    /// Whether some bin before the starts, and before any anticipation, differs from its baseline: |t| of the one with the lowest p-value, which is multiplied by
    /// their number (Bonferroni), as holds whatever the correlation of bins. Null where none has a standard error. A high p-value does not show that places ran in
    /// parallel (Roth 2022, AER: Insights 4:305–322).
    /// </summary>
    public HypothesisTest? BeforeStarts => _beforeStarts.Value;

    /// <summary>The same fit with intervals at another level; nothing is fitted or drawn again.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public DifferenceInDifferencesFit At(double level)
    {
        ConfidenceLevel.Check(level);
        return new DifferenceInDifferencesFit(_fitted, Execution, level, Permutation);
    }

    /// <summary>
    /// Tests the overall effect by giving the same starts to other places: to all others in turn where there are no more ways than draws, else as often as
    /// there are draws (Fisher 1935, The Design of Experiments; Phipson and Smyth 2010, SAGMB 9:39).
    /// </summary>
    /// <param name="alternative">The direction.</param>
    /// <param name="execution">Seed, draws, threads and progress; those of the fit where null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The alternative is unknown.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public HypothesisTest Permute(Alternative alternative = Alternative.TwoSided, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        if (!Enum.IsDefined(alternative))
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "The alternative must be one of the named values.");
        return _fitted.Permute(alternative, execution ?? Execution, cancellationToken);
    }

    /// <summary>Whether model, panel, starts, seed, draws and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(DifferenceInDifferencesFit? other) =>
        other is not null && Model == other.Model && Panel == other.Panel && _fitted.SharesStartsWith(other._fitted)
        && Execution.Seed == other.Execution.Seed && Execution.Draws == other.Execution.Draws && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DifferenceInDifferencesFit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, Panel, Starts.Count, Execution.Seed, Execution.Draws, Level);

    /// <summary>The overall effect and its test: <c>overall: 0.615, 95% CI [0.512, 0.739] (difference in differences, CR2 by place); p = 0.002 for other than 1 (…)</c>.</summary>
    public override string ToString() => Overall.Test is null ? Overall.ToString() : Overall + "; " + Overall.Test;

    /// <summary>Whether model, panel, starts, seed, draws and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(DifferenceInDifferencesFit? left, DifferenceInDifferencesFit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(DifferenceInDifferencesFit? left, DifferenceInDifferencesFit? right) => !(left == right);
}
