using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using TruceStats.Numerics;

namespace TruceStats.Benchmarks.Numerics;

/// <summary>The default errors of 96 counts with level, trend, step and change of slope, the Poisson fit included.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class IntegratedLikelihoodBenchmarks
{
    private const int N = 96;
    private const int Columns = 4;

    private readonly double[] _design =
    [
        .. Enumerable.Repeat(1.0, N),
        .. Enumerable.Range(0, N).Select(t => t < N / 2 ? 0.0 : 1),
        .. Enumerable.Range(1, N).Select(t => (double)t),
        .. Enumerable.Range(0, N).Select(t => Math.Max(0.0, t - N / 2 + 1)),
    ];

    private readonly double[] _contrast = [0, 1, 0, 0];
    private readonly double[] _counts = new double[N];
    private readonly double[] _offset = new double[N];
    private readonly int[] _times = [.. Enumerable.Range(0, N)];
    private readonly GlmWorkspace _poisson = new(N, Columns);
    private readonly IntegratedWorkspace _work = new();

    [GlobalSetup]
    public void Draw()
    {
        var stream = new RandomStream(1);
        double latent = 0;
        for (int t = 0; t < N; t++)
        {
            latent = 0.4 * latent + 0.18 * stream.NextNormal();
            _counts[t] = stream.NextPoisson(20 * Math.Exp(latent));
        }
    }

    [Benchmark]
    public double FitAndTest()
    {
        GlmFit.Run(new PoissonFamily(), GlmLink.Log, _design, N, Columns, _counts, _offset, [], _poisson);
        IntegratedLikelihood.Fit(_design, Columns, _counts, _offset, _times, _poisson.Coefficients, _work, out var fit);
        return fit!.Contrast(_contrast).TwoSided(0);
    }
}
