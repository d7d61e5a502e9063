using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using TruceStats.Durations;

namespace TruceStats.Benchmarks.Durations;

/// <summary>Curves and a comparison of 1,000,000 spells from plain arrays, on one thread: days that are nearly all distinct, and whole days that are shared by many.</summary>
/// <remarks>The same spells elsewhere: for i from 0 to 999,999, day = 1 + 7919·i mod 1,000,003 (or 1 + that mod 2,000), ended unless 3 divides i, group = i mod 2.</remarks>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 2, iterationCount: 7)]
public class SpellBenchmarks
{
    private const int Spells = 1_000_000;

    private readonly bool[] _ended = [.. Enumerable.Range(0, Spells).Select(i => i % 3 != 0)];
    private readonly string[] _groups = [.. Enumerable.Range(0, Spells).Select(i => i % 2 == 0 ? "even" : "odd")];
    private double[] _days = [];

    [Params(1_000_003, 2_000)]
    public int DistinctDays { get; set; }

    [GlobalSetup]
    public void Draw() => _days = [.. Enumerable.Range(0, Spells).Select(i => 1.0 + (7919L * i % 1_000_003 % DistinctDays))];

    [Benchmark(Baseline = true)]
    public double? KaplanMeierMedian() => KaplanMeier.Of(SpellTable.Of(_days, _ended)).Median.Value;

    [Benchmark]
    public double LogRankOfTwoGroups() => LogRank.Of(SpellTable.Of(_days, _ended).WithLabels("group", _groups), "group").Test.PValue;
}
