using TruceStats.Durations;

namespace TruceStats.References.Calls;

/// <summary>Regressions of spells: hazards and log times.</summary>
internal static class DurationRegressionCalls
{
    public static IReadOnlyList<GoldenCall> All => [Cox, Stratified, Proportionality, Parametric, .. DurationRegressionMoreCalls.All];

    private static GoldenCall Cox { get; } = new("duration/cox", arguments =>
    {
        var table = WithCovariates(Spells(arguments), arguments);
        var fit = new CoxRegression { Covariates = table.Covariates }.Fit(table);
        return new GoldenAnswer
        {
            ["coefficients"] = fit.Coefficients.Select(one => one.Estimate.Value),
            ["se"] = fit.Coefficients.Select(one => one.Estimate.StandardError),
            ["logLikelihood"] = fit.LogLikelihood,
        };
    });

    private static GoldenCall Stratified { get; } = new("duration/cox-stratified", arguments =>
    {
        var table = Spells(arguments).With("x", arguments.Numbers("x")).WithLabels("stratum", Labels(arguments.Counts("strata")));
        var fit = new CoxRegression { Covariates = ["x"], Strata = "stratum", Ties = Ties(arguments.Text("ties")) }.Fit(table);
        return new GoldenAnswer
        {
            ["coefficient"] = fit.Coefficients[0].Estimate.Value,
            ["se"] = fit.Coefficients[0].Estimate.StandardError,
            ["logLikelihood"] = fit.LogLikelihood,
        };
    });

    private static GoldenCall Proportionality { get; } = new("duration/proportional-hazards-test", arguments =>
    {
        var table = Spells(arguments).With("x", arguments.Numbers("x")).With("g", arguments.Numbers("g"));
        var fit = new CoxRegression { Covariates = ["x", "g"] }.Fit(table);
        var transform = arguments.Text("transform") switch
        {
            "km" => HazardTimeTransform.ShareEnded,
            "identity" => HazardTimeTransform.Days,
            "log" => HazardTimeTransform.LogDays,
            string other => throw new FormatException($"The transform {other} is not known."),
        };
        var test = fit.ProportionalHazardsTest("x", transform);
        return new GoldenAnswer { ["xChisq"] = test.Statistic, ["xP"] = test.PValue, ["globalP"] = fit.ProportionalHazardsTest(null, transform).PValue };
    });

    private static GoldenCall Parametric { get; } = new("duration/parametric", arguments =>
    {
        var table = Spells(arguments).With("x", arguments.Numbers("x"));
        var fit = new AcceleratedFailureTime { Distribution = Distribution(arguments.Text("distribution")), Covariates = ["x"] }.Fit(table);
        return new GoldenAnswer
        {
            ["intercept"] = fit.Coefficients[0].Estimate.Value,
            ["coefficient"] = fit.Coefficients[1].Estimate.Value,
            ["scale"] = fit.Scale.Value,
            ["logLikelihood"] = fit.LogLikelihood,
            ["coefficientSe"] = fit.Coefficients[1].Estimate.StandardError,
        };
    });

    internal static SpellTable Spells(GoldenArguments arguments) =>
        SpellTable.Of(arguments.Numbers("time"), [.. arguments.Counts("ended").Select(ended => ended == 1)]);

    internal static SpellTable WithCovariates(SpellTable table, GoldenArguments arguments)
    {
        foreach (var (name, values) in arguments.NumbersByName("covariates"))
            table = table.With(name, values);
        return table;
    }

    internal static string[] Labels(IEnumerable<long> codes) => [.. codes.Select(code => "label " + code.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    internal static TiedEnds Ties(string name) => name switch
    {
        "efron" => TiedEnds.Efron,
        "breslow" => TiedEnds.Breslow,
        _ => throw new FormatException($"The ties {name} are not known."),
    };

    internal static DurationDistribution Distribution(string name) => name switch
    {
        "exponential" => DurationDistribution.Exponential,
        "weibull" => DurationDistribution.Weibull,
        "lognormal" => DurationDistribution.LogNormal,
        "loglogistic" => DurationDistribution.LogLogistic,
        _ => throw new FormatException($"The distribution {name} is not known."),
    };
}
