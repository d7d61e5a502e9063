using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NodaTime;
using TruceStats.ChangePoints;

namespace TruceStats.Benchmarks.ChangePoints;

/// <summary>The exact Poisson segmentation of 1,000,000 bins with 100 segments, and the sup-F test over 200 bins.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 3, iterationCount: 10)]
public class ChangePointBenchmarks
{
    private static readonly LocalDate Start = new(2, 1, 1);

    private CountSeries _long = CountSeries.Of(Resolution.Day, Start, 1);
    private MeasureSeries _short = MeasureSeries.Of(Resolution.Day, Start, [1], Unit.Days);

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20160326);
        _long = CountSeries.Of(Resolution.Day, Start, [.. Enumerable.Range(0, 1_000_000).Select(i => (long?)Poisson(5 + (i / 10_000 * 7919 % 20), random))]);
        _short = MeasureSeries.Of(Resolution.Day, Start, Enumerable.Range(0, 200).Select(i => (double?)((i < 100 ? 10 : 8) + random.NextDouble())), Unit.Days);
    }

    /// <summary>Search, dispersion, intervals and rates together.</summary>
    [Benchmark]
    public Segmentation MillionBins() => new ChangePointSearch().Fit(_long);

    [Benchmark]
    public AnyChangeTest SupremumF() => AnyChangeTest.SupremumF(_short);

    private static long Poisson(double mean, Random random)
    {
        long events = -1;
        for (double left = mean; left >= 0; left += Math.Log(1 - random.NextDouble()))
            events++;
        return events;
    }
}
