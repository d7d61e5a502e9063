using NodaTime.Text;

namespace TruceStats.Interruptions;

/// <summary>How a day is named in results.</summary>
internal static class DayText
{
    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
