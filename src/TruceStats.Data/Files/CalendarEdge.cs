namespace TruceStats.Data;

/// <summary>Days so near the ends of the calendar that a bin or a range around them would fall out of it.</summary>
internal static class CalendarEdge
{
    private const int FirstYear = 2;
    private const int LastYear = 9800;

    public static bool Holds(LocalDate date) => date.Year is < FirstYear or > LastYear;
}
