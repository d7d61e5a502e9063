using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using TruceStats.Numerics;

namespace TruceStats.Benchmarks.Numerics;

/// <summary>Regression on a step with ARIMA errors, 120 points, with all standard errors; Beside/arima.R fits the same series.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 3, iterationCount: 7)]
public class ArimaBenchmarks
{
    private const int Points = 120;

    private readonly double[] _values = new double[Points];
    private readonly double[] _design = new double[2 * Points];
    private readonly bool[] _observed = new bool[Points];

    [GlobalSetup]
    public void Setup()
    {
        // Noise from the fractional parts of multiples of the golden ratio, which R can make as well.
        double e = 0, w = 0;
        for (int t = 0; t < Points; t++)
        {
            double share = 0.6180339887498949 * (t + 1) * (t + 1) % 1;
            double next = 3.4641016151377544 * (share - 0.5);
            w = 0.6 * w + next + 0.3 * e;
            e = next;
            _design[t] = 1;
            _design[Points + t] = t >= Points / 2 ? 1 : 0;
            _values[t] = 10 + w - 2 * _design[Points + t];
            _observed[t] = t % 11 != 5;
        }
    }

    [Benchmark(Baseline = true)]
    public double Mixed() => Fit(new ArimaOrder(1, 0, 1), default);

    [Benchmark]
    public double MixedWithGaps() => Fit(new ArimaOrder(1, 0, 1), _observed);

    [Benchmark]
    public double Autoregression() => Fit(new ArimaOrder(2, 0, 0), default);

    [Benchmark]
    public double Seasonal() => Fit(new ArimaOrder(1, 0, 1, 1, 0, 0, 12), default);

    private double Fit(ArimaOrder order, bool[]? observed) =>
        ArimaRegression.Fit(_values, observed, _design, 2, order, []).LogLikelihood;
}
