namespace TruceStats.Interruptions;

/// <summary>The built-in seasonal terms.</summary>
/// <remarks>Source of all: Bhaskaran, Gasparrini, Hajat, Smeeth and Armstrong 2013, International Journal of Epidemiology 42:1187–1195.</remarks>
public static class Seasonality
{
    /// <summary>Nothing repeats. (Bhaskaran and others 2013 say when that may be supposed.)</summary>
    public static ISeasonality None { get; } = new NoSeason();

    /// <summary>An effect of each calendar month, January being compared with. Bins must lie in one month each (Bhaskaran and others 2013).</summary>
    public static ISeasonality CalendarMonth { get; } = new MonthSeason();

    /// <summary>An effect of each day of the week, Monday being compared with. Bins must be days (Bhaskaran and others 2013).</summary>
    public static ISeasonality DayOfWeek { get; } = new WeekdaySeason();

    /// <summary>Pairs of sine and cosine of 1 to <paramref name="pairs"/> cycles a year, in the index of the bin, 1 at the first, over bins a year (Bhaskaran and others 2013).</summary>
    /// <param name="pairs">How many pairs, 1 to 6: one is a smooth year, two let it lean.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pairs"/> is not from 1 to 6.</exception>
    public static ISeasonality Harmonic(int pairs) => new HarmonicSeason(pairs);
}
