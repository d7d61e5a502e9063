namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static LocalDate March26 => new(2016, 3, 26);

    private static StudyPeriod Halt => StudyPeriod.OfDays(March26, 6);

    private static IEnumerable<object> Periods() =>
    [
        Halt,
        StudyPeriod.From(March26),
        PeriodSet.Empty,
        PeriodSet.Of(Halt, StudyPeriod.Month(2016, 6)),
        PartialDate.Day(March26),
        PartialDate.FewDays(March26, March26.PlusDays(2)),
        PartialDate.Month(2016, 3),
        PartialDate.Year(2016),
        Resolution.Day,
        Resolution.WeekFrom(IsoDayOfWeek.Saturday),
        Resolution.Month,
        Resolution.EveryDays(28),
    ];
}
