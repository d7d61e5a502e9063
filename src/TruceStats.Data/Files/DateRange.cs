namespace TruceStats.Data;

/// <summary>A day that lies between two, called by the narrowest of the core's precisions that says exactly that.</summary>
internal static class DateRange
{
    private const int DaysOfWeek = 7;

    /// <summary>Seven days are a week, a calendar month and a calendar year are what they are; any other range is a few days, first and last known.</summary>
    public static PartialDate Between(LocalDate earliest, LocalDate latest)
    {
        if (earliest == latest)
            return PartialDate.Day(earliest);
        if (latest == earliest.PlusDays(DaysOfWeek - 1))
            return PartialDate.Week(earliest, earliest.DayOfWeek);
        if (earliest.Day == 1 && latest == DateAdjusters.EndOfMonth(earliest))
            return PartialDate.Month(earliest.Year, earliest.Month);
        if (earliest.DayOfYear == 1 && latest is { Month: 12, Day: 31 } && latest.Year == earliest.Year)
            return PartialDate.Year(earliest.Year);
        return PartialDate.FewDays(earliest, latest);
    }
}
