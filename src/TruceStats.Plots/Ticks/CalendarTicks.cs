namespace TruceStats.Plots;

/// <summary>Days, months or years in ISO form, whichever the room allows.</summary>
internal sealed class CalendarTicks : FittedTicks
{
    private static readonly int[] DaySteps = [1, 2, 7, 14];
    private static readonly int[] MonthSteps = [1, 2, 3, 6];
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    // A Monday, from which weeks and steps of days are counted.
    private static readonly LocalDate Anchor = new(1900, 1, 1);

    protected override IEnumerable<Tick[]> Candidates(CoordinateRange range)
    {
        var (first, last) = (Dates.Of(Math.Max(range.Min, -690_000)), Dates.Of(Math.Min(range.Max, 2_950_000)));
        int days = NodaTime.Period.DaysBetween(first, last);
        foreach (int step in DaySteps.Where(step => days / step < MaxTickCount))
            yield return Made(range, Every(first, last, step), Dates.Day, []);
        foreach (int step in MonthSteps.Where(step => days / (28 * step) < MaxTickCount))
            yield return Made(range, Months(first, last, step), Dates.Month, step > 1 ? Months(first, last, 1) : []);
        foreach (int step in YearSteps.Where(step => days / (365 * step) < MaxTickCount))
            yield return Made(range, Years(first, last, step), Dates.Year, step > 1 ? Years(first, last, Math.Max(1, step / 10)) : Months(first, last, 3));
    }

    private static Tick[] Made(CoordinateRange range, IEnumerable<LocalDate> majors, Func<LocalDate, string> label, IEnumerable<LocalDate> minors) =>
        [
            .. majors.Where(date => range.Contains(Dates.At(date))).Select(date => Tick.Major(Dates.At(date), label(date))),
            .. minors.Select(Dates.At).Where(range.Contains).Select(Tick.Minor),
        ];

    private static IEnumerable<LocalDate> Every(LocalDate first, LocalDate last, int step)
    {
        int from = NodaTime.Period.DaysBetween(Anchor, first);
        for (var day = first.PlusDays(((-from % step) + step) % step); day <= last; day = day.PlusDays(step))
            yield return day;
    }

    private static IEnumerable<LocalDate> Months(LocalDate first, LocalDate last, int step)
    {
        for (var month = new LocalDate(first.Year, 1, 1); month <= last; month = month.PlusMonths(step))
            yield return month;
    }

    private static IEnumerable<LocalDate> Years(LocalDate first, LocalDate last, int step)
    {
        for (int year = (int)Math.Floor((double)first.Year / step) * step; year <= last.Year; year += step)
        {
            if (year >= first.Year)
                yield return new LocalDate(year, 1, 1);
        }
    }
}
