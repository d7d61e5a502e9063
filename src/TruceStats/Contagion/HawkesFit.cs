using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.Contagion;

/// <summary>A fitted Hawkes process: background rate, branching ratio and half-life, and what follows from them.</summary>
/// <remarks>
/// <para>Equal when model, events and level are equal. There is no order.</para>
/// <para>
/// A branching ratio of 1 or more is reported as it is, with a caution: then events bring more events than there were, which no process does for long. It is a sign that the
/// background rose.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<HawkesFit, HawkesFitHtml>))]
public sealed class HawkesFit : IEquatable<HawkesFit>
{
    private const int FewEvents = 50;
    private const int FewestReplicates = 99;

    private readonly DecayAnswers _answers;

    internal HawkesFit(HawkesProcess model, EventTimes events, DecayAnswers answers, double level)
    {
        Model = model;
        Events = events;
        Level = level;
        _answers = answers;
        Cautions = Array.AsReadOnly<Caution>([.. SaidOf(answers)]);
        Background = answers.Background(0, level, ContagionMethods.Hawkes, Unit.PerDay);
        BranchingRatio = answers.Branching(0, 1, level, ContagionMethods.Hawkes, Cautions);
        HalfLife = answers.HalfLife(level, ContagionMethods.Hawkes, Unit.Days);
    }

    /// <summary>The model.</summary>
    public HawkesProcess Model { get; }

    /// <summary>The events that it was fitted to.</summary>
    public EventTimes Events { get; }

    /// <summary>The level of the intervals.</summary>
    public double Level { get; }

    /// <summary>μ, the rate at which events come that none brings, per day, with its Wald interval on the log.</summary>
    public Estimate Background { get; }

    /// <summary>α, how many further events one brings on average, directly, with its interval by profile likelihood. Its lower limit is 0 where a process without contagion lies within.</summary>
    public Estimate BranchingRatio { get; }

    /// <summary>How long it takes until half of the events that one brings have come, in days, with its interval by profile likelihood; undefined where the branching ratio is 0.</summary>
    public Estimate HalfLife { get; }

    /// <summary>The share of the events that were brought by others, each by its own probability (Zhuang, Ogata and Vere-Jones 2002, Journal of the American Statistical Association 97:369–380).</summary>
    public Estimate ShareTriggered => _answers.Triggered(0);

    /// <summary>The log-likelihood at the estimates.</summary>
    public double LogLikelihood => _answers.Value;

    /// <summary>The log-likelihood of a constant rate, the Poisson process.</summary>
    public double PoissonLogLikelihood => PoissonValue(Events.Points);

    /// <summary>Akaike's criterion, with three parameters; smaller is better.</summary>
    public double Aic => (2 * 3) - (2 * LogLikelihood);

    /// <summary>Akaike's criterion of the Poisson process, with one parameter.</summary>
    public double PoissonAic => 2 - (2 * PoissonLogLikelihood);

    /// <summary>Whether the branching ratio is below 1.</summary>
    public bool IsStable => _answers.Theta(0, 1) < 1;

    /// <summary>What to be careful about.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>Background, branching ratio, half-life and share of events that others brought.</summary>
    public IReadOnlyList<NamedEstimate> Estimates =>
        [new("background", Background), new("branching ratio", BranchingRatio), new("half-life", HalfLife), new("share triggered", ShareTriggered)];

    /// <summary>The same fit with intervals at another level.</summary>
    /// <param name="level">In (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public HawkesFit At(double level)
    {
        ConfidenceLevel.Check(level);
        return new HawkesFit(Model, Events, _answers, level);
    }

    /// <summary>The rate of events at the midnight with which a day begins, given those before it in the same stretch; its interval is Wald's on the log.</summary>
    /// <param name="date">A day of the coverage, or the day after a stretch ends.</param>
    /// <exception cref="ArgumentException">The date lies outside the coverage.</exception>
    public Estimate IntensityAt(LocalDate date)
    {
        int day = DayNumber.Of(DayNumber.Iso(date, nameof(date)));
        var stretch = Events.Coverage.Periods.FirstOrDefault(period => period.FirstDay <= day && day <= period.EndDay)
            ?? throw new ArgumentException($"The date must lie in the coverage {Events.Coverage} or be the day after a stretch.", nameof(date));
        int origin = Events.Coverage.Periods[0].FirstDay;
        double beta = _answers.Beta, a = 0, b = 0;
        foreach (double time in Events.Times)
        {
            double since = day - origin - time;
            if (time < stretch.FirstDay - origin || since <= 0)
                continue;
            double left = Math.Exp(-beta * since);
            a += left;
            b += since * left;
        }
        double alpha = _answers.Theta(0, 1), value = _answers.Theta(0, 0) + (alpha * beta * a);
        double[] slopes = [1, beta * a, alpha * beta * (a - (beta * b))];
        double? variance = 0;
        for (int i = 0; i < 9; i++)
            variance += slopes[i / 3] * slopes[i % 3] * _answers.CovarianceOf(i / 3, i % 3);
        return DecayAnswers.OnLog(value, variance is > 0 ? Math.Sqrt(variance.Value) : null, Level, ContagionMethods.Hawkes, Unit.PerDay, Cautions);
    }

    /// <summary>Tests a constant rate without contagion: twice the gain of the log-likelihood, against as many series drawn without any.</summary>
    /// <remarks>
    /// Without contagion there is no half-life, so that the usual limit does not hold (Davies 1987, Biometrika 74:33–43). Given their number, events at a constant rate are
    /// uniform over the coverage whatever the rate, so that p = (1 + number at least as great)/(replicates + 1) is exact (Barnard 1963). A background that varies is
    /// rejected as well: the test does not tell it from contagion.
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
        double statistic = Statistic(LogLikelihood, Events.Points);
        double[] drawn = SeededReplicates.Run(replicates, running.Seed, running.Threads, running.Progress, stream =>
        {
            var points = EventStretches.Of(EventStretches.Uniform(stream, Events.Count, Events.Coverage), Events.Coverage);
            return Statistic(DecayPeak.Find(Model.Model(points, Events.SpreadSeed is not null)), points);
        }, cancellationToken);
        return new HypothesisTest(SeededReplicates.PValue(drawn, statistic), statistic, null, 0, Alternative.Greater, ContagionMethods.LikelihoodRatio, Cautions);
    }

    /// <summary>
    /// Tests the fitted process: rescaled by it, the waiting times are exponential (Papangelou 1972; Ogata 1988, Journal of the American Statistical Association 83:9–27), by
    /// the statistic of Kolmogorov and Smirnov. The p-value takes the parameters as known and is too large: a small one speaks against the process, a large one hardly for it.
    /// </summary>
    public HypothesisTest ResidualTest()
    {
        double distance = Distance(Events.Points, _answers);
        return new HypothesisTest(
            KolmogorovDistribution.UpperTail(distance, Events.Count), distance, null, 0, Alternative.Greater, ContagionMethods.Rescaling,
            [Caution.Of(CautionCodes.ParametersEstimated)]);
    }

    /// <summary>The same test against series drawn from the fitted process and fitted anew, which allows for the estimated parameters.</summary>
    /// <param name="replicates">How many series to draw, 99 or more.</param>
    /// <param name="execution">Seed, threads and progress.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replicates"/> is below 99.</exception>
    /// <exception cref="InvalidOperationException">The branching ratio is 1 or more, or series drawn from the process explode.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public HypothesisTest ResidualTest(int replicates, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, FewestReplicates);
        if (!IsStable)
            throw new InvalidOperationException($"The branching ratio is {Figures.Short(_answers.Theta(0, 1))}: no series can be drawn from a process where it is 1 or more.");
        var running = execution ?? new Execution();
        double distance = Distance(Events.Points, _answers);
        double[] drawn = SeededReplicates.Run(replicates, running.Seed, running.Threads, running.Progress, stream =>
        {
            double[] times = HawkesProcess.Draw(stream, _answers.Theta(0, 0), _answers.Theta(0, 1), _answers.Beta, Events.Coverage, 100 * (Events.Count + 1000));
            if (times.Length < 3)
                return double.NaN;
            var points = EventStretches.Of(times, Events.Coverage);
            return Distance(points, DecayAnswers.Of(Model.Model(points, Events.SpreadSeed is not null)));
        }, cancellationToken);
        return new HypothesisTest(SeededReplicates.PValue(drawn, distance), distance, null, 0, Alternative.Greater, ContagionMethods.RescalingBootstrap);
    }

    /// <summary>Draws events from the fitted process by thinning (Ogata 1981).</summary>
    /// <param name="coverage">The stretches to draw, each without a history at its start; neither empty nor open.</param>
    /// <param name="seed">Seeds the draw: equal seeds, equal events.</param>
    /// <exception cref="ArgumentNullException"><paramref name="coverage"/> is null.</exception>
    /// <exception cref="ArgumentException">The coverage is empty or open.</exception>
    /// <exception cref="InvalidOperationException">More than 10,000,000 events were drawn.</exception>
    public EventTimes Simulate(PeriodSet coverage, ulong seed) =>
        HawkesProcess.Simulate(_answers.Theta(0, 0), _answers.Theta(0, 1), Math.Log(2) / _answers.Beta, coverage, seed);

    /// <summary>Whether model, events and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(HawkesFit? other) => other is not null && Model == other.Model && Level.Equals(other.Level) && Events == other.Events;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HawkesFit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, Events, Level);

    /// <summary>The three parameters: <c>branching ratio 0.512, 95% CI [0.371, 0.689] (profile likelihood); half-life 2.10 days, …; background 0.240 per day, …</c>.</summary>
    public override string ToString() => $"branching ratio {BranchingRatio}; half-life {HalfLife}; background {Background}";

    private static double PoissonValue(PointStretches points) => (points.Count * Math.Log(points.Count / points.Length)) - points.Count;

    private static double Statistic(double value, PointStretches points) => Math.Max(0, 2 * (value - PoissonValue(points)));

    private static double Distance(PointStretches points, DecayAnswers answers)
    {
        double[] waits = ExponentialExcitation.RescaledWaits(points, answers.Theta(0, 0), answers.Theta(0, 1), answers.Beta);
        for (int i = 0; i < waits.Length; i++)
            waits[i] = -double.ExpM1(-waits[i]);
        Array.Sort(waits);
        return KolmogorovDistribution.Distance(waits);
    }

    private IEnumerable<Caution> SaidOf(DecayAnswers answers)
    {
        yield return Caution.Of(CautionCodes.ContagionOrBackground);
        if (!(answers.Theta(0, 1) < 1))
            yield return Caution.Of(CautionCodes.UnstableBranching, "ratio", answers.Theta(0, 1));
        if (Events.Count < FewEvents)
            yield return Caution.Of(CautionCodes.FewEvents, "events", Events.Count);
        if (Events.Coverage.Periods.Count > 1)
            yield return Caution.Of(CautionCodes.HistoryUnknown, "stretches", Events.Coverage.Periods.Count);
        foreach (var caution in answers.EdgeCautions().Concat(Events.Cautions))
            yield return caution;
    }

    /// <summary>Whether model, events and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(HawkesFit? left, HawkesFit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(HawkesFit? left, HawkesFit? right) => !(left == right);
}
