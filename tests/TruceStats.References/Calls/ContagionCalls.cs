using TruceStats.Contagion;

namespace TruceStats.References.Calls;

/// <summary>Events that bring one another. Day 0 is the first of January 2000; a stretch is whole days long.</summary>
internal static class ContagionCalls
{
    public static IReadOnlyList<GoldenCall> All => [Likelihood, HawkesFit, HawkesHalfLife, Residuals, Retaliation, Binned, Knox];

    private static readonly LocalDate Start = new(2000, 1, 1);

    private static GoldenCall Likelihood { get; } = new("contagion/hawkes-likelihood", arguments => new GoldenAnswer
    {
        ["logLikelihood"] = HawkesProcess.LogLikelihood(
            Events(arguments), arguments.Number("background"), arguments.Number("branching"), arguments.Number("halfLife")),
    });

    private static GoldenCall HawkesFit { get; } = new("contagion/hawkes-fit", arguments =>
    {
        var fit = new HawkesProcess().Fit(Events(arguments));
        return new GoldenAnswer
        {
            ["background"] = fit.Background.Value,
            ["branching"] = fit.BranchingRatio.Value,
            ["halfLife"] = fit.HalfLife.Value,
            ["logLikelihood"] = fit.LogLikelihood,
            ["poissonLogLikelihood"] = fit.PoissonLogLikelihood,
            ["backgroundError"] = fit.Background.StandardError,
            ["branchingError"] = fit.BranchingRatio.StandardError,
            ["halfLifeError"] = fit.HalfLife.StandardError,
            ["backgroundLimits"] = Limits(fit.Background),
            ["branchingLimits"] = Limits(fit.BranchingRatio),
            ["share"] = fit.ShareTriggered.Value,
        };
    });

    private static GoldenCall HawkesHalfLife { get; } = new("contagion/hawkes-half-life", arguments =>
        new GoldenAnswer { ["limits"] = Limits(new HawkesProcess().Fit(Events(arguments)).HalfLife) });

    private static GoldenCall Residuals { get; } = new("contagion/hawkes-residuals", arguments =>
    {
        var test = new HawkesProcess().Fit(Events(arguments)).ResidualTest();
        return new GoldenAnswer { ["statistic"] = test.Statistic, ["p"] = test.PValue };
    });

    private static GoldenCall Retaliation { get; } = new("contagion/retaliation", arguments =>
    {
        double[] times = arguments.Numbers("times");
        long[] kinds = arguments.Counts("kinds");
        var events = Enumerable.Range(0, (int)arguments.Count("actors")).ToDictionary(
            kind => ActorId.Of("actor-" + kind), kind => EventTimes.Of(times.Where((_, i) => kinds[i] == kind), Coverage(arguments)));
        var fit = new MutualExcitation().Fit(ActorEvents.Of(events));
        return new GoldenAnswer
        {
            ["backgrounds"] = fit.Backgrounds.Select(one => one.Estimate.Value),
            ["branching"] = fit.BranchingRatios.Select(one => one.Estimate.Value),
            ["branchingErrors"] = fit.BranchingRatios.Select(one => one.Estimate.StandardError),
            ["halfLife"] = fit.HalfLife.Value,
            ["logLikelihood"] = fit.LogLikelihood,
            ["spectralRadius"] = fit.SpectralRadius.Value,
        };
    });

    private static GoldenCall Binned { get; } = new("contagion/binned", arguments =>
    {
        var series = CountSeries.Of(Resolution.Day, Start, arguments.NumbersAndGaps("counts").Select(count => (long?)count))
            .WithExposure(arguments.Numbers("exposures"), Unit.PersonDays);
        var fit = new BinnedContagion { AssumePoisson = arguments.Count("poisson") == 1 }.Fit(series);
        return new GoldenAnswer
        {
            ["background"] = fit.Background.Value,
            ["branching"] = fit.BranchingRatio.Value,
            ["halfLife"] = fit.HalfLife.Value,
            ["size"] = fit.Size,
            ["logLikelihood"] = fit.LogLikelihood,
            ["branchingLimits"] = Limits(fit.BranchingRatio),
            ["expected"] = fit.Expected,
        };
    });

    private static GoldenCall Knox { get; } = new("contagion/knox", arguments =>
    {
        LocalDate[] dates = [.. arguments.Counts("days").Select(day => Start.PlusDays((int)day))];
        var events = arguments.Count("earth") == 1
            ? LocatedEvents.OnEarth(arguments.Numbers("first"), arguments.Numbers("second"), dates)
            : LocatedEvents.OnPlane(arguments.Numbers("first"), arguments.Numbers("second"), dates);
        var test = KnoxTest.Of(events, arguments.Numbers("metres"), arguments.Counts("limits").Select(days => (int)days), permutations: 99);
        return new GoldenAnswer { ["observed"] = test.Cells.Select(cell => cell.Observed), ["expected"] = test.Cells.Select(cell => cell.Expected) };
    });

    private static EventTimes Events(GoldenArguments arguments) => EventTimes.Of(arguments.Numbers("times"), Coverage(arguments));

    private static PeriodSet Coverage(GoldenArguments arguments) => PeriodSet.Of(arguments.Counts("from").Zip(
        arguments.Counts("to"), (from, to) => StudyPeriod.Of(Start.PlusDays((int)from), Start.PlusDays((int)to))));

    private static double[] Limits(Estimate estimate) => [estimate.Interval!.Lower, estimate.Interval.Upper];
}
