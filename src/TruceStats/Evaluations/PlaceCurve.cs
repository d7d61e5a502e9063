using TruceStats.Html;

namespace TruceStats.Evaluations;

/// <summary>
/// The answers of all combinations of a grid over many places, side by side, and a test of the curve as a whole by giving the same starts to other places
/// (Simonsohn, Simmons and Nelson 2020, Nature Human Behaviour 4:1208–1214).
/// </summary>
/// <remarks>
/// <para>Equal when grid, seed and draws are equal, since these determine everything. There is no order.</para>
/// <para>
/// A share of specifications is no probability: the combinations are not drawn by lot and share their data. Places were seldom chosen by lot either: the test tells
/// how often so strong a curve would appear if the same starts had fallen on other places and changed nothing.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<PlaceCurve, PlaceCurveHtml>))]
public sealed class PlaceCurve : IEquatable<PlaceCurve>
{
    internal const string Asked = "overall";

    private readonly CurveBody _body;

    internal PlaceCurve(PlaceGrid grid, Specification[] specifications, Execution execution)
    {
        Grid = grid;
        Execution = execution;
        _body = new CurveBody(specifications);
    }

    /// <summary>What was crossed.</summary>
    public PlaceGrid Grid { get; }

    /// <summary>
    /// Every combination, with or without an answer, in the order of the grid: sources slowest, then first days and windows, models fastest. An answer is the overall
    /// effect of the fit.
    /// </summary>
    public IReadOnlyList<Specification> Specifications => _body.Specifications;

    /// <summary>Those with an answer, the lowest effect first: the curve.</summary>
    public IReadOnlyList<Specification> Answered => _body.Answered;

    /// <summary>How many combinations have no answer; each says why.</summary>
    public int WithoutAnswer => _body.WithoutAnswer;

    /// <summary>What the effects are: ratios of ratios, or differences of rates.</summary>
    public Unit Unit => _body.Unit;

    /// <summary>No effect, in that unit: 1 for ratios, 0 for differences.</summary>
    public double None => _body.None;

    /// <summary>The median effect; between two middle ratios their geometric mean.</summary>
    public double Median => _body.Median;

    /// <summary>The share of the answered specifications whose effect lies below none.</summary>
    public double ShareBelow => _body.ShareBelow;

    /// <summary>The share of the answered specifications whose effect lies above none.</summary>
    public double ShareAbove => _body.ShareAbove;

    /// <summary>The share whose whole interval lies below none; an effect without an interval, as where one place alone carries a side, is not among them.</summary>
    public double ShareSignificantBelow => _body.Statistics.Below;

    /// <summary>The share whose whole interval lies above none.</summary>
    public double ShareSignificantAbove => _body.Statistics.Above;

    /// <summary>How much each choice moves the answer, the one that moves it most first; empty where there was nothing to choose.</summary>
    public IReadOnlyList<ChoiceInfluence> Influences => CurveInfluence.Of(_body);

    internal Execution Execution { get; }

    internal CurveBody Body => _body;

    /// <summary>
    /// Tests the curve against those of the same places with the starts given to others: each place gets what another place had in every window. All ways are looked
    /// at where there are no more than draws, else as many are drawn as there are draws (Fisher 1935, The Design of Experiments; Phipson and Smyth 2010, SAGMB 9:39).
    /// </summary>
    /// <remarks>
    /// In each arrangement the p-value of a specification is the rank of its absolute effect among its own in all of them (Westfall and Young 1993, Resampling-Based
    /// Multiple Testing, chapter 2), so that no standard error is needed. The share and the average z of the test rest on these p-values, and those of few
    /// places may differ from <see cref="ShareSignificantBelow"/>, which rests on intervals.
    /// </remarks>
    /// <param name="alternative"><see cref="Alternative.Less"/> asks for a fall.</param>
    /// <param name="execution">Seed, draws, threads and progress; those of the curve where null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The alternative is unknown.</exception>
    /// <exception cref="InvalidOperationException">The panels differ in their places, or all places start alike, so that nothing can be given to others.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SpecificationCurveTest TestByPlaces(Alternative alternative, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        if (!Enum.IsDefined(alternative))
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "The alternative must be one of the named values.");
        return PlacePermutation.Test(this, alternative, execution ?? Execution, cancellationToken);
    }

    /// <summary>Whether grid, seed and draws are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(PlaceCurve? other) => other is not null && Grid == other.Grid && Execution.Seed == other.Execution.Seed && Execution.Draws == other.Execution.Draws;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlaceCurve);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Grid, Execution.Seed, Execution.Draws);

    /// <summary>The median, its range, and how many agree: <c>overall: median 0.520 (0.410 to 0.710) over 48 specifications; 100% below 1, 83% with their 95% interval</c>.</summary>
    public override string ToString() => _body.Text(Asked, Grid.Level);

    /// <summary>Whether grid, seed and draws are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(PlaceCurve? left, PlaceCurve? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(PlaceCurve? left, PlaceCurve? right) => !(left == right);
}
