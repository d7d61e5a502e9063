using NodaTime.Text;

namespace TruceStats;

/// <summary>How a day is printed, in results and in errors.</summary>
internal static class DayText
{
    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
