using BenchmarkDotNet.Attributes;
using NodaTime;
using TruceStats.ChangePoints;

namespace TruceStats.Benchmarks.ChangePoints;

/// <summary>The posterior over 10,000 days and over 240 months, and 10,000 days one by one.</summary>
[MemoryDiagnoser]
public class ChangeDateBenchmarks
{
    private static readonly LocalDate Start = new(1990, 1, 1);
    private static readonly GammaPrior Prior = GammaPrior.Of(1, Exposure.Days(0.2));
    private readonly SingleChange _model = new() { Before = Prior, After = Prior, ProbabilityOfNoChange = 0.5, Dispersion = 1 };
    private CountSeries _days = null!, _months = null!;

    [GlobalSetup]
    public void Make()
    {
        _days = CountSeries.Of(Resolution.Day, Start, [.. Enumerable.Range(0, 10_000).Select(day => (long)((day < 6_000 ? 9 : 6) + (day * 7 % 5)))]);
        _months = CountSeries.Of(Resolution.Month, Start, [.. Enumerable.Range(0, 240).Select(month => (long)((month < 140 ? 300 : 200) + (month * 7 % 11)))]);
    }

    [Benchmark]
    public double TenThousandDays() => _model.Fit(_days).ProbabilityOfNoChange;

    [Benchmark]
    public double TwentyYearsOfMonths() => _model.Fit(_months).ProbabilityOfNoChange;

    [Benchmark]
    public double TenThousandDaysOneByOne() => new OnlineDetection { Prior = Prior, HazardPerDay = 0.001 }.Run(_days)[^1].Forgotten;
}
