using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NodaTime;
using TruceStats.Evaluations;
using TruceStats.Interruptions;

namespace TruceStats.Benchmarks.Evaluations;

/// <summary>
/// 1,008 specifications of five years of months: two families, errors, seasons and trends, seven first days and nine windows, each with effect, interval and test.
/// Beside: specification-curve.R, which prints the same median.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 10)]
public class SpecificationCurveBenchmarks
{
    private static readonly LocalDate First = new(2011, 1, 1);

    private static readonly CountSeries Months = CountSeries.Of(
        Resolution.Month, First, [.. Enumerable.Range(0, 60).Select(i => (long?)((i < 40 ? 300 : 180) + (7919 * i % 61) + (30 * (i % 12 / 6))))]);

    /// <summary>One thread, or as many as there are.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>The grid that is raced.</summary>
    public static SpecificationGrid Grid { get; } = Of([StandardErrors.ModelBased, StandardErrors.NeweyWest(3)]);

    [Benchmark]
    public object ModelBasedAndNeweyWest() => Grid.Fit(new Execution { Parallelism = Threads });

    /// <summary>The same with the default errors of counts for one of the two, for which R has nothing.</summary>
    [Benchmark]
    public object IntegratedAndNeweyWest() => Of([null, StandardErrors.NeweyWest(3)]).Fit(new Execution { Parallelism = Threads });

    private static SpecificationGrid Of(IReadOnlyList<StandardErrors?> errors) => new()
    {
        Effect = "truce",
        Sources = [SpecificationSource.Of("police", Months)],
        Windows = [.. Enumerable.Range(36, 9).Select(month => SpecificationWindow.Of(
            FormattableString.Invariant($"month {month}"), Interruption.Step(First.PlusMonths(month)).Named("truce")))],
        Models = SpecificationGrid.Regressions(
            [CountFamily.Poisson, CountFamily.QuasiPoisson], errors, [Seasonality.None, Seasonality.Harmonic(2)], [TrendForm.Linear, TrendForm.None]),
        Starts = [.. Enumerable.Range(0, 7).Select(i => First.PlusMonths(2 * i))],
    };
}
