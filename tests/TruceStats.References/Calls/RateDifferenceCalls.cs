namespace TruceStats.References.Calls;

/// <summary>Rate differences of two totals.</summary>
internal static class RateDifferenceCalls
{
    public static IReadOnlyList<GoldenCall> All => [Interval];

    private static GoldenCall Interval { get; } = new("rate-difference/interval", arguments =>
    {
        var estimate = ChangeOf.Totals(arguments).Difference(MethodOf(arguments.Text("method")), arguments.Number("level"));
        return new GoldenAnswer { ["difference"] = estimate.Value, ["lower"] = estimate.Interval!.Lower, ["upper"] = estimate.Interval.Upper };
    });

    private static IRateDifferenceMethod MethodOf(string name) => name switch
    {
        "mover-jeffreys" => RateDifferenceMethod.MoverJeffreys,
        "mover-score" => RateDifferenceMethod.MoverScore,
        "score" => RateDifferenceMethod.Score,
        "wald" => RateDifferenceMethod.Wald,
        _ => throw new FormatException($"The method {name} is not known."),
    };
}
