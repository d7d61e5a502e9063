using BenchmarkDotNet.Attributes;

namespace TruceStats.Benchmarks.Counts;

/// <summary>A million incidents into daily bins, on one thread: from a log and from a stream. The goal is 50 ms each.</summary>
[MemoryDiagnoser]
public class CountingBenchmarks
{
    private const int Incidents = 1_000_000;

    private static readonly StudyPeriod Decade = StudyPeriod.Of(new LocalDate(2010, 1, 1), new LocalDate(2020, 1, 1));

    private readonly CountingRule _deaths = new()
    {
        Resolution = Resolution.Day,
        Coverage = Decade,
        What = CountedQuantity.DeathsBest,
        UnknownBest = UnknownBest.LeaveOut,
        Attribution = Attribution.Draw(1),
        Filter = IncidentFilter.All.Of(IncidentKind.Homicide).In("SV-1", "SV-2", "SV-3"),
    };

    private IncidentLog _log = IncidentLog.Empty;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(2016);
        var places = Enumerable.Range(1, 14).Select(n => PlaceCode.Of(FormattableString.Invariant($"SV-{n}"))).ToArray();
        ReportedCount[] deaths = [ReportedCount.Exactly(1), ReportedCount.Exactly(2), ReportedCount.AtLeast(3)];
        // One in 50 lies outside the decade, as in a real source.
        _log = IncidentLog.Of(Enumerable.Range(0, Incidents).Select(_ => Incident.Of(
            random.Next(4) == 0 ? IncidentKind.Attack : IncidentKind.Homicide,
            Decade.Start.PlusDays(random.Next(3725)),
            place: places[random.Next(14)],
            deaths: deaths[random.Next(3)])));
    }

    [Benchmark(Baseline = true)]
    public CountSeries Log() => _log.CountBy(Resolution.Day, Decade);

    [Benchmark]
    public CountSeries Streaming() => Stream().CountBy(Resolution.Day, Decade);

    [Benchmark]
    public CountSeries LogByMonth() => _log.CountBy(Resolution.Month, Decade);

    [Benchmark]
    public CountSeries StreamingDeathsWithFilter() => Stream().CountBy(_deaths);

    [Benchmark]
    public CountPanel PanelByPlace() => _log.PanelBy(new CountingRule { Resolution = Resolution.Day, Coverage = Decade, Groups = Groups.Place });

    // An iterator: nothing that the counter could recognise as an array.
    private IEnumerable<Incident> Stream()
    {
        foreach (var incident in _log)
            yield return incident;
    }
}
