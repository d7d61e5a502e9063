using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>Changes and segments, with their dates, from where the counted bins are cut.</summary>
internal static class SegmentMaking
{
    public static ChangePoint[] Changes(SearchedSeries series, int[] starts, double level)
    {
        var changes = new ChangePoint[starts.Length];
        for (int c = 0; c < starts.Length; c++)
        {
            int first = c == 0 ? 0 : starts[c - 1], end = c == starts.Length - 1 ? series.Bins.Count : starts[c + 1];
            double[] profile = SegmentSearch.Profile(series.Cost, series.Bins, first, end, series.Minimum);
            var (earliest, latest) = HighestSet.Of(profile, series.Dispersion.Used, level);
            int bin = series.Bins.SeriesBin(starts[c]);
            changes[c] = new ChangePoint(
                DayNumber.ToDate(series.Bins.Frame.Edges[bin]), bin, Days(series.Bins, first + series.Minimum + earliest, first + series.Minimum + latest), level);
        }
        return changes;
    }

    public static Segment[] Segments(SearchedSeries series, int[] starts, double level)
    {
        var segments = new Segment[starts.Length + 1];
        var frame = series.Bins.Frame;
        for (int s = 0; s < segments.Length; s++)
        {
            int first = s == 0 ? 0 : starts[s - 1], end = s == starts.Length ? series.Bins.Count : starts[s];
            // What lies before the first counted bin and after the last is in no segment.
            int firstDay = frame.Edges[series.Bins.SeriesBin(first)], endDay = frame.Edges[s == starts.Length ? series.Bins.SeriesBin(end - 1) + 1 : series.Bins.SeriesBin(end)];
            var rate = SegmentRates.Of(series.Cost, series.Bins, first, end, series.Dispersion, level, series.RateUnit);
            segments[s] = new Segment(StudyPeriod.OfDayNumbers(firstDay, endDay), end - first, TallyOf(series, first, end), rate);
        }
        return segments;
    }

    /// <summary>That missing bins stand before a change.</summary>
    public static IEnumerable<Caution> Gaps(SearchedSeries series, int[] starts, ChangePoint[] changes)
    {
        for (int c = 0; c < starts.Length; c++)
        {
            int missing = series.Bins.SeriesBin(starts[c]) - series.Bins.SeriesBin(starts[c] - 1) - 1;
            if (missing > 0)
                yield return Caution.Of(CautionCodes.ChangeBesideGap, CautionArgument.Of("change", changes[c].Date), CautionArgument.Of("bins", missing));
        }
    }

    // A change inside a bin leaves it mixed, and the next one is then the first that is wholly new: hence from the bin before on.
    private static StudyPeriod Days(SegmentBins bins, int earliest, int latest) => StudyPeriod.OfDayNumbers(
        bins.Frame.Edges[bins.SeriesBin(earliest - 1)] + 1, bins.Frame.Edges[bins.SeriesBin(latest) + 1]);

    private static Tally? TallyOf(SearchedSeries series, int first, int end)
    {
        if (series.Counts is not { } counts)
            return null;
        long events = 0;
        for (int i = first; i < end; i++)
            checked { events += counts.Counts[series.Bins.SeriesBin(i)]; }
        return Tally.Of(events, Exposure.Of(series.Bins.TotalExposure(first, end), counts.ExposureUnit), counts.What, counts.Cautions);
    }
}
