using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using TruceStats.Numerics;

namespace TruceStats.Benchmarks.Numerics;

/// <summary>
/// Generalized least squares with AR(1) errors by restricted likelihood, 96 points, level, trend, step and slope. Beside it:
/// Rscript tests/TruceStats.Benchmarks/Beside/gls-ar1.R
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class GlsAr1Benchmarks
{
    private const int Rows = 96;

    private readonly double[] _design = new double[4 * Rows];
    private readonly double[] _outcome = new double[Rows];
    private readonly int[] _times = new int[Rows];
    private GlsAr1 _prepared = null!;

    [GlobalSetup]
    public void Setup()
    {
        double error = 0;
        for (int i = 0; i < Rows; i++)
        {
            // The noise of the script beside: a congruence, so that both fit the same numbers.
            error = 0.4 * error + ((7919 * (i + 1) + 104729 * (i + 1) * (i + 1)) % 1009 / 1009.0 - 0.5);
            _times[i] = i + 1;
            _design[i] = 1;
            _design[Rows + i] = i + 1;
            _design[2 * Rows + i] = i >= 60 ? 1 : 0;
            _design[3 * Rows + i] = Math.Max(0, i - 59);
            _outcome[i] = 4 - 0.003 * i + error;
        }
        _prepared = new GlsAr1(_design, Rows, 4, _times);
    }

    [Benchmark(Baseline = true)]
    public double DesignAndFit() => new GlsAr1(_design, Rows, 4, _times).Fit(_outcome).Rho;

    [Benchmark]
    public double AnotherOutcome() => _prepared.Fit(_outcome).Rho;

    [Benchmark]
    public double PraisWinsten() => _prepared.PraisWinsten(_outcome).Rho;
}
