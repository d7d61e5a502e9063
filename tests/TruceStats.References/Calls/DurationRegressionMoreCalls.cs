using TruceStats.Durations;

namespace TruceStats.References.Calls;

/// <summary>Regressions of spells in full: tests, robust errors, late entry, strata, predictions, residuals, every kind of end.</summary>
internal static class DurationRegressionMoreCalls
{
    public static IReadOnlyList<GoldenCall> All => [Cox, Split, Cause, Parametric];

    private static GoldenCall Cox { get; } = new("duration/cox-regression", arguments =>
    {
        var fit = CoxFitOf(arguments);
        var answer = new GoldenAnswer
        {
            ["coefficients"] = fit.Coefficients.Select(one => one.Estimate.Value),
            ["se"] = fit.Coefficients.Select(one => one.Estimate.StandardError),
            ["logLikelihood"] = fit.LogLikelihood,
            ["nullLogLikelihood"] = fit.NullLogLikelihood,
            ["likelihoodRatio"] = fit.LikelihoodRatioTest.Statistic,
            ["wald"] = fit.WaldTest.Statistic,
            ["score"] = fit.ScoreTest.Statistic,
            ["concordance"] = fit.Concordance.Value,
            ["martingale"] = fit.MartingaleResiduals,
            ["schoenfeldSorted"] = fit.SchoenfeldResiduals("x").Select(pair => pair.Value).Order(),
        };
        var transform = arguments.TextOrNull("transform") switch { "identity" => HazardTimeTransform.Days, "log" => HazardTimeTransform.LogDays, _ => HazardTimeTransform.ShareEnded };
        answer["proportionalX"] = fit.ProportionalHazardsTest("x", transform).Statistic;
        answer["proportionalG"] = fit.ProportionalHazardsTest("g", transform).Statistic;
        answer["proportional"] = fit.ProportionalHazardsTest(null, transform).Statistic;
        if (arguments.NumbersOrNull("days") is { } days)
            Predict(fit, days, arguments, answer);
        return answer;
    });

    private static GoldenCall Split { get; } = new("duration/cox-split", arguments =>
    {
        double[] cuts = arguments.Numbers("cuts");
        var split = DurationRegressionCalls.Spells(arguments).With("x", arguments.Numbers("x")).SplitAt(cuts);
        split = split.With("late", [.. split.Select((spell, row) => spell.Entry >= cuts[0] ? split.Covariate("x")[row] : 0)]);
        var model = new CoxRegression { Covariates = ["x", "late"], Ties = DurationRegressionCalls.Ties(arguments.Text("ties")) };
        var fit = model.Fit(split);
        return new GoldenAnswer
        {
            ["coefficients"] = fit.Coefficients.Select(one => one.Estimate.Value),
            ["se"] = fit.Coefficients.Select(one => one.Estimate.StandardError),
            ["robustSe"] = (model with { Robust = true }).Fit(split).Coefficients.Select(one => one.Estimate.StandardError),
            ["logLikelihood"] = fit.LogLikelihood,
        };
    });

    private static GoldenCall Cause { get; } = new("duration/cox-cause", arguments =>
    {
        long[] causes = arguments.Counts("cause");
        var table = SpellTable.Of(arguments.Numbers("time"), [.. causes.Select(cause => cause > 0)])
            .Because([.. causes.Select(cause => cause switch { 0 => null, 1 => "first", _ => "second" })])
            .With("x", arguments.Numbers("x")).WithLabels("region", arguments.Texts("region"));
        var fit = new CoxRegression
        {
            Covariates = ["x", "region"],
            References = new Dictionary<string, string>(StringComparer.Ordinal) { ["region"] = arguments.Text("reference") },
            Cause = "first",
        }
        .Fit(table);
        return new GoldenAnswer
        {
            ["coefficients"] = fit.Coefficients.Select(one => one.Estimate.Value),
            ["se"] = fit.Coefficients.Select(one => one.Estimate.StandardError),
            ["logLikelihood"] = fit.LogLikelihood,
            ["proportionalRegion"] = fit.ProportionalHazardsTest("region").Statistic,
        };
    });

    private static GoldenCall Parametric { get; } = new("duration/accelerated-failure-time", arguments =>
    {
        var table = SpellTable.Between(arguments.Numbers("earliest"), arguments.Numbers("latest"));
        if (arguments.NumbersOrNull("entry") is { } entry)
            table = table.From(entry);
        table = DurationRegressionCalls.WithCovariates(table, arguments);
        var fit = new AcceleratedFailureTime { Distribution = DurationRegressionCalls.Distribution(arguments.Text("distribution")), Covariates = table.Covariates }.Fit(table);
        var answer = new GoldenAnswer
        {
            ["coefficients"] = fit.Coefficients.Select(one => one.Estimate.Value),
            ["se"] = fit.Coefficients.Select(one => one.Estimate.StandardError),
            ["logLikelihood"] = fit.LogLikelihood,
            ["nullLogLikelihood"] = fit.NullLogLikelihood,
            ["aic"] = fit.Aic,
        };
        if (arguments.NumbersOrNull("shares") is { } shares)
        {
            Estimate[] quantiles = [.. shares.Select(share => fit.Quantile(share, Profile(arguments)))];
            answer["quantiles"] = quantiles.Select(quantile => quantile.Value);
            answer["quantileSe"] = quantiles.Select(quantile => quantile.StandardError);
        }
        return answer;
    });

    private static CoxFit CoxFitOf(GoldenArguments arguments)
    {
        var table = DurationRegressionCalls.WithCovariates(DurationRegressionCalls.Spells(arguments), arguments);
        if (arguments.NumbersOrNull("entry") is { } entry)
            table = table.From(entry);
        bool stratified = arguments.NumbersOrNull("strata") is not null, clustered = arguments.NumbersOrNull("clusters") is not null;
        var model = new CoxRegression { Covariates = table.Covariates, Ties = DurationRegressionCalls.Ties(arguments.Text("ties")) };
        if (stratified)
            table = table.WithLabels("stratum", DurationRegressionCalls.Labels(arguments.Counts("strata")));
        if (clustered)
            table = table.WithLabels("cluster", DurationRegressionCalls.Labels(arguments.Counts("clusters")));
        return (model with { Strata = stratified ? "stratum" : null, Clusters = clustered ? "cluster" : null }).Fit(table);
    }

    private static SpellProfile Profile(GoldenArguments arguments) => SpellProfile.Of("x", arguments.Number("profileX")).And("g", arguments.Number("profileG"));

    private static void Predict(CoxFit fit, double[] days, GoldenArguments arguments, GoldenAnswer answer)
    {
        string? stratum = arguments.NumberOrNull("stratum") is null ? null : DurationRegressionCalls.Labels([arguments.Count("stratum")])[0];
        Estimate[] survival = [.. days.Select(day => fit.SurvivalAt(day, Profile(arguments), stratum))];
        Estimate[] hazard = [.. days.Select(day => fit.CumulativeHazardAt(day, Profile(arguments), stratum))];
        answer["survival"] = survival.Select(one => one.Value);
        answer["survivalSe"] = survival.Select(one => one.StandardError);
        answer["survivalLower"] = survival.Select(one => one.Interval?.Lower);
        answer["survivalUpper"] = survival.Select(one => one.Interval?.Upper);
        answer["hazard"] = hazard.Select(one => one.Value);
        answer["hazardSe"] = hazard.Select(one => one.StandardError);
    }
}
