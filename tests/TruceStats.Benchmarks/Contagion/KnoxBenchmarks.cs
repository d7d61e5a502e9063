using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NodaTime;
using TruceStats.Contagion;

namespace TruceStats.Benchmarks.Contagion;

/// <summary>A Knox test of 10,000 incidents with 999 permutations, three bands of distance and three of time, on one thread and on two.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class KnoxBenchmarks
{
    private const int Incidents = 10_000;

    private LocatedEvents? _events;

    /// <summary>One thread, or as many as there are.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        // The data of Beside/knox.R: a town of some 40 kilometres, two years.
        var start = new LocalDate(2015, 1, 1);
        _events = LocatedEvents.OnEarth(
            [.. Enumerable.Range(1, Incidents).Select(i => 13.5 + (0.4 * (7919L * i % 10_007) / 10_007))],
            [.. Enumerable.Range(1, Incidents).Select(i => -89.4 + (0.4 * (104_729L * i % 10_009) / 10_009))],
            [.. Enumerable.Range(1, Incidents).Select(i => start.PlusDays((int)(15_485_863L * i % 730)))]);
    }

    [Benchmark]
    public KnoxTest TenThousandIncidents() => KnoxTest.Of(_events!, [100, 200, 400], [7, 14, 28], 999, new Execution { Parallelism = Threads });
}
