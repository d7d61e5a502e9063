using System.Collections.ObjectModel;
using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.Contagion;

/// <summary>A fitted autoregression of counts: background rate, branching ratio and half-life.</summary>
/// <remarks>
/// Equal when model, series and level are equal. There is no order. A branching ratio of 1 or more is reported as it is, with a caution.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<BinnedContagionFit, BinnedContagionFitHtml>))]
public sealed class BinnedContagionFit : IEquatable<BinnedContagionFit>
{
    private const int FewEvents = 50;
    private const int FewestReplicates = 99;
    private static readonly Unit Bins = Unit.Of("bins");

    private readonly ContagionBins _bins;
    private readonly BinnedResult _result;

    internal BinnedContagionFit(BinnedContagion model, CountSeries series, ContagionBins bins, BinnedResult result, double level)
    {
        Model = model;
        Series = series;
        Level = level;
        _bins = bins;
        _result = result;
        var answers = result.Answers!;
        Cautions = Array.AsReadOnly<Caution>([.. SaidOf(answers)]);
        Background = answers.Background(0, level, ContagionMethods.Binned, RateUnits.Native(series.ExposureUnit));
        BranchingRatio = answers.Branching(0, 1, level, ContagionMethods.Binned, Cautions);
        HalfLife = answers.HalfLife(level, ContagionMethods.Binned, Bins);
        var expected = new double?[series.Length];
        for (int t = 0; t < bins.Index.Length; t++)
            expected[bins.Index[t]] = result.Means[t];
        Expected = Array.AsReadOnly(expected);
    }

    /// <summary>The model.</summary>
    public BinnedContagion Model { get; }

    /// <summary>The series that it was fitted to.</summary>
    public CountSeries Series { get; }

    /// <summary>The level of the intervals.</summary>
    public double Level { get; }

    /// <summary>μ, the rate at which events come that none brings, per unit of exposure, with its Wald interval on the log.</summary>
    public Estimate Background { get; }

    /// <summary>α, how many further events one brings on average, directly, in later bins, with its interval by profile likelihood.</summary>
    public Estimate BranchingRatio { get; }

    /// <summary>In how many bins what an event brings falls to half, with its interval by profile likelihood; undefined where the branching ratio is 0.</summary>
    public Estimate HalfLife { get; }

    /// <summary>The share of the events that earlier ones brought.</summary>
    public Estimate ShareTriggered => _result.Answers!.Triggered(0);

    /// <summary>The size k of the negative binomial, with variance m + m²/k; null where counts are taken as Poisson.</summary>
    public double? Size => double.IsPositiveInfinity(_result.Size) ? null : _result.Size;

    /// <summary>What was expected of each bin, given those before it; null where there is no count.</summary>
    public ReadOnlyCollection<double?> Expected { get; }

    /// <summary>The log-likelihood at the estimates.</summary>
    public double LogLikelihood => _result.LogLikelihood;

    /// <summary>Akaike's criterion, with three parameters and a fourth where the size was estimated; smaller is better.</summary>
    public double Aic => (2 * (Size is null ? 3 : 4)) - (2 * LogLikelihood);

    /// <summary>Whether the branching ratio is below 1.</summary>
    public bool IsStable => _result.Answers!.Theta(0, 1) < 1;

    /// <summary>What to be careful about.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>Background, branching ratio, half-life and share of events that others brought.</summary>
    public IReadOnlyList<NamedEstimate> Estimates =>
        [new("background", Background), new("branching ratio", BranchingRatio), new("half-life", HalfLife), new("share triggered", ShareTriggered)];

    /// <summary>The same fit with intervals at another level.</summary>
    /// <param name="level">In (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public BinnedContagionFit At(double level)
    {
        ConfidenceLevel.Check(level);
        return new BinnedContagionFit(Model, Series, _bins, _result, level);
    }

    /// <summary>Tests a constant rate without contagion: twice the gain of the log-likelihood, against as many series drawn from the fit without any.</summary>
    /// <remarks>
    /// Without contagion there is no half-life, so that the usual limit does not hold (Davies 1987, Biometrika 74:33–43). A background that varies is rejected as well: the
    /// test does not tell it from contagion.
    /// </remarks>
    /// <param name="replicates">How many series to draw, 99 or more.</param>
    /// <param name="execution">Seed, threads and progress.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replicates"/> is below 99.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public HypothesisTest Test(int replicates = 199, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, FewestReplicates);
        var running = execution ?? new Execution();
        var constant = BinnedFitting.FitConstant(_bins, Model.AssumePoisson);
        double statistic = Statistic(_bins);
        double[] drawn = SeededReplicates.Run(replicates, running.Seed, running.Threads, running.Progress, stream =>
        {
            double[] counts = [.. constant.Means.Select(mean => (double)(double.IsPositiveInfinity(constant.Size) ? stream.NextPoisson(mean) : stream.NextNegativeBinomial(mean, constant.Size)))];
            return counts.Sum() == 0 ? 0 : Statistic(_bins with { Counts = counts });
        }, cancellationToken);
        return new HypothesisTest(SeededReplicates.PValue(drawn, statistic), statistic, null, 0, Alternative.Greater, ContagionMethods.LikelihoodRatio, Cautions);
    }

    /// <summary>Whether model, series and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(BinnedContagionFit? other) => other is not null && Model == other.Model && Level.Equals(other.Level) && Series == other.Series;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BinnedContagionFit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, Series, Level);

    /// <summary>The three parameters: <c>branching ratio 0.512, 95% CI [0.371, 0.689] (profile likelihood); half-life 2.10 bins, …; background 0.240 per day, …</c>.</summary>
    public override string ToString() => $"branching ratio {BranchingRatio}; half-life {HalfLife}; background {Background}";

    private double Statistic(ContagionBins bins) =>
        Math.Max(0, 2 * (BinnedFitting.Fit(bins, Model.AssumePoisson).LogLikelihood - BinnedFitting.FitConstant(bins, Model.AssumePoisson).LogLikelihood));

    private IEnumerable<Caution> SaidOf(DecayAnswers answers)
    {
        yield return Caution.Of(CautionCodes.ContagionOrBackground);
        if (!(answers.Theta(0, 1) < 1))
            yield return Caution.Of(CautionCodes.UnstableBranching, "ratio", answers.Theta(0, 1));
        if (_bins.Events < FewEvents)
            yield return Caution.Of(CautionCodes.FewEvents, "events", _bins.Events);
        if (_bins.Stretches > 1)
            yield return Caution.Of(CautionCodes.HistoryUnknown, "stretches", _bins.Stretches);
        if (!_result.Converged)
            yield return Caution.Of(CautionCodes.NotConverged, CautionArgument.Of("what", "the size of the negative binomial"));
        if (Size is { } size)
            yield return Caution.Of(CautionCodes.SizeHeld, "size", size);
        else if (!Model.AssumePoisson)
            yield return Caution.Of(CautionCodes.NoOverdispersion);
        foreach (var caution in Unequal().Concat(answers.EdgeCautions()).Concat(Series.Tally().Cautions))
            yield return caution;
    }

    // Months are of one length but for the calendar.
    private IEnumerable<Caution> Unequal()
    {
        var edges = Series.Frame.Edges;
        int shortest = int.MaxValue, longest = 0;
        for (int i = 0; i < Series.Length; i++)
        {
            shortest = Math.Min(shortest, edges[i + 1] - edges[i]);
            longest = Math.Max(longest, edges[i + 1] - edges[i]);
        }
        if (longest > 1.25 * shortest)
            yield return Caution.Of(CautionCodes.UnequalBins, CautionArgument.Of("shortest", shortest), CautionArgument.Of("longest", longest));
    }

    /// <summary>Whether model, series and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(BinnedContagionFit? left, BinnedContagionFit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(BinnedContagionFit? left, BinnedContagionFit? right) => !(left == right);
}
