using TruceStats.Interruptions;

namespace TruceStats.Extensions;

/// <summary>Four years of months with a fall at the start of the third: made-up counts with more than Poisson noise, and their logs as measured values.</summary>
internal static class OwnSeries
{
    public static readonly LocalDate Fall = new(2015, 1, 1);

    public static CountSeries Counts { get; } = CountSeries.Of(
        Resolution.Month, new LocalDate(2013, 1, 1),
        61, 28, 72, 37, 75, 60, 38, 69, 44, 31, 59, 47, 50, 82, 37, 61, 28, 66, 83, 52, 35, 66, 48, 79,
        21, 37, 16, 40, 29, 54, 38, 13, 35, 28, 51, 30, 27, 43, 15, 39, 52, 26, 48, 20, 31, 53, 25, 38);

    public static MeasureSeries Values { get; } = MeasureSeries.OnBinsOf(Counts, [.. Counts.Bins.Select(bin => (double?)Math.Log(bin.Count!.Value))], Unit.Of("log deaths"));

    public static Interruption From(IInterruptionShape shape) => Interruption.Of("truce", StudyPeriod.From(Fall), shape);
}
