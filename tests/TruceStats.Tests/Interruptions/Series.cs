using TruceStats.Interruptions;
using TruceStats.Numerics;

namespace TruceStats.Tests.Interruptions;

/// <summary>Series that several tests of this room share.</summary>
internal static class Series
{
    public static readonly LocalDate January2015 = new(2015, 1, 1);
    public static readonly LocalDate April2016 = new(2016, 4, 1);

    /// <summary>Homicides in El Salvador by month, January 2015 to October 2016.</summary>
    public static CountSeries ElSalvador { get; } = CountSeries.Of(
        Resolution.Month, January2015, 336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397);

    /// <summary>Four years of months with a fall in the thirteenth month of the third year; made up.</summary>
    public static CountSeries FourYears { get; } = CountSeries.Of(
        Resolution.Month, new LocalDate(2013, 1, 1), [.. FourYearsOfCounts]);

    public static LocalDate FourYearsFall { get; } = new(2015, 1, 1);

    private static ReadOnlySpan<long> FourYearsOfCounts =>
    [
        41, 38, 52, 47, 55, 60, 58, 49, 44, 51, 39, 47, 50, 42, 57, 61, 48, 66, 63, 52, 55, 46, 58, 49,
        31, 27, 36, 40, 29, 44, 38, 33, 35, 28, 41, 30, 37, 33, 45, 39, 42, 36, 48, 40, 31, 43, 35, 38,
    ];

    public static SegmentedRegression Poisson { get; } = new() { Errors = StandardErrors.ModelBased };

    public static SegmentedRegression Quasi { get; } = new() { Family = CountFamily.QuasiPoisson };

    public static SegmentedRegression LevelOnly { get; } = new() { Errors = StandardErrors.ModelBased, Trend = TrendForm.None };

    public static SegmentedRegression Gaussian { get; } = new() { Family = CountFamily.Gaussian, Link = LinkFunction.Identity };

    public static MeasureSeries Measures(LocalDate start, params ReadOnlySpan<double> values) =>
        MeasureSeries.Of(Resolution.Month, start, [.. values.ToArray().Select(value => (double?)value)], Unit.Of("points"));

    /// <summary>Counts with some bins missing.</summary>
    public static CountSeries Without(CountSeries series, params int[] missing) => CountSeries.OfBins(
        series.Bins.Select(bin => bin.Period), series.Bins.Select((bin, i) => missing.Contains(i) ? null : bin.Count));

    /// <summary>Poisson counts about given means, in months.</summary>
    public static CountSeries Drawn(ulong seed, LocalDate start, params double[] means)
    {
        var stream = new RandomStream(seed);
        return CountSeries.Of(Resolution.Month, start, [.. means.Select(mean => (long?)stream.NextPoisson(mean))]);
    }

    public static Estimate Term(InterruptionFit fit, string name) => fit.Coefficients.Single(coefficient => coefficient.Name == name).Estimate;

    public static Estimate Effect(InterruptionFit fit, string name) => fit.Effects.Single(effect => effect.Name == name).Estimate;
}
