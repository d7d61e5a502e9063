using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NodaTime;
using TruceStats.Interruptions;

namespace TruceStats.Benchmarks.Interruptions;

/// <summary>Many refits of a model of 59 bins and 5 terms, on as many threads as the machine has: 10,000 drawn series, and all false dates of a fit.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class RefitBenchmarks
{
    private const int Bins = 59;
    private const int Refits = 10_000;

    private static readonly LocalDate Start = new(2012, 1, 1);

    private CountSeries _series = CountSeries.Of(Resolution.Month, Start, 1);
    private InterruptionFit? _fit;
    private InterruptionPower? _power;

    /// <summary>One thread, or as many as there are.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    private Execution Execution => new() { Parallelism = Threads };

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(59);
        var counts = new long[Bins];
        for (int i = 0; i < Bins; i++)
            counts[i] = random.Next(20, 60);
        _series = CountSeries.Of(Resolution.Month, Start, counts);
        var model = Model(StandardErrors.ModelBased);
        _power = InterruptionPower.Like(model.Fit(_series, Interruptions, Execution, CancellationToken.None), "truce") with { Runs = Refits, Execution = Execution };
        // Step and slope move together, so that a false date has five terms as well.
        _fit = model.Fit(_series, [.. Interruptions.Select(interruption => interruption.Name == "law" ? interruption : interruption.Named("truce"))], Execution, CancellationToken.None);
    }

    /// <summary>Level, trend, step, slope and an event: 5 terms.</summary>
    private static Interruption[] Interruptions =>
    [
        Interruption.Step(Start.PlusMonths(48)).Named("truce"), Interruption.Slope(Start.PlusMonths(48)).Named("truce trend"),
        Interruption.Step(Start.PlusMonths(6)).Named("law"),
    ];

    [Benchmark(OperationsPerInvoke = Refits)]
    public object Bootstrap() => Model(StandardErrors.Bootstrap(Refits)).Fit(_series, Interruptions, Execution, CancellationToken.None);

    [Benchmark(OperationsPerInvoke = Refits)]
    public Estimate Power() => _power!.Power(0.7);

    /// <summary>250 times the 40 false dates, so that 10,000 models are designed and fitted.</summary>
    [Benchmark(OperationsPerInvoke = Refits)]
    public int FalseDates()
    {
        int fits = 0;
        for (int i = 0; fits < Refits; i++)
            fits += PlaceboDates.Of(_fit!, "truce", 8, Execution).Dates.Count;
        return fits;
    }

    private static SegmentedRegression Model(StandardErrors errors) => new() { Errors = errors };
}
