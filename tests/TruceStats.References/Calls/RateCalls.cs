namespace TruceStats.References.Calls;

/// <summary>One rate: intervals, tests and projected counts.</summary>
internal static class RateCalls
{
    public static IReadOnlyList<GoldenCall> All => [Interval, Test, OnPace];

    private static GoldenCall Interval { get; } = new("rate/interval", arguments =>
    {
        var estimate = MethodOf(arguments.Text("method")).Estimate(TallyOf(arguments), arguments.Number("level"), Sidedness.TwoSided);
        return new GoldenAnswer { ["value"] = estimate.Value, ["lower"] = estimate.Interval!.Lower, ["upper"] = estimate.Interval.Upper };
    });

    private static GoldenCall Test { get; } = new("rate/test", arguments =>
    {
        var method = (IRateMethod)MethodOf(arguments.Text("method"));
        var test = method.Test(TallyOf(arguments), arguments.Number("nullRate"), Given.Alternative(arguments));
        return new GoldenAnswer { ["statistic"] = test.Statistic, ["p"] = test.PValue };
    });

    private static GoldenCall OnPace { get; } = new("rate/on-pace", arguments =>
    {
        var estimate = Rate.Of(TallyOf(arguments)).OnPaceFor(Exposure.Days(arguments.Number("future")), arguments.Number("level"));
        return new GoldenAnswer { ["value"] = estimate.Value, ["lower"] = estimate.Interval!.Lower, ["upper"] = estimate.Interval.Upper };
    });

    private static Tally TallyOf(GoldenArguments arguments) =>
        Tally.Of(arguments.Count("events"), Exposure.Days(arguments.Number("exposure")));

    private static IRateInterval MethodOf(string name) => name switch
    {
        "exact" => RateMethod.Exact,
        "midp" => RateMethod.MidP,
        "score" => RateMethod.Score,
        "likelihood" => RateMethod.Likelihood,
        "byar" => RateMethod.Byar,
        "wald" => RateMethod.Wald,
        "jeffreys" => RateMethod.Jeffreys,
        _ => throw new FormatException($"The method {name} is not known."),
    };
}
