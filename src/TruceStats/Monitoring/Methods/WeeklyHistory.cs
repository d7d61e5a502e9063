namespace TruceStats.Monitoring;

/// <summary>The weeks of a baseline and how later ones are placed after them.</summary>
internal static class WeeklyHistory
{
    private const int Days = 7;

    /// <summary>The counts from the first week that is not excluded to the last counted one, −1 where there is none.</summary>
    public static double[] Of(CountSeries bins, double exposure)
    {
        int first = bins.Statuses.IndexOfAnyExcept(BinStatus.Excluded), last = bins.Statuses.LastIndexOf(BinStatus.Counted);
        var weeks = new double[last - first + 1];
        for (int i = 0; i < weeks.Length; i++)
        {
            Check(bins[first + i], exposure);
            weeks[i] = bins.Statuses[first + i] == BinStatus.Counted ? bins.Counts[first + i] : -1;
        }
        return weeks;
    }

    public static void Check(CountBin bin, double exposure)
    {
        if (bin.Period.Days != Days)
            throw new ArgumentException($"Weeks are needed, bins of 7 days, but {bin.Period} is none: count by Resolution.Week.", nameof(bin));
        if (!bin.Exposure.Amount.Equals(exposure))
            throw new ArgumentException($"All weeks must have the same exposure, but {bin.Period} has another.", nameof(bin));
    }

    /// <summary>How many weeks after the baseline's last counted one; 1 for the next.</summary>
    public static int WeeksAfter(MonitoringBaseline baseline, CountBin bin)
    {
        int days = bin.Period.FirstDay - DayNumber.Of(baseline.End!.Value);
        return days % Days == 0
            ? (days / Days) + 1
            : throw new ArgumentException($"Weeks must begin on the weekday of the baseline's, but {bin.Period} does not.", nameof(bin));
    }
}
