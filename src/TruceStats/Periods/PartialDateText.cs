using System.Diagnostics.CodeAnalysis;
using NodaTime.Text;

namespace TruceStats;

/// <summary>The text of a date known in part, both ways: what is written is read back, and nothing else is.</summary>
internal static class PartialDateText
{
    public const string Required =
        "A date must have the form 2016-03-26, 2016-03-26..2016-03-28 (few days), 2016-03-21..2016-03-27 (week), 2016-03 (month) or 2016 (year), with days of the calendar.";

    private const string FewDays = " (few days)", Week = " (week)", Month = " (month)", Year = " (year)";

    public static string Write(PartialDate date)
    {
        string earliest = DayText.Of(date.Earliest);
        return date.Precision switch
        {
            DatePrecision.Day => earliest,
            DatePrecision.Month => earliest[..^3] + Month,
            DatePrecision.Year => earliest[..^6] + Year,
            DatePrecision.Week => earliest + ".." + DayText.Of(date.Latest) + Week,
            _ => earliest + ".." + DayText.Of(date.Latest) + FewDays,
        };
    }

    public static bool TryRead(string? text, [NotNullWhen(true)] out PartialDate? date)
    {
        date = text switch
        {
            null => null,
            _ when Without(text, FewDays) is { } days => Between(days, DatePrecision.FewDays),
            _ when Without(text, Week) is { } week => Between(week, DatePrecision.Week),
            _ when Without(text, Month) is { } month => Day(month + "-01") is { } first ? PartialDate.Month(first.Year, first.Month) : null,
            _ when Without(text, Year) is { } year => Day(year + "-01-01") is { } first ? PartialDate.Year(first.Year) : null,
            _ => Day(text) is { } day ? PartialDate.Day(day) : null,
        };
        return date is not null;
    }

    private static string? Without(string text, string ending) =>
        text.EndsWith(ending, StringComparison.Ordinal) ? text[..^ending.Length] : null;

    private static LocalDate? Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } read ? read.Value : null;

    private static PartialDate? Between(string text, DatePrecision precision)
    {
        string[] ends = text.Split("..");
        if (ends.Length != 2 || Day(ends[0]) is not { } earliest || Day(ends[1]) is not { } latest)
            return null;
        bool isLongEnough = precision == DatePrecision.Week ? DayNumber.Of(latest) - DayNumber.Of(earliest) == 6 : latest > earliest;
        return isLongEnough ? PartialDate.Of(earliest, latest, precision) : null;
    }
}
