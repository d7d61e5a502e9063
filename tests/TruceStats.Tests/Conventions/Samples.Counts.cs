namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static CountSeries SampleSeries => CountSeries.Of(Resolution.Month, new LocalDate(2016, 1, 1), [1738, null, 1611], CountedQuantity.DeathsLow);

    private static CountingRule SampleRule => new() { Resolution = Resolution.EveryDays(1234), Coverage = StudyPeriod.Year(2016), Attribution = Attribution.FirstDay };

    private static IEnumerable<object> Counts() =>
    [
        Exposure.Days(1234.5),
        Exposure.PersonYears(0.125),
        Tally.Of(56, Exposure.Days(6.5)),
        Tally.Of(1234567, Exposure.PersonDays(6.5), CountedQuantity.DeathsBest),
        SampleSeries,
        SampleSeries.WithPopulation(1234.5),
        SampleSeries.During(StudyPeriod.Month(2016, 1)),
        SampleSeries[0],
        SampleSeries[1],
        CountPanel.Of([new("SV-SS", SampleSeries), new("SV-LI", SampleSeries.Rebin(Resolution.Month))]),
        MeasureSeries.OnBinsOf(SampleSeries, [-1234.5, null, 0.25], Unit.Of("mm")),
        SampleRule,
        SampleRule with { What = CountedQuantity.DeathsBest, UnknownBest = UnknownBest.LeaveOut, Groups = Groups.Place, GroupKeys = ["SV-SS"] },
        IncidentLog.Of([SampleIncident]).CountBy(SampleRule).Counting!,
        Attribution.Exclude,
        Attribution.Draw(1234567),
    ];
}
