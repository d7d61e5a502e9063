using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using MathNet.Numerics.Distributions;
using TruceStats.Numerics;

namespace TruceStats.Benchmarks.Numerics;

/// <summary>One beta quantile, as intervals of rate ratios ask for it: shapes from counts up to 2,000 and 200, p 0.025 and 0.975.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class BetaQuantileBenchmarks
{
    private const int Cases = 1_000;

    private readonly double[] _a = [.. Enumerable.Range(0, Cases).Select(i => 1.0 + 104729L * i % 200)];
    private readonly double[] _b = [.. Enumerable.Range(0, Cases).Select(i => 1.0 + 7919L * i % 2000)];
    private readonly double[] _p = [.. Enumerable.Range(0, Cases).Select(i => i % 2 == 0 ? 0.025 : 0.975)];

    [Benchmark(Baseline = true, OperationsPerInvoke = Cases)]
    public double MathNet()
    {
        double sum = 0;
        for (int i = 0; i < Cases; i++)
            sum += Beta.InvCDF(_a[i], _b[i], _p[i]);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Cases)]
    public double TruceStats()
    {
        double sum = 0;
        for (int i = 0; i < Cases; i++)
            sum += BetaDistribution.Quantile(_a[i], _b[i], _p[i]);
        return sum;
    }
}
