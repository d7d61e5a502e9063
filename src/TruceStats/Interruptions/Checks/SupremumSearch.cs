using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>Designs that differ in the date or the parameter of one interruption, and the one without it.</summary>
internal sealed class SupremumSearch
{
    private const int Values = 25;

    private readonly InterruptionFit _fit;
    private readonly string _name;
    private readonly SegmentedRegression _model;
    private readonly InterruptionDesign _without;
    private readonly SupremumCandidate[] _candidates;
    private readonly double[] _y;

    private SupremumSearch(InterruptionFit fit, string name, FittedRegression fitted, SupremumCandidate[] candidates, int[] named)
    {
        _fit = fit;
        _name = name;
        _model = (SegmentedRegression)fit.Model;
        _candidates = candidates;
        _without = fitted.Design.Without(named);
        _y = RegressionFitting.UsedValues(fit.Outcome, _without);
    }

    public static SupremumSearch OverParameter(InterruptionFit fit, string name)
    {
        var fitted = Regression(fit);
        int[] named = EffectAnswers.Named(fit, name);
        int[] free = [.. named.Where(k => fit.Interruptions[k].Shape.Parameter is not null)];
        if (free.Length != 1)
            throw new ArgumentException(FormattableString.Invariant($"Exactly one shape of {name} must have a free parameter, but {free.Length} have: a decay has one if its half-life is not given."), nameof(name));
        var bounds = fit.Interruptions[free[0]].Shape.Parameter!;
        var candidates = new SupremumCandidate[Values];
        for (int c = 0; c < Values; c++)
        {
            double[] parameters = [.. fitted.Parameters];
            parameters[free[0]] = bounds.Between((double)c / (Values - 1));
            candidates[c] = new SupremumCandidate(Design(fit, [.. fit.Interruptions], parameters), null, parameters[free[0]]);
        }
        return new SupremumSearch(fit, name, fitted, candidates, named);
    }

    public static SupremumSearch OverDates(InterruptionFit fit, string name, StudyPeriod searched)
    {
        var fitted = Regression(fit);
        int[] named = EffectAnswers.Named(fit, name);
        var frame = fit.Outcome.Frame;
        int start = EffectAnswers.BinOf(fit, PlaceboFits.StartOf(fit.Interruptions, name));
        int[] starts = [.. Enumerable.Range(0, frame.Length).Where(bin => searched.ContainsDay(frame.Edges[bin]))];
        if (starts.Length < 2)
            throw new ArgumentException(FormattableString.Invariant($"At least two bins must begin in the days in which a date was looked for, but in {searched} {starts.Length} do."), nameof(searched));
        var candidates = starts.Select(bin => AtDate(fit, fitted, name, bin - start, searched)).ToArray();
        foreach (var candidate in candidates)
        {
            if (!candidate.Design.UsedBins.SequenceEqual(fitted.Design.UsedBins))
                throw new ArgumentException($"The interruption {name} leaves out bins that it cuts, so that dates would be compared on different bins: give the bins to a side by Interruption.With(Straddle).", nameof(name));
        }
        return new SupremumSearch(fit, name, fitted, candidates, named);
    }

    public SupremumTest Test(SupremumOptions options, Execution execution, CancellationToken cancellation)
    {
        var room = Room();
        var (statistic, best) = Greatest(room, _y, out var core);
        if (best < 0)
            throw new InvalidOperationException($"The series has no fit with {_name} at any of the {_candidates.Length} places that were looked at.");
        var (p, failed) = Compare(statistic, options.Replicates, execution, cancellation);
        var cautions = _fit.Cautions.Where(caution => caution.Code != CautionCodes.ParameterEstimated).ToList();
        if (failed > 0)
            cautions.Add(Caution.Of(CautionCodes.DrawnSeriesWithoutFit, CautionArgument.Of("series", failed), CautionArgument.Of("of", options.Replicates)));
        bool log = _model.Link == LinkFunction.Log;
        double effect = _candidates[best].Effect(_fit, _name, core!.Beta);
        return new SupremumTest(
            _fit, _name,
            new HypothesisTest(p, statistic, null, log ? 1 : 0, Alternative.TwoSided, SupremumTest.Method, cautions),
            new Estimate(log ? Math.Exp(effect) : effect, null, null, SupremumTest.Method, log ? Unit.Ratio : _fit.Outcome.LevelUnit, cautions),
            _candidates[best].Date, _candidates[best].Parameter, options);
    }

    private (double P, int Failed) Compare(double statistic, int replicates, Execution execution, CancellationToken cancellation)
    {
        var none = new RegressionSolver(_model, _fit.Outcome, _without).Solve(_y);
        var problem = new RegressionProblem(_model, _fit.Outcome, _without, _y);
        // The noise too is that of no effect: the best of many explains noise away, and drawn with what it leaves, correlated series would be rejected far too often.
        var noise = RegressionBootstrap.NoiseOf(problem, none);
        var stream = new RandomStream(execution.Seed);
        var drawn = new double[replicates];
        InParallel.Run(replicates, execution, Room, (b, room) =>
        {
            var (greatest, best) = Greatest(room, RegressionBootstrap.Draw(problem, none, noise, stream.Split(b)), out _);
            // What has no fit is counted against an effect.
            drawn[b] = best < 0 ? double.PositiveInfinity : greatest;
        }, cancellation);
        int failed = drawn.Count(double.IsPositiveInfinity), atLeast = drawn.Count(other => other >= statistic);
        return ((1.0 + atLeast) / (replicates + 1), failed);
    }

    /// <summary>The greatest statistic of an outcome, and at which candidate; −1 where there is no fit.</summary>
    private (double Statistic, int Best) Greatest(RegressionSolver[] room, double[] y, out RegressionCore? core)
    {
        core = null;
        if (Solve(room[^1], y) is not { } none)
            return (0, -1);
        double greatest = double.NegativeInfinity;
        int best = -1;
        for (int c = 0; c < _candidates.Length; c++)
        {
            if (Solve(room[c], y) is not { } with)
                continue;
            double statistic = Ratio(none, with, y, _candidates[c].Design);
            if (statistic > greatest)
                (greatest, best, core) = (statistic, c, with);
        }
        return (greatest, best);
    }

    private double Ratio(RegressionCore none, RegressionCore with, double[] y, InterruptionDesign design) =>
        _model.Family is { Parameter: not null, EstimatesDispersion: false } && double.IsFinite(with.LogLikelihood)
            ? 2 * (with.LogLikelihood - none.LogLikelihood)
            : (none.Deviance - with.Deviance) / RegressionErrors.HonestScale(new RegressionProblem(_model, _fit.Outcome, design, y), with);

    private static RegressionCore? Solve(RegressionSolver solver, double[] y)
    {
        try
        {
            return solver.Solve(y);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            // At an end of its bounds a shape can be another term's double, and a drawn series can have no event on a side.
            return null;
        }
    }

    /// <summary>One solver a candidate, and at the end the one without the interruption.</summary>
    private RegressionSolver[] Room() =>
        [.. _candidates.Select(candidate => new RegressionSolver(_model, _fit.Outcome, candidate.Design)), new RegressionSolver(_model, _fit.Outcome, _without)];

    private static FittedRegression Regression(InterruptionFit fit) => fit.Fitted as FittedRegression
        ?? throw new ArgumentException($"A supremum is tested by series that are drawn from a segmented regression, but the fit is of {fit.Model.Kind}.", nameof(fit));

    private static SupremumCandidate AtDate(InterruptionFit fit, FittedRegression fitted, string name, int by, StudyPeriod searched)
    {
        Interruption[] moved =
        [
            .. fit.Interruptions.Select(interruption => interruption.Name == name ? BinShift.Move(interruption, fit.Outcome.Frame, by) : interruption),
        ];
        var date = PlaceboFits.StartOf(moved, name);
        try
        {
            return new SupremumCandidate(Design(fit, moved, fitted.Parameters), date, null);
        }
        catch (ArgumentException fault)
        {
            throw new ArgumentException($"The date {DayText.Of(date)} cannot be looked at: {fault.Message}", nameof(searched), fault);
        }
    }

    private static InterruptionDesign Design(InterruptionFit fit, Interruption[] interruptions, double[] parameters)
    {
        var model = (SegmentedRegression)fit.Model;
        return DesignMaking.Make(fit.Outcome, interruptions, new DesignOptions(model.Trend, model.Seasonality, model.Covariates), parameters);
    }
}
