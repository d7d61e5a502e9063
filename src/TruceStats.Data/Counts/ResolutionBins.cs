namespace TruceStats.Data;

/// <summary>Which days are a bin of a resolution.</summary>
internal static class ResolutionBins
{
    /// <summary>Whether these days are a whole bin.</summary>
    public static bool IsBin(this Resolution resolution, StudyPeriod days) => resolution.Bins(days) is [var only] && resolution.IsWhole(only);

    /// <summary>The whole bin that begins on a day; null where none does.</summary>
    public static StudyPeriod? BinFrom(this Resolution resolution, LocalDate start)
    {
        const int LongerThanYear = 400;
        for (int days = LongerThanYear; days < LongerThanYear * 100; days *= 4)
        {
            var first = resolution.Bins(StudyPeriod.OfDays(start, days))[0];
            if (first.Days < days)
                return resolution.IsWhole(first) ? first : null;
        }
        return null;
    }
}
