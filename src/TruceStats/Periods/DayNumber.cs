namespace TruceStats;

/// <summary>Days since 1970-01-01 as an int: arithmetic on dates without going through the calendar.</summary>
internal static class DayNumber
{
    // 1 March 0000 is the start of the 400-year cycle that the formulas count in; 719468 days later is 1970-01-01.
    private const int CycleDays = 146_097;
    private const int EpochOffset = 719_468;

    /// <summary>The first and the last day of the calendar.</summary>
    public static readonly int First = Of(LocalDate.MinIsoValue), Last = Of(LocalDate.MaxIsoValue);

    public static int Of(LocalDate date) => Of(date.Year, date.Month, date.Day);

    /// <summary>By year, month and day, which may lie beyond the calendar's last year: the excluded end of that year does.</summary>
    public static int Of(int year, int month, int day)
    {
        year -= month <= 2 ? 1 : 0;
        int cycle = FloorDivide(year, 400);
        int yearOfCycle = year - cycle * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear;
        return cycle * CycleDays + dayOfCycle - EpochOffset;
    }

    public static LocalDate ToDate(int dayNumber)
    {
        int shifted = dayNumber + EpochOffset;
        int cycle = FloorDivide(shifted, CycleDays);
        int dayOfCycle = shifted - cycle * CycleDays;
        int yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365;
        int dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        int month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
        int year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
        return new LocalDate(year, month, day);
    }

    /// <summary>The ISO day of the week, Monday 1 to Sunday 7.</summary>
    public static int DayOfWeek(int dayNumber)
    {
        // 1970-01-01 was a Thursday.
        int fromMonday = (dayNumber + 3) % 7;
        return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1;
    }

    /// <summary>The one check that a date is in the ISO calendar, which every period of this library is in.</summary>
    public static LocalDate Iso(LocalDate date, string parameter)
    {
        if (date.Calendar != CalendarSystem.Iso)
            throw new ArgumentException($"The date must be in the ISO calendar, but it is in {date.Calendar.Id}; convert it with WithCalendar.", parameter);
        return date;
    }

    /// <summary>The one check of a day on which weeks begin.</summary>
    public static int WeekDay(IsoDayOfWeek day, string parameter) =>
        day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
            ? (int)day
            : throw new ArgumentOutOfRangeException(parameter, day, "The first day must be a day of the week.");

    /// <summary>The last day that is a given day of the week and not after this one: the start of its week.</summary>
    public static int WeekStart(int dayNumber, int firstDay) => dayNumber - (DayOfWeek(dayNumber) - firstDay + 7) % 7;

    private static int FloorDivide(int value, int divisor) => value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor);
}
