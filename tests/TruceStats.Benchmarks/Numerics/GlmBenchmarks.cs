using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using TruceStats.Numerics;

namespace TruceStats.Benchmarks.Numerics;

/// <summary>Fits of 59 observations and 5 terms in a workspace that is kept; in R: Beside/glm.R.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 3, iterationCount: 7)]
public class GlmBenchmarks
{
    private const int Rows = 59;
    private const int Columns = 5;

    private readonly double[] _design = new double[Rows * Columns];
    private readonly double[] _observations = new double[Rows];
    private readonly double[] _scores = new double[Rows];
    private readonly double[] _covariance = new double[Columns * Columns];
    private readonly GlmWorkspace _work = new(Rows, Columns);
    private readonly GlmWorkspace _fitted = new(Rows, Columns);

    [GlobalSetup]
    public void Setup()
    {
        for (int t = 1; t <= Rows; t++)
        {
            int row = t - 1;
            _design[row] = 1;
            _design[Rows + row] = t;
            _design[2 * Rows + row] = t > 27 ? 1 : 0;
            _design[3 * Rows + row] = Math.Max(0, t - 27);
            _design[4 * Rows + row] = Math.Sin(2 * Math.PI * t / 12);
            _observations[row] = 5 + 7919 * t % 35;
        }
        GlmFit.Run(new PoissonFamily(), GlmLink.Log, _design, Rows, Columns, _observations, [], [], _fitted);
        SandwichCovariance.Scores(new PoissonFamily(), GlmLink.Log, _observations, _fitted.Mean, [], _scores);
    }

    [Benchmark]
    public double Poisson()
    {
        GlmFit.Run(new PoissonFamily(), GlmLink.Log, _design, Rows, Columns, _observations, [], [], _work);
        return _work.Deviance;
    }

    [Benchmark]
    public double NegativeBinomial() =>
        GlmNegativeBinomial.Run(GlmLink.Log, _design, Rows, Columns, _observations, [], [], _work).Theta;

    [Benchmark]
    public double NeweyWest() =>
        HacCovariance.Write(new(Bandwidth: 3), _design, Rows, Columns, _scores, [], _fitted.UnscaledCovariance, _covariance);

    [Benchmark]
    public double Heteroskedastic()
    {
        SandwichCovariance.Heteroskedastic(
            HeteroskedasticityKind.Hc3, _design, Rows, Columns, _scores, _fitted.Leverages, _fitted.UnscaledCovariance, _covariance);
        return _covariance[0];
    }
}
