using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NodaTime;
using TruceStats.Sensitivity;

namespace TruceStats.Benchmarks.Sensitivity;

/// <summary>Every day of a year as the first of a truce, on three years of days, with exact limits. Beside: shifted-dates.R.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class ShiftedDatesBenchmarks
{
    private CountSeries? _series;

    /// <summary>One thread, or as many as there are.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup() => _series = CountSeries.Of(
        Resolution.Day, new LocalDate(2011, 1, 1), [.. Enumerable.Range(0, 1096).Select(i => (long?)((i < 434 ? 9 : 4) + (7919 * i % 7)))]);

    [Benchmark]
    public object Exact() => Ask(new RateChangeOptions { Method = RateRatioMethod.Exact });

    [Benchmark]
    public object QuasiPoisson() => Ask(new RateChangeOptions { Method = RateRatioMethod.QuasiPoisson });

    private ShiftedDates Ask(RateChangeOptions options) => ShiftedDates.Of(
        _series!, _series!.Coverage, PartialDate.Year(2012), options: options, execution: new Execution { Parallelism = Threads });
}
