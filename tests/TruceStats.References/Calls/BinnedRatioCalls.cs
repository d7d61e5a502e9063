namespace TruceStats.References.Calls;

/// <summary>Rate changes between two stretches of bins, of which the one after follows the one before.</summary>
internal static class BinnedRatioCalls
{
    public static IReadOnlyList<GoldenCall> All => [QuasiPoisson, QuasiPoissonTest, NegativeBinomial, NegativeBinomialTest, CircularWindows, CircularWindowsTest, QuasiMover];

    private static GoldenCall QuasiPoisson { get; } = new("rate-ratio/quasi-poisson", arguments =>
    {
        var change = ChangeOf(arguments);
        var estimate = change.Ratio(RateRatioMethod.QuasiPoisson, arguments.Number("level"));
        return new GoldenAnswer
        {
            ["ratio"] = estimate.Value,
            ["lower"] = estimate.Interval!.Lower,
            ["upper"] = estimate.Interval.Upper,
            ["dispersion"] = change.Dispersion!.Raw,
            ["degreesOfFreedom"] = change.Dispersion.DegreesOfFreedom,
        };
    });

    private static GoldenCall QuasiPoissonTest { get; } = Test("rate-ratio/quasi-poisson-test", RateRatioMethod.QuasiPoisson);

    private static GoldenCall NegativeBinomial { get; } = new("rate-ratio/negative-binomial", arguments =>
    {
        var change = ChangeOf(arguments);
        var estimate = change.Ratio(RateRatioMethod.NegativeBinomial, arguments.Number("level"));
        var fit = new NegativeBinomialFit(BinCounts.Of(change.BinsBefore!), BinCounts.Of(change.BinsAfter!));
        return new GoldenAnswer
        {
            ["ratio"] = estimate.Value,
            ["lower"] = estimate.Interval!.Lower,
            ["upper"] = estimate.Interval.Upper,
            ["shape"] = 1 / fit.Dispersion,
        };
    });

    private static GoldenCall NegativeBinomialTest { get; } = Test("rate-ratio/negative-binomial-test", RateRatioMethod.NegativeBinomial);

    private static GoldenCall CircularWindows { get; } = new("rate-ratio/circular-windows", arguments =>
    {
        var sidedness = arguments.Text("sidedness") switch
        {
            "lower-bound" => Sidedness.LowerBound,
            "upper-bound" => Sidedness.UpperBound,
            _ => Sidedness.TwoSided,
        };
        var estimate = ChangeOf(arguments).Ratio(RateRatioMethod.CircularWindows, arguments.Number("level"), sidedness);
        return new GoldenAnswer { ["ratio"] = estimate.Value, ["lower"] = estimate.Interval!.Lower, ["upper"] = estimate.Interval.Upper };
    });

    private static GoldenCall CircularWindowsTest { get; } = Test("rate-ratio/circular-windows-test", RateRatioMethod.CircularWindows);

    private static GoldenCall QuasiMover { get; } = new("rate-difference/quasi-mover", arguments =>
    {
        var estimate = ChangeOf(arguments).Difference(RateDifferenceMethod.QuasiMover, arguments.Number("level"));
        return new GoldenAnswer { ["difference"] = estimate.Value, ["lower"] = estimate.Interval!.Lower, ["upper"] = estimate.Interval.Upper };
    });

    private static GoldenCall Test(string name, IRateRatioTest method) => new(name, arguments =>
    {
        var test = ChangeOf(arguments).Test(arguments.Number("nullRatio"), Given.Alternative(arguments), method);
        return new GoldenAnswer { ["p"] = test.PValue, ["statistic"] = test.Statistic };
    });

    private static RateChange ChangeOf(GoldenArguments arguments)
    {
        long[] before = arguments.Counts("countsBefore");
        long[] after = arguments.Counts("countsAfter");
        var start = new LocalDate(2015, 1, 1);
        return RateChange.Between(
            Series(start, before, arguments.NumbersOrNull("exposuresBefore")),
            Series(start.PlusDays(before.Length), after, arguments.NumbersOrNull("exposuresAfter")));
    }

    private static CountSeries Series(LocalDate start, long[] counts, double[]? exposures)
    {
        var series = CountSeries.Of(Resolution.Day, start, counts);
        return exposures is null ? series : series.WithExposure(exposures, Unit.Days);
    }
}
