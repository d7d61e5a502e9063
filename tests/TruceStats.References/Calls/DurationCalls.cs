using TruceStats.Durations;

namespace TruceStats.References.Calls;

/// <summary>Curves of spells and comparisons of groups. Causes are numbers, 0 for still on; groups and strata are numbers too.</summary>
internal static class DurationCalls
{
    public static IReadOnlyList<GoldenCall> All => [Curve, Quantile, LogRank, RestrictedMean, RestrictedMeanDifference, Hazard, Incidence, Gray, Turnbull];

    private static GoldenCall Curve { get; } = new("duration/kaplan-meier", arguments =>
    {
        var curve = Fit(arguments);
        return new GoldenAnswer
        {
            ["times"] = curve.Days,
            ["survival"] = curve.Survival,
            ["se"] = curve.StandardErrors,
            ["atRisk"] = curve.AtRisk,
            ["lower"] = curve.Lower,
            ["upper"] = curve.Upper,
            ["median"] = curve.Median.Value,
            ["medianLower"] = curve.Median.Interval?.Lower,
            ["medianUpper"] = curve.Median.Interval?.Upper,
        };
    });

    private static GoldenCall Quantile { get; } = new("duration/quantile", arguments =>
    {
        var estimate = Fit(arguments).Quantile(arguments.Number("share"));
        return new GoldenAnswer { ["day"] = estimate.Value, ["lower"] = estimate.Interval?.Lower, ["upper"] = estimate.Interval?.Upper };
    });

    private static GoldenCall LogRank { get; } = new("duration/log-rank", arguments =>
    {
        var table = Table(arguments);
        if (arguments.NumbersOrNull("stratum") is { } strata)
            table = table.WithLabels("stratum", Names(strata));
        var test = new LogRank { Rho = arguments.NumberOrNull("rho") ?? 0, Gamma = arguments.NumberOrNull("gamma") ?? 0, Strata = table.Labels.Contains("stratum") ? "stratum" : null };
        var comparison = test.Fit(table, "group");
        var groups = comparison.Groups.OrderBy(group => group.Name, StringComparer.Ordinal);
        return new GoldenAnswer
        {
            ["statistic"] = comparison.Test.Statistic,
            ["p"] = comparison.Test.PValue,
            ["df"] = comparison.Test.DegreesOfFreedom,
            ["observed"] = groups.Select(group => group.Observed),
            ["expected"] = groups.Select(group => group.Expected),
        };
    });

    private static GoldenCall RestrictedMean { get; } = new("duration/restricted-mean", arguments =>
    {
        var mean = Fit(arguments).RestrictedMean(arguments.Number("horizon"));
        return new GoldenAnswer { ["mean"] = mean.Value, ["se"] = mean.StandardError };
    });

    private static GoldenCall RestrictedMeanDifference { get; } = new("duration/restricted-mean-difference", arguments =>
    {
        var table = Table(arguments);
        var difference = KaplanMeier.Of(table.Only("group", "1")).RestrictedMeanDifference(KaplanMeier.Of(table.Only("group", "0")), arguments.Number("horizon"));
        return new GoldenAnswer { ["difference"] = difference.Estimate.Value, ["se"] = difference.Estimate.StandardError, ["p"] = difference.Test!.PValue };
    });

    private static GoldenCall Hazard { get; } = new("duration/nelson-aalen", arguments =>
    {
        var curve = NelsonAalen.Of(Table(arguments));
        return new GoldenAnswer { ["times"] = curve.Days, ["hazard"] = curve.Hazard, ["se"] = curve.StandardErrors };
    });

    private static GoldenCall Incidence { get; } = new("duration/cumulative-incidence", arguments =>
    {
        var curve = AalenJohansen.Of(Table(arguments));
        return new GoldenAnswer
        {
            ["times"] = curve.Days,
            ["cause1"] = curve.Incidence("1"),
            ["cause2"] = curve.Incidence("2"),
            ["se1"] = curve.StandardErrors("1"),
            ["se2"] = curve.StandardErrors("2"),
        };
    });

    private static GoldenCall Gray { get; } = new("duration/gray", arguments =>
    {
        var test = new GrayTest { Cause = "1", Rho = arguments.NumberOrNull("rho") ?? 0 }.Fit(Table(arguments), "group").Test;
        return new GoldenAnswer { ["statistic"] = test.Statistic, ["p"] = test.PValue, ["df"] = test.DegreesOfFreedom };
    });

    private static GoldenCall Turnbull { get; } = new("duration/turnbull", arguments =>
    {
        var curve = TruceStats.Durations.Turnbull.Of(SpellTable.Between(arguments.Numbers("earliest"), arguments.Numbers("latest")));
        return new GoldenAnswer { ["survival"] = arguments.Numbers("days").Select(day => curve.SurvivalAt(day).Value), ["logLikelihood"] = curve.LogLikelihood };
    });

    private static SurvivalCurve Fit(GoldenArguments arguments) => new KaplanMeier
    {
        Level = arguments.NumberOrNull("level") ?? 0.95,
        Interval = arguments.TextOrNull("interval") switch
        {
            null or "log-log" => SurvivalInterval.LogLog,
            "log" => SurvivalInterval.Log,
            "plain" => SurvivalInterval.Plain,
            string other => throw new FormatException($"The interval {other} is not known."),
        },
    }.Fit(Table(arguments));

    private static SpellTable Table(GoldenArguments arguments)
    {
        double[]? causes = arguments.NumbersOrNull("cause");
        var table = SpellTable.Of(arguments.Numbers("time"), [.. (causes ?? arguments.Numbers("ended")).Select(end => end > 0)]);
        if (causes is not null)
            table = table.Because([.. causes.Select(cause => cause > 0 ? Name(cause) : null)]);
        if (arguments.NumbersOrNull("entry") is { } entry)
            table = table.From(entry);
        return arguments.NumbersOrNull("group") is { } group ? table.WithLabels("group", Names(group)) : table;
    }

    private static string[] Names(double[] codes) => [.. codes.Select(Name)];

    private static string Name(double code) => FormattableString.Invariant($"{code}");
}
