namespace TruceStats.Data;

/// <summary>Reads days in the one form that is never guessed: 2015-03-01, alone or with a midnight after it (<c>2015-03-01 00:00:00.000</c>).</summary>
internal static class IsoDay
{
    private const int Length = 10;

    /// <summary>The reason why it is no day; null where it is one.</summary>
    public static string? Read(ReadOnlySpan<char> text, out LocalDate date)
    {
        date = default;
        if (text.Length < Length || text[4] != '-' || text[7] != '-'
            || !Digits(text[..4], out int year) || !Digits(text[5..7], out int month) || !Digits(text[8..10], out int day)
            || !IsMidnight(text[Length..]))
            return RejectionReasons.DateUnreadable;
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return RejectionReasons.DateNotInCalendar;
        date = new LocalDate(year, month, day);
        return null;
    }

    /// <summary>As <see cref="Read"/>, and 2015-03 for a month and 2015 for a year of which no more is known (ISO 8601, reduced precision).</summary>
    public static string? ReadPartial(ReadOnlySpan<char> text, out PartialDate? date)
    {
        date = null;
        if (text.Length is not (4 or 7))
        {
            string? fault = Read(text, out var day);
            date = fault is null ? PartialDate.Day(day) : null;
            return fault;
        }
        int month = 1;
        if (!Digits(text[..4], out int year) || (text.Length == 7 && (text[4] != '-' || !Digits(text[5..], out month))))
            return RejectionReasons.DateUnreadable;
        if (year == 0 || month is < 1 or > 12)
            return RejectionReasons.DateNotInCalendar;
        date = text.Length == 4 ? PartialDate.Year(year) : PartialDate.Month(year, month);
        return null;
    }

    // A time of the day other than midnight says that the column is no column of days.
    private static bool IsMidnight(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
            return true;
        if (rest[0] is not (' ' or 'T') || rest.Length < 6 || rest[3] != ':')
            return false;
        for (int i = 1; i < rest.Length; i++)
        {
            bool separates = (i is 3 or 6 && rest[i] == ':') || (i == 9 && rest[i] == '.');
            bool isZone = i == rest.Length - 1 && i is 6 or >= 9 && rest[i] == 'Z';
            if (rest[i] != '0' && !separates && !isZone)
                return false;
        }
        return rest.Length is 6 or 7 or 9 or >= 11 || rest[^1] == 'Z';
    }

    private static bool Digits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (char digit in text)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            number = number * 10 + (digit - '0');
        }
        return true;
    }
}
