using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using TruceStats.Sensitivity;

namespace TruceStats.Benchmarks.Sensitivity;

/// <summary>All 1,024 log-linear models of five lists with interactions of two, and the best one's profile interval. Beside: log-linear.R.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class CaptureBenchmarks
{
    private CaptureLists? _lists;

    /// <summary>One thread, or as many as there are.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup() => _lists = CaptureLists.Of(
        ["a", "b", "c", "d", "e"],
        Enumerable.Range(1, 31).ToDictionary(cell => string.Concat(Enumerable.Range(0, 5).Select(i => cell >> i & 1)), cell => 5L + (7919 * cell % 97)));

    [Benchmark]
    public object Models() => new LogLinearCapture().Fit(_lists!, new Execution { Parallelism = Threads });

    [Benchmark]
    public object Interval() => new LogLinearCapture { MostOrder = 1 }.Fit(_lists!, new Execution { Parallelism = Threads }).Population;
}
