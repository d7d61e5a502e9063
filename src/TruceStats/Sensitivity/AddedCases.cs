namespace TruceStats.Sensitivity;

/// <summary>Adds a share of other cases to a count, as whole events.</summary>
internal static class AddedCases
{
    public static void Check(CountSeries? bins, CountSeries? otherBins, Tally tally, Tally other, string parameter)
    {
        if ((bins is null) != (otherBins is null))
            throw new ArgumentException("Both must be totals or both in bins: one has bins and the other has not.", parameter);
        if (bins is not null && !bins.SharesFrameWith(otherBins!))
            throw new ArgumentException($"Both must be counted in the same bins, but one covers {bins.Coverage} and the other {otherBins!.Coverage}, or they are cut differently.", parameter);
        Exposure.CheckSameUnit(tally.Exposure, other.Exposure, parameter);
        bool same = bins is null ? tally.Exposure == other.Exposure : bins.Exposures.SequenceEqual(otherBins!.Exposures) && SameBins(bins, otherBins!);
        if (!same)
            throw new ArgumentException($"Both must be counted over the same stretch, but one has {tally.Exposure} and the other {other.Exposure}, or other bins are counted.", parameter);
    }

    public static Tally Add(Tally tally, Tally others, double share) =>
        Tally.Of(checked(tally.Events + Whole(others.Events, share)), tally.Exposure, tally.What, tally.Cautions.Union(others.Cautions));

    /// <summary>Bin by bin; what is rounded away in one bin comes in a later one, so that every running sum is right.</summary>
    public static CountSeries Add(CountSeries series, CountSeries others, double share)
    {
        long[] counts = series.Counts.ToArray();
        long running = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            if (series.Statuses[i] != BinStatus.Counted)
                continue;
            long added = Whole(running, share);
            running = checked(running + others.Counts[i]);
            counts[i] = checked(counts[i] + Whole(running, share) - added);
        }
        var facts = series.Facts with { Cautions = [.. series.Cautions.Union(others.Cautions)] };
        return new CountSeries(series.Frame, counts, series.Statuses.ToArray(), series.Exposures.ToArray(), facts);
    }

    private static long Whole(long events, double share) => (long)Math.Round(events * share);

    private static bool SameBins(CountSeries one, CountSeries other)
    {
        for (int i = 0; i < one.Length; i++)
        {
            if ((one.Statuses[i] == BinStatus.Counted) != (other.Statuses[i] == BinStatus.Counted))
                return false;
        }
        return true;
    }
}
