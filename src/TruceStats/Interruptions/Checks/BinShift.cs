namespace TruceStats.Interruptions;

/// <summary>Interruptions moved by whole bins: each edge keeps its place in its bin, so that months stay months.</summary>
internal static class BinShift
{
    /// <summary>The same interruption so many bins later, its open end left open, and a date in its shape moved with it.</summary>
    public static Interruption Move(Interruption interruption, BinFrame frame, int bins)
    {
        var shape = interruption.Shape is RampShape ramp
            ? InterruptionShape.Ramp(DayNumber.ToDate(MoveDay(frame, DayNumber.Of(ramp.Full), bins)))
            : interruption.Shape;
        return interruption.Moved(PeriodSet.Of(DayRange.All(interruption.Days).Select(range => Period(Move(range, frame, bins)))), shape);
    }

    /// <summary>The part of an interruption's days that lies in some days; at least one must.</summary>
    public static Interruption Within(Interruption interruption, DayRange days) =>
        interruption.Moved(interruption.Days.Intersection(Period(days)), interruption.Shape);

    private static DayRange Move(DayRange range, BinFrame frame, int bins)
    {
        int start = MoveDay(frame, range.Start, bins);
        // A shorter bin must not swallow a range of days within it.
        return new DayRange(start, range.IsOpen ? int.MaxValue : Math.Max(start + 1, MoveDay(frame, range.End, bins)));
    }

    private static int MoveDay(BinFrame frame, int day, int bins)
    {
        int bin = BinOf(frame, day), target = bin + bins;
        int offset = Math.Min(day - Edge(frame, bin), Edge(frame, target + 1) - Edge(frame, target) - 1);
        return Edge(frame, target) + offset;
    }

    /// <summary>The bin that holds a day; beyond the series, as if bins like the nearest went on.</summary>
    private static int BinOf(BinFrame frame, int day)
    {
        var edges = frame.Edges;
        if (day < edges[0])
            return -((edges[0] - day + frame.Days(0) - 1) / frame.Days(0));
        if (day >= edges[^1])
            return frame.Length + ((day - edges[^1]) / frame.Days(frame.Length - 1));
        int found = edges.BinarySearch(day);
        return found >= 0 ? found : ~found - 1;
    }

    private static int Edge(BinFrame frame, int bin) =>
        bin < 0 ? frame.Edges[0] + (bin * frame.Days(0))
        : bin > frame.Length ? frame.Edges[^1] + ((bin - frame.Length) * frame.Days(frame.Length - 1))
        : frame.Edges[bin];

    private static StudyPeriod Period(DayRange range) =>
        range.IsOpen ? StudyPeriod.From(DayNumber.ToDate(range.Start)) : StudyPeriod.OfDayNumbers(range.Start, range.End);
}
