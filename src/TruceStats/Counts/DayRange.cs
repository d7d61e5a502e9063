namespace TruceStats;

/// <summary>Day numbers from a start up to, not including, an end.</summary>
internal readonly record struct DayRange(int Start, int End)
{
    public int Days => End - Start;

    public bool IsOpen => End == int.MaxValue;

    /// <summary>The periods of a set in order, an open one reaching beyond any calendar.</summary>
    public static DayRange[] All(PeriodSet periods)
    {
        var ranges = new DayRange[periods.Periods.Count];
        for (int i = 0; i < ranges.Length; i++)
        {
            var period = periods.Periods[i];
            ranges[i] = new DayRange(DayNumber.Of(period.Start), period.End is { } end ? DayNumber.Of(end) : int.MaxValue);
        }
        return ranges;
    }

    /// <summary>How many of these days lie in ordered disjoint ranges.</summary>
    public int DaysIn(ReadOnlySpan<DayRange> ranges)
    {
        int days = 0;
        foreach (var range in ranges)
        {
            if (range.Start >= End)
                break;
            days += Math.Max(0, Math.Min(End, range.End) - Math.Max(Start, range.Start));
        }
        return days;
    }
}
