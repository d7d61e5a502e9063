using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace TruceStats.Benchmarks.Rates;

/// <summary>Intervals of 100,000 rate ratios on one thread: counts up to 2,000 in 60 days against counts up to 199 in 6.</summary>
/// <remarks>
/// The same pairs elsewhere: for i from 0 to 99,999, before = 1 + 7919·i mod 2000 and after = 104729·i mod 200.
/// </remarks>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class RateRatioBatchBenchmarks
{
    private const int Pairs = 100_000;

    private readonly long[] _eventsBefore = [.. Enumerable.Range(0, Pairs).Select(i => 1 + 7919L * i % 2000)];
    private readonly long[] _eventsAfter = [.. Enumerable.Range(0, Pairs).Select(i => 104729L * i % 200)];
    private readonly double[] _exposureBefore = [.. Enumerable.Repeat(60.0, Pairs)];
    private readonly double[] _exposureAfter = [.. Enumerable.Repeat(6.0, Pairs)];
    private readonly double[] _lower = new double[Pairs];
    private readonly double[] _upper = new double[Pairs];

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs)]
    public double Exact()
    {
        RateBatch.ExactRatioIntervals(_eventsBefore, _exposureBefore, _eventsAfter, _exposureAfter, 0.95, _lower, _upper);
        return _lower[^1];
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double MidP()
    {
        RateBatch.MidPRatioIntervals(_eventsBefore, _exposureBefore, _eventsAfter, _exposureAfter, 0.95, _lower, _upper);
        return _lower[^1];
    }
}
