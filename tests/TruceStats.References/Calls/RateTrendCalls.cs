namespace TruceStats.References.Calls;

/// <summary>Trends in one rate. Bins are whole days long, as many as their exposure says.</summary>
internal static class RateTrendCalls
{
    public static IReadOnlyList<GoldenCall> All => [Score, RatioPerYear, Laplace];

    private static readonly LocalDate Start = new(2015, 1, 1);

    private static GoldenCall Score { get; } = new("rate-trend/score", arguments =>
    {
        var trend = TrendOf(arguments);
        var test = trend.Test(Given.Alternative(arguments), assumePoisson: arguments.Text("variation") == "poisson");
        return new GoldenAnswer { ["statistic"] = test.Statistic, ["p"] = test.PValue, ["dispersion"] = trend.Dispersion?.Raw };
    });

    private static GoldenCall RatioPerYear { get; } = new("rate-trend/ratio-per-year", arguments =>
    {
        var estimate = TrendOf(arguments).RatioPerYear(arguments.Number("level"));
        return new GoldenAnswer { ["ratio"] = estimate.Value, ["lower"] = estimate.Interval!.Lower, ["upper"] = estimate.Interval.Upper };
    });

    private static GoldenCall Laplace { get; } = new("rate-trend/laplace", arguments =>
    {
        var dates = arguments.Counts("days").Select(day => Start.PlusDays((int)day));
        var test = RateTrend.LaplaceTest(dates, StudyPeriod.OfDays(Start, (int)arguments.Count("length")), Given.Alternative(arguments));
        return new GoldenAnswer { ["statistic"] = test.Statistic, ["p"] = test.PValue };
    });

    private static RateTrend TrendOf(GoldenArguments arguments)
    {
        var bins = new List<StudyPeriod>();
        foreach (double days in arguments.Numbers("exposures"))
            bins.Add(StudyPeriod.OfDays(bins.Count == 0 ? Start : bins[^1].End!.Value, (int)days));
        return RateTrend.Of(CountSeries.OfBins(bins, arguments.Counts("counts").Select(count => (long?)count)));
    }
}
