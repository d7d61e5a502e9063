namespace TruceStats;

/// <summary>Which bins of a series belong to a stretch, and what becomes of those that an edge cuts.</summary>
internal static class SeriesStretch
{
    public static CountSeries Of(CountSeries series, PeriodSet periods, Straddle straddle)
    {
        ArgumentNullException.ThrowIfNull(periods);
        Check(straddle);
        var days = DayRange.All(periods);
        var statuses = series.Statuses.ToArray();
        int cut = 0, next = 0;
        for (int i = 0; i < statuses.Length; i++)
        {
            var bin = new DayRange(series.Frame.Edges[i], series.Frame.Edges[i + 1]);
            // Ranges that end at or before this bin are behind every later bin too.
            while (next < days.Length && days[next].End <= bin.Start)
                next++;
            int inside = bin.DaysIn(days.AsSpan(next));
            if (inside == bin.Days || statuses[i] == BinStatus.Excluded)
                continue;
            if (inside > 0)
            {
                cut++;
                if (Keeps(series, i, bin, days.AsSpan(next), straddle))
                    continue;
            }
            statuses[i] = BinStatus.Excluded;
        }
        return series.With(statuses, Warnings(series, days, cut, straddle));
    }

    private static void Check(Straddle straddle)
    {
        if (!Enum.IsDefined(straddle))
            throw new ArgumentOutOfRangeException(nameof(straddle), straddle, "The straddle must be one of the named values.");
        if (straddle == Straddle.ShareOfDays)
            throw new ArgumentException("Counts are whole and cannot be shared by days: ShareOfDays is for models; name Drop, Before or After.", nameof(straddle));
    }

    private static bool Keeps(CountSeries series, int index, DayRange bin, ReadOnlySpan<DayRange> days, Straddle straddle) => straddle switch
    {
        Straddle.Drop => false,
        Straddle.Before => new DayRange(bin.Start, bin.Start + 1).DaysIn(days) == 1,
        Straddle.After => new DayRange(bin.End - 1, bin.End).DaysIn(days) == 1,
        _ => throw new ArgumentException(
            $"The bin {series.Frame.Period(index)} is cut by an edge of the stretch: count in finer bins, or name what becomes of it by a Straddle.", nameof(straddle)),
    };

    private static SeriesFacts Warnings(CountSeries series, ReadOnlySpan<DayRange> days, int cut, Straddle straddle)
    {
        var facts = series.Facts;
        if (cut > 0)
        {
            string rule = straddle switch { Straddle.Before => "before", Straddle.After => "after", _ => "drop" };
            facts = facts.Warn(Caution.Of(CautionCodes.StraddlingBins, CautionArgument.Of("bins", cut), CautionArgument.Of("rule", rule)));
        }
        long outside = DaysOutside(series.Frame, days);
        return outside > 0 ? facts.Warn(Caution.Of(CautionCodes.StretchBeyondCoverage, "days", outside)) : facts;
    }

    // An open stretch goes on: what lies after the coverage was not asked for as such.
    private static long DaysOutside(BinFrame frame, ReadOnlySpan<DayRange> days)
    {
        long outside = 0;
        int first = frame.Edges[0], end = frame.Edges[^1];
        foreach (var range in days)
        {
            outside += Math.Max(0, Math.Min(range.End, first) - range.Start);
            if (!range.IsOpen)
                outside += Math.Max(0, range.End - Math.Max(range.Start, end));
        }
        return outside;
    }
}
