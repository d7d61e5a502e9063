namespace TruceStats;

/// <summary>Day numbers from a start up to, not including, an end.</summary>
internal readonly record struct DayRange(int Start, int End)
{
    public int Days => End - Start;

    /// <summary>An open period ends, as a number, beyond any calendar.</summary>
    public bool IsOpen => End == int.MaxValue;

    /// <summary>The periods of a set in order.</summary>
    public static DayRange[] All(PeriodSet periods)
    {
        var ranges = new DayRange[periods.Periods.Count];
        for (int i = 0; i < ranges.Length; i++)
        {
            var period = periods.Periods[i];
            ranges[i] = new DayRange(period.FirstDay, period.EndDay);
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
