namespace TruceStats.Data;

/// <summary>Reads values out of the fields of a row. What cannot be read rejects the row, with column and reason, and gives false.</summary>
internal static class FieldReading
{
    /// <summary>A day that must be there: 2015-03-01, also with a midnight after it.</summary>
    public static bool TryDate(this RowReader row, Column column, out LocalDate date)
    {
        var text = row[column];
        date = default;
        if (text.IsEmpty)
            return row.Reject(column, RejectionReasons.ValueMissing);
        return IsoDay.Read(text, out date) is not { } fault || row.Reject(column, fault);
    }

    /// <summary>A date in three columns: without a day it is known to the month, without a month to the year.</summary>
    public static bool TryDateParts(this RowReader row, Column year, Column month, Column day, out PartialDate? date)
    {
        date = null;
        if (!row.TryPart(year, 9999, out int? y) || !row.TryPart(month, 12, out int? m) || !row.TryPart(day, 31, out int? d))
            return false;
        if (y is not { } inYear)
            return row.Reject(year, RejectionReasons.ValueMissing);
        if (m is not { } inMonth)
        {
            date = PartialDate.Year(inYear);
            return d is null || row.Reject(month, RejectionReasons.ValueMissing);
        }
        if (d > CalendarSystem.Iso.GetDaysInMonth(inYear, inMonth))
            return row.Reject(day, RejectionReasons.DateNotInCalendar);
        date = d is { } onDay ? PartialDate.Day(new LocalDate(inYear, inMonth, onDay)) : PartialDate.Month(inYear, inMonth);
        return true;
    }

    /// <summary>A count, 0 or more, as 12 or 12.0; null where blank.</summary>
    public static bool TryCount(this RowReader row, Column column, out long? count)
    {
        var text = row[column];
        count = null;
        if (text.IsEmpty)
            return true;
        if (WholeNumber.Read(text, out long number) is { } fault)
            return row.Reject(column, fault);
        if (number < 0)
            return row.Reject(column, RejectionReasons.NumberNegative);
        count = number;
        return true;
    }

    /// <summary>A code that is one of the numbers from 1; null where blank.</summary>
    public static bool TryCode(this RowReader row, Column column, int last, out int? code)
    {
        var text = row[column];
        code = null;
        if (text.IsEmpty)
            return true;
        if (WholeNumber.Read(text, out long number) is not null || number < 1 || number > last)
            return row.Reject(column, RejectionReasons.CodeUnknown);
        code = (int)number;
        return true;
    }

    /// <summary>A code that is one of the numbers from 1 and must be there.</summary>
    public static bool TryCode(this RowReader row, Column column, int last, out int code)
    {
        bool read = row.TryCode(column, last, out int? found);
        code = found ?? 0;
        return read && (found is not null || row.Reject(column, RejectionReasons.ValueMissing));
    }

    /// <summary>The dead, from up to three columns; null where all are blank. A low figure that is not given is the best one.</summary>
    public static bool TryDeaths(this RowReader row, Column low, Column best, Column high, out ReportedCount? deaths)
    {
        deaths = null;
        if (!row.TryCount(low, out long? least) || !row.TryCount(best, out long? middle) || !row.TryCount(high, out long? most))
            return false;
        if ((least ?? middle) is not { } from)
            return most is null || row.Reject(high, RejectionReasons.DeathsIncomplete);
        if (middle < from)
            return row.Reject(low, RejectionReasons.DeathsOutOfOrder);
        if (most < (middle ?? from))
            return row.Reject(high, RejectionReasons.DeathsOutOfOrder);
        deaths = ReportedCount.Between(from, middle, most);
        return true;
    }

    private static bool TryPart(this RowReader row, Column column, int last, out int? part)
    {
        var text = row[column];
        part = null;
        if (text.IsEmpty)
            return true;
        if (WholeNumber.Read(text, out long number) is not null)
            return row.Reject(column, RejectionReasons.DateUnreadable);
        if (number < 1 || number > last)
            return row.Reject(column, RejectionReasons.DateNotInCalendar);
        part = (int)number;
        return true;
    }
}
