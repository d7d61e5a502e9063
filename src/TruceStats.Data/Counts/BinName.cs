using NodaTime.Calendars;

namespace TruceStats.Data;

/// <summary>Reads the name of a bin: 2016, 2016-03, 2016-Q1, 2016-W12 or 2016-03-26.</summary>
internal static class BinName
{
    private const int YearLength = 4;

    /// <summary>The reason why it is no bin; null where it is one.</summary>
    public static string? Read(ReadOnlySpan<char> text, out StudyPeriod? days, out Resolution? resolution)
    {
        (days, resolution) = (null, null);
        if (text.Length >= 10)
        {
            if (IsoDay.Read(text, out var day) is { } fault)
                return fault;
            if (CalendarEdge.Holds(day))
                return RejectionReasons.DateNotInCalendar;
            (days, resolution) = (StudyPeriod.OfDays(day, 1), Resolution.Day);
            return null;
        }
        if (text.Length < YearLength || WholeNumber.Read(text[..YearLength], out long year) is not null || text.ContainsAny("+."))
            return RejectionReasons.DateUnreadable;
        if (CalendarEdge.Holds(new LocalDate((int)Math.Max(1, year), 1, 1)))
            return RejectionReasons.DateNotInCalendar;
        (days, resolution) = Of((int)year, text[YearLength..]);
        return days is null ? RejectionReasons.DateUnreadable : null;
    }

    private static (StudyPeriod?, Resolution?) Of(int year, ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
            return (StudyPeriod.Year(year), Resolution.Year);
        if (rest is ['-', 'Q' or 'q', >= '1' and <= '4'])
        {
            int month = (rest[2] - '1') * 3 + 1;
            var first = new LocalDate(year, month, 1);
            return (StudyPeriod.Of(first, first.PlusMonths(3)), Resolution.Quarter);
        }
        bool isWeek = rest is ['-', 'W' or 'w', _, _];
        if (rest.Length != (isWeek ? 4 : 3) || rest[0] != '-' || WholeNumber.Read(rest[^2..], out long number) is not null || number < 1)
            return default;
        if (!isWeek)
            return number > 12 ? default : (StudyPeriod.Month(year, (int)number), Resolution.Month);
        return number > WeekYearRules.Iso.GetWeeksInWeekYear(year)
            ? default
            : (StudyPeriod.OfDays(WeekYearRules.Iso.GetLocalDate(year, (int)number, IsoDayOfWeek.Monday), 7), Resolution.Week);
    }
}
