using NodaTime;
using TruceStats.Interruptions;
using TruceStats.Numerics;

namespace TruceStats.Tests.Interruptions;

/// <summary>Seeded series and the model of model-based errors, for checks of fits.</summary>
internal static class Drawn
{
    public static readonly LocalDate Start = new(2012, 1, 1);

    public static SegmentedRegression Plain { get; } = new() { Trend = TrendForm.None, Errors = StandardErrors.ModelBased };

    public static SegmentedRegression Trended { get; } = new() { Errors = StandardErrors.ModelBased };

    /// <summary>The first day of a month, counted from the start.</summary>
    public static LocalDate Month(int index) => Start.PlusMonths(index);

    /// <summary>Monthly Poisson counts with a mean each.</summary>
    public static CountSeries Counts(ulong seed, int months, Func<int, double> mean)
    {
        var stream = new RandomStream(seed);
        var counts = new long[months];
        for (int i = 0; i < months; i++)
            counts[i] = stream.NextPoisson(mean(i));
        return CountSeries.Of(Resolution.Month, Start, counts).WithExposure(Enumerable.Repeat(1.0, months).ToArray(), Unit.Days);
    }

    public static Interruption Truce(int month) => Interruption.Step(Month(month)).Named("truce");

    public static Execution Threads(int threads) => new() { Parallelism = threads };

    /// <summary>Keeps the greatest share that it was told.</summary>
    internal sealed class Told : IProgress<double>
    {
        private readonly Lock _lock = new();

        public double Greatest { get; private set; }

        public void Report(double value)
        {
            lock (_lock)
                Greatest = Math.Max(Greatest, value);
        }
    }
}
