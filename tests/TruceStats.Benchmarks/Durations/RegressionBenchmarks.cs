using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using TruceStats.Durations;

namespace TruceStats.Benchmarks.Durations;

/// <summary>Regressions with two covariates on a million spells, on one thread. Beside/durations-regression.R fits the same ones.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class RegressionBenchmarks
{
    private const int Rows = 1_000_000;

    private SpellTable _table = SpellTable.Of([]);

    /// <summary>Whole days have thousands of ties; parts of days have none.</summary>
    [Params(true, false)]
    public bool WholeDays { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        double[] days = new double[Rows], x = new double[Rows], group = new double[Rows];
        bool[] ended = new bool[Rows];
        for (int i = 0; i < Rows; i++)
        {
            // Shares that any program makes alike.
            x[i] = (2 * (0.6180339887498949 * (i + 1) % 1)) - 1;
            group[i] = i % 2;
            double length = -100 * Math.Log(((7919.0 * (i + 1) % 1_000_003) + 0.5) / 1_000_003) * Math.Exp((-0.3 * x[i]) - (0.5 * group[i]));
            double watched = 300 * (0.7548776662466927 * (i + 1) % 1) + 0.001;
            ended[i] = length <= watched;
            days[i] = Math.Min(length, watched);
            days[i] = WholeDays ? Math.Ceiling(days[i]) : days[i];
        }
        _table = SpellTable.Of(days, ended).With("x", x).With("group", group);
    }

    [Benchmark]
    public object Cox() => new CoxRegression { Covariates = ["x", "group"] }.Fit(_table).HazardRatios;

    [Benchmark]
    public object Weibull() => new AcceleratedFailureTime { Distribution = DurationDistribution.Weibull, Covariates = ["x", "group"] }.Fit(_table).TimeRatios;

    [Benchmark]
    public object LogNormal() => new AcceleratedFailureTime { Distribution = DurationDistribution.LogNormal, Covariates = ["x", "group"] }.Fit(_table).TimeRatios;
}
