namespace TruceStats;

/// <summary>How a series is put into longer bins.</summary>
internal static class SeriesRebinning
{
    public static CountSeries Of(CountSeries series, Resolution resolution)
    {
        var frame = BinFrame.Over(resolution, series.Coverage);
        var counts = new long[frame.Length];
        var statuses = new BinStatus[frame.Length];
        var exposures = new double[frame.Length];
        var squaredSums = new double[series.SquaredSums.Length > 0 ? frame.Length : 0];
        int part = 0;
        for (int i = 0; i < frame.Length; i++)
        {
            int first = part;
            while (part < series.Length && series.Frame.Edges[part + 1] <= frame.Edges[i + 1])
                part++;
            if (series.Frame.Edges[part] != frame.Edges[i + 1])
                throw new ArgumentException($"The bin {series.Frame.Period(part)} would be cut by {frame.Period(i)}: count again from the incidents.", nameof(resolution));
            statuses[i] = Whole(series, first, part, frame.Period(i), nameof(resolution));
            for (int j = first; j < part; j++)
            {
                exposures[i] += series.Exposures[j];
                if (!CountSeries.HasCount(statuses[i]))
                    continue;
                counts[i] = checked(counts[i] + series.Counts[j]);
                if (squaredSums.Length > 0)
                    squaredSums[i] += series.SquaredSums[j];
            }
        }
        return new CountSeries(frame, counts, statuses, exposures, series.Facts, squaredSums);
    }

    private static BinStatus Whole(CountSeries series, int first, int end, StudyPeriod bin, string parameter)
    {
        int excluded = 0;
        var status = BinStatus.Counted;
        foreach (var part in series.Statuses[first..end])
        {
            if (part == BinStatus.Excluded)
                excluded++;
            else if (part == BinStatus.Missing || (part == BinStatus.Incomplete && status == BinStatus.Counted))
                status = part;
        }
        if (excluded == 0)
            return status;
        if (excluded < end - first)
            throw new ArgumentException($"Only a part of {bin} is excluded: put the series into longer bins first, then take the stretch.", parameter);
        return BinStatus.Excluded;
    }
}
