using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>A panel and its starts as numbers, checked: what is not counted has no exposure, and starts are bins.</summary>
internal sealed class PlaceCells
{
    private PlaceCells(StaggeredPanel cells, int[] starts, int missing, int incomplete)
    {
        Cells = cells;
        Starts = starts;
        Missing = missing;
        Incomplete = incomplete;
    }

    public StaggeredPanel Cells { get; }

    /// <summary>The first bin of each place from its start on; <see cref="StaggeredPanel.Never"/> where it has none.</summary>
    public int[] Starts { get; }

    /// <summary>How many bins of places are missing.</summary>
    public int Missing { get; }

    /// <summary>How many bins of places are incomplete.</summary>
    public int Incomplete { get; }

    public static PlaceCells Of(CountPanel panel, IReadOnlyDictionary<string, LocalDate> starts, DifferenceInDifferences model)
    {
        if (starts.Count == 0)
            throw new ArgumentException("At least one place must have a start.", nameof(starts));
        foreach (string key in starts.Keys)
        {
            if (!panel.TryGet(key, out _))
                throw new ArgumentException($"The panel has no place '{key}', for which a start is given.", nameof(starts));
        }
        int bins = panel.Series[0].Length, missing = 0, incomplete = 0;
        var values = new double[panel.Keys.Count * bins];
        var exposures = new double[values.Length];
        var first = new int[panel.Keys.Count];
        for (int place = 0; place < first.Length; place++)
        {
            var series = panel.Series[place];
            string key = panel.Keys[place];
            first[place] = starts.TryGetValue(key, out var date) ? BinOf(series.Frame, key, date, model.Anticipation, nameof(starts)) : StaggeredPanel.Never;
            CheckCounts(series, key, first[place], model, nameof(panel));
            for (int bin = 0; bin < bins; bin++)
            {
                missing += series.Statuses[bin] == BinStatus.Missing ? 1 : 0;
                incomplete += series.Statuses[bin] == BinStatus.Incomplete ? 1 : 0;
                if (series.Statuses[bin] != BinStatus.Counted)
                    continue;
                values[place * bins + bin] = series.Counts[bin];
                exposures[place * bins + bin] = series.Exposures[bin];
            }
        }
        return new PlaceCells(new StaggeredPanel(values, exposures, first.Length, bins), first, missing, incomplete);
    }

    private static int BinOf(BinFrame frame, string key, LocalDate date, int anticipation, string parameter)
    {
        int day = DayNumber.Of(DayNumber.Iso(date, parameter));
        string start = $"'{key}' starts on {DayText.Of(date)}";
        if (day >= frame.Edges[^1])
            throw new ArgumentException($"{start}, after the panel, {frame.Coverage}: leave its start out, as it is a place without one here.", parameter);
        int bin = frame.Edges.BinarySearch(day);
        if (bin < 0 && ~bin > 0)
            throw new ArgumentException($"{start}, inside the bin {frame.Period(~bin - 1)}: a start must be the first day of a bin.", parameter);
        if (bin <= anticipation)
        {
            string change = anticipation == 0 ? "" : FormattableString.Invariant($" and may have changed {anticipation} bins earlier");
            throw new ArgumentException(
                $"{start}{change}, which leaves no bin of the panel, {frame.Coverage}, before it: it can be neither compared nor a control; take it out of the panel.", parameter);
        }
        return bin;
    }

    /// <summary>No place may drop out unseen because nothing of it was counted where it is compared.</summary>
    private static void CheckCounts(CountSeries series, string key, int start, DifferenceInDifferences model, string parameter)
    {
        if (!series.Statuses.Contains(BinStatus.Counted))
            throw new ArgumentException($"No bin of '{key}' is counted: take it out of the panel.", parameter);
        if (start == StaggeredPanel.Never)
            return;
        int until = start - model.Anticipation, from = model.Baseline == BaselineBins.Last ? until - 1 : 0;
        if (!series.Statuses[from..until].Contains(BinStatus.Counted))
        {
            throw new ArgumentException(
                $"'{key}' has no counted bin in its baseline, {StudyPeriod.OfDayNumbers(series.Frame.Edges[from], series.Frame.Edges[until])}: take it out of the panel.", parameter);
        }
        if (!series.Statuses[start..].Contains(BinStatus.Counted))
            throw new ArgumentException($"'{key}' has no counted bin from its start on, {series.Frame.Period(start)} and later: take it out of the panel.", parameter);
    }
}
