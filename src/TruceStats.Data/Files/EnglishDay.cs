namespace TruceStats.Data;

/// <summary>Reads days with the English name of a month between day and year, as 1 March 2015, 01-March-2015 or 01 Mar 2015: in no culture can they mean another day.</summary>
internal static class EnglishDay
{
    private const int ShortestName = 3;

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The reason why it is no day; null where it is one.</summary>
    public static string? Read(ReadOnlySpan<char> text, out LocalDate date)
    {
        date = default;
        Span<Range> parts = stackalloc Range[4];
        char separator = text.Contains('-') ? '-' : ' ';
        if (text.Split(parts, separator) != 3)
            return RejectionReasons.DateUnreadable;
        var day = text[parts[0]];
        var year = text[parts[2]];
        int month = Month(text[parts[1]]);
        if (day.Length is not (1 or 2) || year.Length != 4 || month == 0
            || WholeNumber.Read(day, out long dayNumber) is not null || WholeNumber.Read(year, out long yearNumber) is not null)
            return RejectionReasons.DateUnreadable;
        if (yearNumber < 1 || dayNumber < 1 || dayNumber > CalendarSystem.Iso.GetDaysInMonth((int)yearNumber, month))
            return RejectionReasons.DateNotInCalendar;
        date = new LocalDate((int)yearNumber, month, (int)dayNumber);
        return null;
    }

    /// <summary>1 to 12 for a whole name or its first three letters; 0 for anything else.</summary>
    private static int Month(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < Months.Length; i++)
        {
            if (name.Equals(Months[i], StringComparison.OrdinalIgnoreCase)
                || (name.Length == ShortestName && Months[i].AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase)))
                return i + 1;
        }
        return 0;
    }
}
