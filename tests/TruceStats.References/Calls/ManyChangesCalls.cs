namespace TruceStats.References.Calls;

/// <summary>Strata, and adjustments for many tests.</summary>
internal static class ManyChangesCalls
{
    public static IReadOnlyList<GoldenCall> All => [MantelHaenszel, Holm, BenjaminiHochberg];

    private static GoldenCall MantelHaenszel { get; } = new("rate-ratio/mantel-haenszel", arguments =>
    {
        var strata = StratifiedRateChange.Of(Enumerable.Range(0, arguments.Counts("eventsAfter").Length).Select(i => RateChange.Between(
            Tally.Of(arguments.Counts("eventsBefore")[i], Exposure.Days(arguments.Numbers("exposureBefore")[i])),
            Tally.Of(arguments.Counts("eventsAfter")[i], Exposure.Days(arguments.Numbers("exposureAfter")[i])))));
        var estimate = strata.Ratio(arguments.Number("level"));
        var homogeneity = strata.Homogeneity();
        return new GoldenAnswer
        {
            ["ratio"] = estimate.Value,
            ["lower"] = estimate.Interval!.Lower,
            ["upper"] = estimate.Interval.Upper,
            ["homogeneityQ"] = homogeneity.Statistic,
            ["homogeneityP"] = homogeneity.PValue,
        };
    });

    private static GoldenCall Holm { get; } = new("multiple-comparisons/holm", arguments =>
        new GoldenAnswer { ["p"] = MultipleComparisons.Holm(TestsOf(arguments)).Select(test => test.PValue) });

    private static GoldenCall BenjaminiHochberg { get; } = new("multiple-comparisons/benjamini-hochberg", arguments =>
        new GoldenAnswer { ["p"] = MultipleComparisons.BenjaminiHochberg(TestsOf(arguments)).Select(test => test.PValue) });

    private static IEnumerable<HypothesisTest> TestsOf(GoldenArguments arguments) =>
        arguments.Numbers("p").Select(p => new HypothesisTest(p, null, null, 1, Alternative.TwoSided, new MethodId("given", "given", "")));
}
