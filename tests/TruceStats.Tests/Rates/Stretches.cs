namespace TruceStats.Tests.Rates;

/// <summary>Changes between two stretches of bins, for tests.</summary>
internal static class Stretches
{
    public static readonly LocalDate Start = new(2015, 1, 1);

    // El Salvador, January 2015 to March 2016 and April to October 2016, as quoted in examples/data.
    public static readonly long[] MonthsBefore = [336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603];
    public static readonly long[] MonthsAfter = [352, 351, 331, 371, 398, 344, 397];

    public static RateChange ElSalvador2016 => Between(Resolution.Month, MonthsBefore, MonthsAfter);

    /// <summary>The days after follow the days before.</summary>
    public static RateChange Daily(long[] before, long[] after) => Between(Resolution.Day, before, after);

    public static RateChange Daily(long?[] before, long?[] after) => RateChange.Between(
        CountSeries.Of(Resolution.Day, Start, before),
        CountSeries.Of(Resolution.Day, Start.PlusDays(before.Length), after));

    private static RateChange Between(Resolution resolution, long[] before, long[] after)
    {
        var series = CountSeries.Of(resolution, Start, [.. before, .. after]);
        var last = series.Bins[before.Length - 1].Period.End!.Value;
        return RateChange.Between(
            series.During(StudyPeriod.Of(Start, last)),
            series.During(StudyPeriod.Of(last, series.Coverage.End!.Value)));
    }
}
