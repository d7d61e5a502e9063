using TruceStats.Interruptions;

namespace TruceStats.References.Calls;

/// <summary>Segmented regression of monthly series: one change of level and one of slope from the same bin on.</summary>
internal static class InterruptedSeriesCalls
{
    public static IReadOnlyList<GoldenCall> All => [SegmentedCounts, SegmentedGaussian, Averted];

    // The bins of these cases have no dates: any first month will do.
    private static readonly LocalDate Start = new(2001, 1, 1);

    private static GoldenCall SegmentedCounts { get; } = new("its/segmented-counts", arguments =>
    {
        int lag = (int)arguments.Count("neweyWestLag");
        var fit = FitCounts(arguments, StandardErrors.ModelBased);
        var robust = FitCounts(arguments, StandardErrors.NeweyWest(lag));
        return new GoldenAnswer
        {
            ["level"] = Step(fit).Value,
            ["levelSe"] = Step(fit).StandardError,
            ["slope"] = Slope(fit).Value,
            ["slopeSe"] = Slope(fit).StandardError,
            ["trend"] = Coefficient(fit, "trend").Value,
            ["intercept"] = Coefficient(fit, "level").Value,
            ["deviance"] = fit.Statistics.Deviance,
            ["logLikelihood"] = fit.Statistics.LogLikelihood,
            ["dispersion"] = fit.Statistics.Dispersion,
            ["theta"] = fit.Statistics.NoiseOf("theta"),
            ["neweyWestLag"] = ((SegmentedRegression)robust.Model).Errors!.Lag,
            ["levelSeNeweyWest"] = Step(robust).StandardError,
            ["slopeSeNeweyWest"] = Slope(robust).StandardError,
        };
    });

    private static GoldenCall SegmentedGaussian { get; } = new("its/segmented-gaussian", arguments =>
    {
        int lag = (int)arguments.Count("lag");
        var series = MeasureSeries.Of(Resolution.Month, Start, arguments.Numbers("values").Select(value => (double?)value), Unit.Of("points"));
        InterruptionFit Fit(StandardErrors errors) =>
            new SegmentedRegression { Family = CountFamily.Gaussian, Link = LinkFunction.Identity, Errors = errors }.Fit(series, LevelAndSlope(arguments));
        var fit = Fit(StandardErrors.ModelBased);
        var robust = Fit(StandardErrors.NeweyWest(lag));
        var godfrey = fit.Diagnostics.BreuschGodfrey(lag);
        var box = fit.Diagnostics.LjungBox(lag);
        return new GoldenAnswer
        {
            ["level"] = Step(fit).Value,
            ["levelSe"] = Step(fit).StandardError,
            ["slope"] = Slope(fit).Value,
            ["slopeSe"] = Slope(fit).StandardError,
            ["levelSeNeweyWest"] = Step(robust).StandardError,
            ["slopeSeNeweyWest"] = Slope(robust).StandardError,
            ["levelSeHc3"] = Step(Fit(StandardErrors.HC3)).StandardError,
            ["durbinWatson"] = fit.Diagnostics.DurbinWatson,
            ["breuschGodfrey"] = godfrey.Statistic,
            ["breuschGodfreyP"] = godfrey.PValue,
            ["ljungBox"] = box.Statistic,
            ["ljungBoxP"] = box.PValue,
        };
    });

    private static GoldenCall Averted { get; } = new("its/averted", arguments =>
    {
        var fit = FitCounts(arguments, StandardErrors.ModelBased);
        return new GoldenAnswer
        {
            ["expected"] = fit.Averted.Expected.Value,
            ["observed"] = fit.Averted.Observed,
            ["averted"] = fit.Averted.CounterfactualMean.Value,
            ["expectedSe"] = fit.Averted.Expected.StandardError,
            ["firstCounterfactual"] = fit.Counterfactual[(int)arguments.Count("firstAfter")].Expected!.Value,
            ["lastCounterfactual"] = fit.Counterfactual[^1].Expected!.Value,
        };
    });

    private static InterruptionFit FitCounts(GoldenArguments arguments, StandardErrors errors)
    {
        int pairs = (int)arguments.Count("harmonics");
        if (arguments.Count("periodsPerYear") != 12)
            throw new FormatException("The bins of these cases are months.");
        var series = CountSeries.Of(Resolution.Month, Start, arguments.Counts("counts")).WithExposure(arguments.Numbers("exposure"), Unit.Days);
        return new SegmentedRegression
        {
            Family = Given.Family(arguments),
            Seasonality = pairs == 0 ? Seasonality.None : Seasonality.Harmonic(pairs),
            Errors = errors,
        }.Fit(series, LevelAndSlope(arguments));
    }

    private static Interruption[] LevelAndSlope(GoldenArguments arguments)
    {
        var first = Start.PlusMonths((int)arguments.Count("firstAfter"));
        return [Interruption.Step(first).Named("truce"), Interruption.Slope(first).Named("truce")];
    }

    private static Estimate Step(InterruptionFit fit) => Coefficient(fit, "truce step");

    private static Estimate Slope(InterruptionFit fit) => Coefficient(fit, "truce slope");

    private static Estimate Coefficient(InterruptionFit fit, string term) => fit.Coefficients.Single(coefficient => coefficient.Name == term).Estimate;
}
