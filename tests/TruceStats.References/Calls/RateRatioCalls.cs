namespace TruceStats.References.Calls;

/// <summary>Rate ratios of two totals: intervals and tests.</summary>
internal static class RateRatioCalls
{
    public static IReadOnlyList<GoldenCall> All => [Interval, Test];

    private static GoldenCall Interval { get; } = new("rate-ratio/interval", arguments =>
    {
        var estimate = ChangeOf.Totals(arguments).Ratio(IntervalOf(arguments.Text("method")), arguments.Number("level"));
        return new GoldenAnswer { ["ratio"] = estimate.Value, ["lower"] = estimate.Interval!.Lower, ["upper"] = estimate.Interval.Upper };
    });

    private static GoldenCall Test { get; } = new("rate-ratio/test", arguments =>
    {
        var test = ChangeOf.Totals(arguments).Test(arguments.Number("nullRatio"), Given.Alternative(arguments), TestOf(arguments.Text("method")));
        return new GoldenAnswer { ["statistic"] = test.Statistic, ["p"] = test.PValue };
    });

    private static IRateRatioInterval IntervalOf(string name) => name switch
    {
        "exact" => RateRatioMethod.Exact,
        "midp" => RateRatioMethod.MidP,
        "score" => RateRatioMethod.Score,
        "score-skewness-corrected" => RateRatioMethod.SkewnessCorrectedScore,
        "likelihood" => RateRatioMethod.Likelihood,
        "wald" => RateRatioMethod.LogWald,
        "jeffreys" => RateRatioMethod.Jeffreys,
        _ => throw new FormatException($"The method {name} is not known."),
    };

    private static IRateRatioTest TestOf(string name) => name switch
    {
        "exact" => RateRatioMethod.Exact,
        "exact-minlike" => RateRatioMethod.MinimumLikelihood,
        "midp" => RateRatioMethod.MidP,
        "score" => RateRatioMethod.Score,
        "likelihood" => RateRatioMethod.Likelihood,
        "wald" => RateRatioMethod.LogWald,
        "e-test" => RateRatioMethod.ETest,
        _ => throw new FormatException($"The method {name} is not known."),
    };
}
