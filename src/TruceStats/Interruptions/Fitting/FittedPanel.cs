using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>What a difference in differences knows once it is fitted: every question to it is a mean over cells.</summary>
internal sealed class FittedPanel
{
    // Below so many clusters, errors by cluster reject too often (Cameron, Gelbach and Miller 2008, Review of Economics and Statistics 90:414–427).
    private const int Few = 20;

    private readonly PlaceCells _places;
    private readonly GroupTimeEffects _effects;
    private readonly EffectMeasure _measure;

    public FittedPanel(DifferenceInDifferences model, CountPanel panel, IReadOnlyDictionary<string, LocalDate> starts, PlaceCells places, GroupTimeEffects effects)
    {
        Model = model;
        Panel = panel;
        Starts = starts;
        _places = places;
        _effects = effects;
        _measure = model.Link == LinkFunction.Log ? EffectMeasure.RatioByExpected : EffectMeasure.Difference;
        Overall = effects.Overall(_measure, ClusterCorrection.Leverage);
        Answers = new PanelAnswers(model.Link, RateUnits.Native(panel.Series[0].ExposureUnit));
    }

    public DifferenceInDifferences Model { get; }

    public CountPanel Panel { get; }

    public IReadOnlyDictionary<string, LocalDate> Starts { get; }

    public PanelEffect Overall { get; }

    public PanelAnswers Answers { get; }

    /// <summary>Whether the test is by permutation: with few places, and where one alone on a side leaves no other.</summary>
    public bool IsPermuted => IsFew || Overall.StandardError is null;

    /// <summary>The first bin of each place from its start on, in the order of the panel's keys.</summary>
    public ReadOnlySpan<int> StartBins => _places.Starts;

    private bool IsFew => _places.Starts.Length < Few;

    /// <summary>Whether two fits have the same starts, given that the panels are equal.</summary>
    public bool SharesStartsWith(FittedPanel other) => _places.Starts.AsSpan().SequenceEqual(other._places.Starts);

    /// <summary>What every answer must be read with.</summary>
    public IEnumerable<Caution> Cautions()
    {
        if (IsFew)
            yield return Caution.Of(CautionCodes.FewClusters, CautionArgument.Of("places", _places.Starts.Length), CautionArgument.Of("started", Starts.Count));
        if (_places.Missing > 0)
            yield return Caution.Of(CautionCodes.MissingBinsLeftOut, "bins", _places.Missing);
        if (_places.Incomplete > 0)
            yield return Caution.Of(CautionCodes.IncompleteBinsLeftOut, "bins", _places.Incomplete);
        if (!_effects.Converged)
            yield return Caution.Of(CautionCodes.NotConverged, CautionArgument.Of("what", "factors of bins"));
        foreach (var caution in Panel.Series.SelectMany(series => series.Cautions).Distinct())
            yield return caution;
    }

    public IReadOnlyList<NamedEstimate> ByGroup(double level) => [.. _effects.Groups.Select(group =>
        Answers.Named(NameOf(group), _effects.OfGroup(group, _measure, ClusterCorrection.Leverage), level))];

    public IReadOnlyList<NamedEstimate> ByEventTime(double level) => [.. _effects.EventTimes().Select(time =>
        Answers.Named(NameOfTime(time), _effects.AtEventTime(time, _measure, ClusterCorrection.Leverage), level))];

    public IReadOnlyList<NamedEstimate> GroupTime(double level) =>
    [
        .. from cell in _effects.Cells
           where cell.Status != CellStatus.Base
           let effect = _effects.Over(other => other.Group == cell.Group && other.Bin == cell.Bin, _measure, ClusterCorrection.Leverage)
           select Answers.Named(NameOf(cell.Group) + ", " + NameOfTime(cell.EventTime), effect, level),
    ];

    /// <summary>The test of all bins before the starts, without those in which places may have changed already.</summary>
    public HypothesisTest? BeforeStarts() => Answers.Strongest(
        _effects.EventTimes().Where(time => time < -Model.Anticipation).Select(time => _effects.AtEventTime(time, _measure, ClusterCorrection.Leverage)));

    /// <summary>The overall effect among those under other ways to give the same starts to the places.</summary>
    public HypothesisTest Permute(Alternative alternative, Execution execution, CancellationToken cancellation)
    {
        // Nothing in 0 events of 0 expected can be more or less extreme.
        if (Overall.Value is null)
            return Answers.Undefined(alternative);
        var result = UnitPermutation.Run(
            _places.Starts, Statistic(), execution.Draws, Math.Min(execution.Draws, 1_000_000), execution.Seed, execution.Threads, execution.Progress, cancellation);
        return Answers.Permuted(result, alternative);
    }

    /// <summary>The overall effect, or its logarithm, under any starts.</summary>
    public StaggeredStatistic Statistic() => new(_places.Cells, Model.Options, _measure);

    private string NameOf(int group) => DayText.Of(Panel.Series[0].Frame.Period(group).Start);

    private static string NameOfTime(int time) => FormattableString.Invariant($"bin {time}");
}
