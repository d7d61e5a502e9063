using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using TruceStats.Numerics;

namespace TruceStats.Benchmarks.Numerics;

/// <summary>A Poisson fit of a million observations and 6 terms, by blocks; in R: Beside/glm.R.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 7)]
public class GlmLargeBenchmarks
{
    private const int Rows = 1_000_000;
    private const int Columns = 6;

    private readonly double[] _design = new double[Rows * Columns];
    private readonly double[] _observations = new double[Rows];

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        for (int row = 0; row < Rows; row++)
        {
            double i = row + 1;
            _design[row] = 1;
            _design[Rows + row] = i / Rows;
            _design[2 * Rows + row] = i > Rows / 2 ? 1 : 0;
            _design[3 * Rows + row] = Math.Sin(i);
            _design[4 * Rows + row] = Math.Cos(i);
            _design[5 * Rows + row] = Math.Sin(2 * i);
            _observations[row] = 7919L * (row + 1) % 6;
        }
    }

    /// <summary>With its workspace, so that what it allocates is what it needs beside the data.</summary>
    [Benchmark]
    public double Poisson()
    {
        var work = new GlmWorkspace(Rows, Columns);
        var shared = new GlmShared(_design, Rows, Columns, _observations, default, default, GlmLink.Log, Threads, default);
        GlmFit.Run(new PoissonFamily(), shared, work);
        return work.Deviance;
    }
}
