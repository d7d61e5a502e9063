using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using TruceStats.Numerics;

namespace TruceStats.Benchmarks.Numerics;

/// <summary>
/// Structural models fitted to 120 points by maximum likelihood, from three starts, and what is drawn from them. Beside it:
/// Rscript tests/TruceStats.Benchmarks/Beside/structural.R and python3 tests/TruceStats.Benchmarks/Beside/structural.py
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class StructuralBenchmarks
{
    private const int Points = 120;

    private readonly double[] _outcome = new double[Points];
    private readonly double[] _regressor = new double[Points];
    private readonly bool[] _observed = [.. Enumerable.Repeat(true, Points)];
    private readonly double[] _ahead = new double[24];
    private StructuralFit _fit = null!;

    [GlobalSetup]
    public void Setup()
    {
        double level = 20;
        for (int i = 0; i < Points; i++)
        {
            long k = i + 1;
            level += 0.5 * ((7919 * k + 104729 * k * k) % 1009 / 1009.0 - 0.5);
            _regressor[i] = Math.Sin(0.7 * i);
            _outcome[i] = level + 1.5 * _regressor[i] + 2 * ((3571 * k + 90001 * k * k) % 1013 / 1013.0 - 0.5);
        }
        _fit = Level();
    }

    [Benchmark(Baseline = true)]
    public double LevelAndRegressor() => Level().LogLikelihood;

    [Benchmark]
    public double LinearTrend() => Fit(new StructuralForm(true, 0, false), [], 0).LogLikelihood;

    [Benchmark]
    public double TrendAndTwelveSeasons() => Fit(new StructuralForm(true, 12, false), [], 0).LogLikelihood;

    [Benchmark]
    public double ThousandPaths() => StructuralPaths.Draw(_fit, _ahead, 24, 1000, new RandomStream(1)).Outcomes[0];

    [Benchmark]
    public double ThousandPathsWithDrawnVariances() =>
        StructuralPaths.Draw(StructuralPosterior.Draw(_fit, 1000, new RandomStream(1)), _ahead, 24, 1000, new RandomStream(2)).Outcomes[0];

    private StructuralFit Level() => Fit(new StructuralForm(false, 0, false), _regressor, 1);

    private StructuralFit Fit(StructuralForm form, double[] x, int regressors) =>
        StructuralModel.Fit(new StructuralData(form, _outcome, _observed, x, regressors));
}
