namespace TruceStats.Plots;

/// <summary>Pictures of counts over time.</summary>
public static class SeriesPlots
{
    /// <summary>
    /// Counts over time: one bar a bin, as wide as its days. Missing bins are hatched and never zero, excluded ones grey, incomplete ones hollow,
    /// and a count of zero
    /// has a mark of its own. Truces and rival events are added with <see cref="TimelineMarks"/>.
    /// </summary>
    /// <remarks>
    /// The axis below counts days as <see cref="DateTime.ToOADate"/> does. The scale is counts per bin where all bins have the same number of days,
    /// and a rate where not.
    /// </remarks>
    /// <param name="series">The series.</param>
    /// <param name="options">Title, words and scale; the defaults where null.</param>
    /// <returns>A plot that the caller may go on changing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static Plot Plot(this CountSeries series, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        var frame = TimeFrame.Of(series, options);
        var bins = series.Bins;
        BinStatus[] statuses = [.. bins.Select(bin => bin.Status)];
        double?[] values = [.. bins.Select((bin, i) => bin.Count * frame.Factors[i])];

        var plot = frame.NewPlot(options, Caption(series, statuses, options));
        plot.Add.Plottable(new BinShades(frame, statuses, options));
        plot.Add.Plottable(new BinBars(frame, values, statuses, options));
        plot.Legend.IsVisible = statuses.Any(status => status != BinStatus.Counted);
        Look.YAxis(plot, frame.YLabel, new NumberTicks(frame.Factors.All(factor => factor == 1)), 0, Look.Top(values.Max() ?? 0));
        return plot;
    }

    private static string Caption(CountSeries series, BinStatus[] statuses, PlotOptions? options)
    {
        int missing = statuses.Count(status => status == BinStatus.Missing);
        return Wording.Sentences(
            missing == 0 ? "" : Phrases.SomeMissing.In(options, Wording.Number(missing), Wording.Number(series.Length, Phrases.Bin, Phrases.Bins, options)),
            series.LeftOut == 0 ? "" : Phrases.InNoBin.In(options, Wording.Number(series.LeftOut, Phrases.Incident, Phrases.Incidents, options)),
            Wording.Cautions(series.Cautions, options));
    }
}
