using BenchmarkDotNet.Attributes;
using NodaTime;
using TruceStats.Contagion;

namespace TruceStats.Benchmarks.Contagion;

/// <summary>The log-likelihood of a Hawkes process on a million events, and fits of some hundreds.</summary>
[MemoryDiagnoser]
public class HawkesBenchmarks
{
    private static readonly LocalDate Start = new(1700, 1, 1);

    private EventTimes _many = EventTimes.Of([], StudyPeriod.OfDays(Start, 1));
    private EventTimes _few = EventTimes.Of([], StudyPeriod.OfDays(Start, 1));

    [GlobalSetup]
    public void Setup()
    {
        // The formula of Beside/hawkes.py: waits between 0 and 0.1 days that no generator has to agree on.
        const int events = 1_000_000;
        var times = new double[events];
        double time = 0;
        for (long i = 0; i < events; i++)
        {
            time += (((7919 * (i + 1)) + (104_729 * (i + 1) % 1009 * (i + 1))) % 1009 + 1) / 10_100.0;
            times[i] = time;
        }
        _many = EventTimes.Of(times, StudyPeriod.OfDays(Start, (int)time + 1));
        _few = HawkesProcess.Simulate(0.5, 0.5, 1.5, StudyPeriod.OfDays(Start, 500), seed: 1);
    }

    [Benchmark]
    public double LikelihoodOfAMillionEvents() => HawkesProcess.LogLikelihood(_many, 10, 0.5, 1.5);

    [Benchmark]
    public HawkesFit FitOfSomeHundreds() => new HawkesProcess().Fit(_few);
}
