using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using TruceStats.Monitoring;

namespace TruceStats.Benchmarks.Monitoring;

/// <summary>
/// One day more, by each method; the mean run length of a cumulative sum with 200 states; a year of the ratio sequence. Beside it:
/// Rscript tests/TruceStats.Benchmarks/Beside/monitoring.R
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class MonitoringBenchmarks
{
    private static readonly LocalDate Start = new(2010, 1, 4);

    private readonly PoissonCusum _cusum = new() { Direction = MonitoringDirection.Upward, Reference = 4.2, Threshold = 40 };
    private readonly MonitoringBaseline _total = MonitoringBaseline.Of(Tally.Of(360, Exposure.Days(100)), Exposure.Days(1));
    private CountSeries _daily = null!, _weekly = null!;
    private MonitoringState _cusumState = null!, _scanState = null!, _earsState = null!, _farringtonState = null!, _ratioState = null!;

    [GlobalSetup]
    public void Setup()
    {
        // The counts of the script beside.
        _daily = CountSeries.Of(Resolution.Day, Start, [.. Enumerable.Range(1, 730).Select(i => (long)(7919 * i % 8))]);
        _weekly = CountSeries.Of(Resolution.Week, Start, [.. Enumerable.Range(1, 330).Select(i => (long)(20 + (7919 * i % 23)))]);
        _cusumState = Seen(_cusum, _total);
        _scanState = Seen(new GeneralizedLikelihoodRatio { Direction = MonitoringDirection.Upward, Threshold = 5 }, _total);
        _earsState = Ears.C1.Start(_daily);
        _farringtonState = new FarringtonFlexible { Alpha = 0.05 }.Start(_weekly);
        _ratioState = Seen(new RatioSequence { Direction = MonitoringDirection.Upward }, _total);
    }

    [Benchmark]
    public MonitoringState CusumStep() => _cusumState.Observe(After(_cusumState));

    [Benchmark]
    public MonitoringState LikelihoodRatioStep() => _scanState.Observe(After(_scanState));

    [Benchmark]
    public MonitoringState EarsStep() => _earsState.Observe(CountSeries.Of(Resolution.Day, _daily.Coverage.End!.Value, 5)[0]);

    [Benchmark]
    public MonitoringState FarringtonStep() => _farringtonState.Observe(CountSeries.Of(Resolution.Week, _weekly.Coverage.End!.Value, 25)[0]);

    [Benchmark]
    public MonitoringState RatioStep() => _ratioState.Observe(After(_ratioState));

    [Benchmark]
    public Estimate? RunLength() => _cusum.RunLength(_total);

    [Benchmark]
    public MonitoringRun RatioOverTwoYears() => new RatioSequence { Direction = MonitoringDirection.Upward }.Run(_daily, _total);

    private MonitoringState Seen(IMonitoringMethod method, MonitoringBaseline baseline) => method.Run(_daily, baseline).Last;

    private static CountBin After(MonitoringState state) => CountSeries.Of(Resolution.Day, state.Bin!.Period.End!.Value, 5)[0];
}
