using TruceStats.Html;
using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>
/// The answers of all combinations of a grid, side by side: how many agree, which choice moves the answer, and tests of the curve as a whole
/// (Simonsohn, Simmons and Nelson 2020, Nature Human Behaviour 4:1208–1214).
/// </summary>
/// <remarks>
/// <para>Equal when the grid and the seed are equal, since these determine everything. There is no order.</para>
/// <para>
/// A share of specifications is no probability: the combinations are not drawn by lot, share their data, and a choice that is doubled weighs twice. The curve shows
/// how far an answer rests on choices that could as well have been made otherwise; the tests compare it as a whole with curves of series without effect.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<SpecificationCurve, SpecificationCurveHtml>))]
public sealed class SpecificationCurve : IEquatable<SpecificationCurve>
{
    private readonly CurveBody _body;

    internal SpecificationCurve(SpecificationGrid grid, Specification[] specifications, Execution execution)
    {
        Grid = grid;
        Execution = execution;
        _body = new CurveBody(specifications);
    }

    /// <summary>What was crossed.</summary>
    public SpecificationGrid Grid { get; }

    /// <summary>Every combination, with or without an answer, in the order of the grid: sources slowest, models fastest.</summary>
    public IReadOnlyList<Specification> Specifications => _body.Specifications;

    /// <summary>Those with an answer, the lowest effect first: the curve.</summary>
    public IReadOnlyList<Specification> Answered => _body.Answered;

    /// <summary>How many combinations have no answer; each says why.</summary>
    public int WithoutAnswer => _body.WithoutAnswer;

    /// <summary>What the effects are: ratios, after over before, or differences.</summary>
    public Unit Unit => _body.Unit;

    /// <summary>No effect, in that unit: 1 for ratios, 0 for differences.</summary>
    public double None => _body.None;

    /// <summary>The median effect; between two middle ratios their geometric mean.</summary>
    public double Median => _body.Median;

    /// <summary>The share of the answered specifications whose effect lies below none.</summary>
    public double ShareBelow => _body.ShareBelow;

    /// <summary>The share of the answered specifications whose effect lies above none.</summary>
    public double ShareAbove => _body.ShareAbove;

    /// <summary>The share whose whole interval lies below none.</summary>
    public double ShareSignificantBelow => Statistics.Below;

    /// <summary>The share whose whole interval lies above none.</summary>
    public double ShareSignificantAbove => Statistics.Above;

    /// <summary>How much each choice moves the answer, the one that moves it most first; empty where there was nothing to choose.</summary>
    public IReadOnlyList<ChoiceInfluence> Influences => CurveInfluence.Of(_body);

    internal Execution Execution { get; }

    internal CurveBody Body => _body;

    internal CurveStatistics Statistics => _body.Statistics;

    /// <summary>
    /// Tests the curve against curves of series that are drawn from a model without any of its interruptions: each is put through all combinations. One source only,
    /// since nothing tells how two sources err together.
    /// </summary>
    /// <param name="alternative"><see cref="Alternative.Less"/> asks for a fall.</param>
    /// <param name="replicates">How many series to draw, 99 or more.</param>
    /// <param name="drawnFrom">The model whose fit is drawn from, on the first window of the grid and as finely as the source is known; the first model of the grid where null. It must draw counts.</param>
    /// <param name="execution">Seed, threads and progress; those of the curve where null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replicates"/> is below 99, or the alternative is unknown.</exception>
    /// <exception cref="InvalidOperationException">There are several sources, or the model cannot be fitted or draws no counts.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SpecificationCurveTest TestBySimulation(
        Alternative alternative, int replicates = 199, IInterruptionModel? drawnFrom = null, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        CurveTests.Check(alternative, replicates);
        return CurveTests.BySimulation(this, alternative, replicates, drawnFrom ?? Grid.Models[0], execution ?? Execution, cancellationToken);
    }

    /// <summary>
    /// Tests the curve against those of the same series moved round in a circle, bin by bin, all sources together, so that whatever ties neighbouring bins and sources
    /// stays. Windows that still hold a part of the effect make it harder to find, and seasons move with the series.
    /// </summary>
    /// <param name="alternative"><see cref="Alternative.Less"/> asks for a fall.</param>
    /// <param name="execution">Threads and progress; those of the curve where null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The alternative is unknown.</exception>
    /// <exception cref="InvalidOperationException">The sources are not on the same bins.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SpecificationCurveTest TestByShifts(Alternative alternative, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        CurveTests.Check(alternative, 99);
        return CurveTests.ByShifts(this, alternative, execution ?? Execution, cancellationToken);
    }

    /// <summary>Whether the grid and the seed are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(SpecificationCurve? other) => other is not null && Grid == other.Grid && Execution.Seed == other.Execution.Seed && Execution.Draws == other.Execution.Draws;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpecificationCurve);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Grid, Execution.Seed, Execution.Draws);

    /// <summary>The median, its range, and how many agree: <c>truce: median 0.520 (0.410 to 0.710) over 48 specifications; 100% below 1, 83% with their 95% interval</c>.</summary>
    public override string ToString() => _body.Text(Grid.Effect, Grid.Level);

    /// <summary>Whether the grid and the seed are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(SpecificationCurve? left, SpecificationCurve? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(SpecificationCurve? left, SpecificationCurve? right) => !(left == right);
}
