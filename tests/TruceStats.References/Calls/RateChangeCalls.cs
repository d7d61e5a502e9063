namespace TruceStats.References.Calls;

/// <summary>What else follows from two totals: posterior, equivalence, tipping dispersion, averted events.</summary>
internal static class RateChangeCalls
{
    public static IReadOnlyList<GoldenCall> All => [Posterior, Equivalence, NonInferiority, Tipping, Averted];

    private static GoldenCall Posterior { get; } = new("rate-ratio/posterior", arguments =>
    {
        var change = ChangeOf.Totals(arguments);
        var before = Prior(arguments.Number("shapeBefore"), arguments.Number("priorExposureBefore"));
        var after = Prior(arguments.Number("shapeAfter"), arguments.Number("priorExposureAfter"));
        var estimate = change.Posterior(before, after, arguments.Number("level"));
        return new GoldenAnswer
        {
            ["median"] = estimate.Value,
            ["lower"] = estimate.Interval!.Lower,
            ["upper"] = estimate.Interval.Upper,
            ["probabilityBelow"] = change.ProbabilityBelow(arguments.Number("below"), before, after),
        };
    });

    private static GoldenCall Equivalence { get; } = new("rate-ratio/equivalence", arguments => new GoldenAnswer
    {
        ["p"] = ChangeOf.Totals(arguments).Equivalence(arguments.Number("lower"), arguments.Number("upper")).PValue,
    });

    private static GoldenCall NonInferiority { get; } = new("rate-ratio/non-inferiority", arguments => new GoldenAnswer
    {
        ["p"] = ChangeOf.Totals(arguments).NonInferiority(arguments.Number("margin")).PValue,
    });

    private static GoldenCall Tipping { get; } = new("rate-ratio/tipping-dispersion", arguments => new GoldenAnswer
    {
        ["dispersion"] = ChangeOf.Totals(arguments).TippingDispersion(arguments.Number("nullRatio"), arguments.Number("level")),
    });

    private static GoldenCall Averted { get; } = new("rate-ratio/averted", arguments =>
    {
        var averted = ChangeOf.Totals(arguments).Averted(arguments.Number("level"));
        return new GoldenAnswer
        {
            ["value"] = averted.RateDifference.Value,
            ["differenceLower"] = averted.RateDifference.Interval!.Lower,
            ["differenceUpper"] = averted.RateDifference.Interval.Upper,
            ["meanLower"] = averted.CounterfactualMean.Interval!.Lower,
            ["meanUpper"] = averted.CounterfactualMean.Interval.Upper,
            ["drawLower"] = averted.CounterfactualDraw.Interval!.Lower,
            ["drawUpper"] = averted.CounterfactualDraw.Interval.Upper,
        };
    });

    // Without exposure the format can only mean Jeffreys' prior.
    private static GammaPrior Prior(double shape, double exposure) =>
        exposure == 0 ? GammaPrior.Jeffreys : GammaPrior.Of(shape, Exposure.Days(exposure));
}
