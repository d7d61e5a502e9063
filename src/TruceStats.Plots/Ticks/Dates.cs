using System.Globalization;

namespace TruceStats.Plots;

/// <summary>Days as places on an axis: those of <see cref="System.DateTime.ToOADate"/>, which ScottPlot takes for dates everywhere.</summary>
internal static class Dates
{
    private static readonly LocalDate Zero = new(1899, 12, 30);

    public static double At(LocalDate date) => NodaTime.Period.DaysBetween(Zero, date);

    public static LocalDate Of(double place) => Zero.PlusDays((int)Math.Floor(place));

    public static string Year(LocalDate date) => date.ToString("uuuu", CultureInfo.InvariantCulture);

    public static string Month(LocalDate date) => date.ToString("uuuu-MM", CultureInfo.InvariantCulture);

    public static string Day(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
