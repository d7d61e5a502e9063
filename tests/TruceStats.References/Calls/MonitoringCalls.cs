using TruceStats.Monitoring;

namespace TruceStats.References.Calls;

/// <summary>Monitoring bin by bin. Bins are days of exposure 1, or weeks of exposure 7 for Farrington's method; the baseline is a total unless counts are given.</summary>
internal static class MonitoringCalls
{
    private static readonly LocalDate Start = new(2015, 1, 5);

    public static IReadOnlyList<GoldenCall> All => [PoissonPath, PoissonRunLength, CusumPath, CusumRunLength, CusumThreshold, Scan, EarsChart, Farrington, Ratio];

    private static GoldenCall PoissonPath { get; } = new("monitoring/poisson-cusum", arguments =>
    {
        var method = new PoissonCusum { Direction = MonitoringDirection.Upward, Reference = arguments.Number("reference"), Threshold = arguments.Number("threshold") };
        return Path(method.Run(Daily(arguments.Counts("counts")), Of(1)));
    });

    private static GoldenCall PoissonRunLength { get; } = new("monitoring/average-run-length", arguments =>
    {
        var method = new PoissonCusum { Direction = MonitoringDirection.Upward, Reference = arguments.Number("reference"), Threshold = arguments.Number("threshold") };
        return new GoldenAnswer { ["averageRunLength"] = method.RunLength(Of(arguments.Number("mean")))!.Value };
    });

    private static GoldenCall CusumPath { get; } = new("monitoring/cusum", arguments =>
        Path(Cusum(arguments, arguments.Number("threshold"), null).Run(Daily(arguments.Counts("counts")), Of(arguments.Number("mean")))));

    private static GoldenCall CusumRunLength { get; } = new("monitoring/cusum-run-length", arguments => new GoldenAnswer
    {
        ["runLength"] = Cusum(arguments, arguments.Number("threshold"), null).RunLength(Of(arguments.Number("mean")), arguments.NumberOrNull("ratio"))!.Value,
    });

    private static GoldenCall CusumThreshold { get; } = new("monitoring/cusum-threshold", arguments =>
    {
        var method = Cusum(arguments, null, arguments.Number("wanted"));
        var baseline = Of(arguments.Number("mean"));
        return new GoldenAnswer
        {
            ["threshold"] = method is PoissonCusum poisson ? poisson.ThresholdFor(baseline) : ((NegativeBinomialCusum)method).ThresholdFor(baseline),
            ["runLength"] = method.RunLength(baseline)!.Value,
        };
    });

    private static GoldenCall Scan { get; } = new("monitoring/likelihood-ratio", arguments =>
    {
        var method = new GeneralizedLikelihoodRatio { Direction = Direction(arguments), Threshold = arguments.Number("threshold"), WindowBins = (int)arguments.Count("window") };
        return Path(method.Run(Daily(arguments.Counts("counts")), Of(arguments.Number("mean"))));
    });

    private static GoldenCall EarsChart { get; } = new("monitoring/ears", arguments =>
    {
        long[] counts = arguments.Counts("counts");
        var chart = arguments.Text("chart") switch { "C1" => Ears.C1, "C2" => Ears.C2, _ => Ears.C3 };
        var run = (chart with { MinimumDeviation = arguments.Number("minimumDeviation") }).Run(Rest(Daily(counts), (int)arguments.Count("baseline")), First(Daily(counts), (int)arguments.Count("baseline")));
        return new GoldenAnswer
        {
            ["threshold"] = run.States.Select(state => state.Step!.Threshold),
            ["statistic"] = run.States.Select(state => state.Step!.Statistic),
            ["alarms"] = run.States.Select(state => state.Alarm is null ? 0.0 : 1),
        };
    });

    private static GoldenCall Farrington { get; } = new("monitoring/farrington", arguments =>
    {
        var weekly = CountSeries.Of(
            Resolution.Week, Start, arguments.NumbersAndGaps("counts").Select(count => (long?)count));
        int baseline = (int)arguments.Count("baseline");
        var method = new FarringtonFlexible { Years = (int)arguments.Count("years"), Alpha = arguments.Number("alpha") };
        var run = method.Run(Rest(weekly, baseline), First(weekly, baseline));
        return new GoldenAnswer
        {
            ["expected"] = run.States.Select(state => state.Step!.Expected!.Value),
            ["threshold"] = run.States.Select(state => state.Step!.Threshold),
            ["alarms"] = run.States.Select(state => state.Alarm is null ? 0.0 : 1),
        };
    });

    private static GoldenCall Ratio { get; } = new("monitoring/ratio-sequence", arguments =>
    {
        var method = new RatioSequence
        {
            Direction = MonitoringDirection.Downward,
            Level = arguments.Number("level"),
            Dispersion = arguments.Number("dispersion"),
            MixtureShape = arguments.Number("shape"),
            NullRatio = arguments.Number("nullRatio"),
        };
        var baseline = MonitoringBaseline.Of(Tally.Of(arguments.Count("eventsBefore"), Exposure.Days(arguments.Number("daysBefore"))), Exposure.Days(1));
        var after = CountSeries.OfBins([StudyPeriod.OfDays(Start, (int)arguments.Count("daysAfter"))], [arguments.Count("eventsAfter")]);
        var step = method.Run(after, baseline).Last.Step!;
        return new GoldenAnswer { ["lower"] = step.Ratio!.Interval!.Lower, ["upper"] = step.Ratio.Interval.Upper, ["statistic"] = step.Statistic };
    });

    private static IMonitoringMethod Cusum(GoldenArguments arguments, double? threshold, double? wanted)
    {
        double? size = arguments.NumberOrNull("size"), reference = arguments.NumberOrNull("reference"), ratio = arguments.NumberOrNull("outOfControlRatio");
        double inControl = arguments.NumberOrNull("inControlRatio") ?? 1;
        return size is null
            ? new PoissonCusum { Direction = Direction(arguments), InControlRatio = inControl, Reference = reference, OutOfControlRatio = ratio, Threshold = threshold, WantedRunLength = wanted }
            : new NegativeBinomialCusum { Direction = Direction(arguments), Size = size, InControlRatio = inControl, Reference = reference, OutOfControlRatio = ratio, Threshold = threshold, WantedRunLength = wanted };
    }

    private static MonitoringDirection Direction(GoldenArguments arguments) => arguments.Text("direction") == "down" ? MonitoringDirection.Downward : MonitoringDirection.Upward;

    // Means have up to four decimals: as many events in 10,000 days.
    private static MonitoringBaseline Of(double mean) => MonitoringBaseline.Of(Tally.Of((long)Math.Round(mean * 10_000), Exposure.Days(10_000)), Exposure.Days(1));

    private static CountSeries Daily(long[] counts) => CountSeries.Of(Resolution.Day, Start, counts);

    private static CountSeries First(CountSeries series, int bins) => series.During(StudyPeriod.Of(series.Coverage.Start, series[bins].Period.Start));

    private static CountSeries Rest(CountSeries series, int bins) => series.During(StudyPeriod.Of(series[bins].Period.Start, series.Coverage.End!.Value));

    private static GoldenAnswer Path(MonitoringRun run)
    {
        int first = run.States.TakeWhile(state => state.Alarm is null).Count();
        return new GoldenAnswer { ["path"] = run.States.Select(state => state.Step!.Statistic), ["firstAlarm"] = first == run.States.Count ? -1 : first };
    }
}
