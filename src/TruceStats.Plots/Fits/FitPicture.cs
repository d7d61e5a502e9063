using TruceStats.Interruptions;

namespace TruceStats.Plots;

/// <summary>An interrupted series beside what was to be expected without the interruption.</summary>
internal static class FitPicture
{
    // An interval is shown whole up to so many times what else there is to see; a wider one would leave nothing of it.
    private const double WidestInterval = 2.5;

    // More stretches than this are bands: a line at each of their ends would leave nothing to see between them.
    private const int FewStretches = 2;

    private static readonly LinePattern Dashes = new([8, 4], 0, "Dashes");

    public static Plot Of(InterruptionFit fit, PlotOptions? options)
    {
        var frame = TimeFrame.Of(fit.Outcome, options);
        var bins = new FitBins(fit, frame);
        var (bottom, top, isCut) = Limits(bins);
        var plot = frame.NewPlot(options, Caption(fit, isCut, options));
        plot.Add.Plottable(new BinShades(frame, Statuses(fit.Outcome), options));
        AddWithout(plot, bins, Wording.Level(fit.Level), options);
        AddLine(plot, bins.Line(bins.Fitted), PlotPalette.Fitted, LinePattern.Solid, Phrases.Fitted.In(options));
        AddPoints(plot, bins.Unused, frame, MarkerShape.OpenSquare, PlotPalette.Compared, Phrases.LeftOut.In(options));
        AddPoints(plot, bins.Incomplete, frame, MarkerShape.OpenCircle, PlotPalette.Observed, Phrases.Incomplete.In(options));
        AddPoints(plot, bins.Observed, frame, MarkerShape.FilledCircle, PlotPalette.Observed, Phrases.Observed.In(options));
        Look.YAxis(plot, frame.YLabel, new NumberTicks(), bottom, top);
        AddInterruptions(plot, fit, frame, options);
        return plot;
    }

    /// <summary>
    /// A line at the first day of each interruption, another at its end where the series goes on; bands for many stretches, and for days that no
    /// side gets.
    /// </summary>
    public static void AddInterruptions(Plot plot, InterruptionFit fit, TimeFrame frame, PlotOptions? options)
    {
        var drawn = new HashSet<(double, string)>();
        HashSet<LocalDate> starts = [.. fit.Interruptions.Select(interruption => interruption.Start)];
        for (int k = 0; k < fit.Interruptions.Count; k++)
        {
            var interruption = fit.Interruptions[k];
            bool acts = Enumerable.Range(0, fit.Design.Terms.Count).Any(term => fit.Design.InterruptionOf(term) == k);
            bool named = false;
            foreach (var days in interruption.Days.Periods)
            {
                double start = Dates.At(days.Start);
                string label = named ? "" : Wording.Name(interruption.Name, options);
                named = true;
                if (!acts || interruption.Days.Periods.Count > FewStretches)
                    TimelineMarks.Add(plot, acts ? MarkKind.Episode : MarkKind.LeftOut, days, label);
                else if (drawn.Add((start, interruption.Name)))
                    AddEdges(plot, days, start, label, frame, starts, options);
            }
        }
    }

    private static void AddEdges(Plot plot, StudyPeriod days, double start, string label, TimeFrame frame, HashSet<LocalDate> starts, PlotOptions? options)
    {
        TimelineMarks.Add(plot, MarkKind.Interruption, start, start, label);
        // Where another begins on that day, its own line says that this one is over.
        if (days.End is { } end && Dates.At(end) < frame.Ends[^1] && !starts.Contains(end))
            TimelineMarks.Add(plot, MarkKind.InterruptionEnd, Dates.At(end), Dates.At(end), label.Length == 0 ? "" : Phrases.End.In(options));
    }

    private static void AddWithout(Plot plot, FitBins bins, string level, PlotOptions? options)
    {
        var (x, low) = bins.Line(bins.PredictedLow);
        if (x.Length > 0)
        {
            plot.Add.Plottable(new Ribbon(x, low, bins.Line(bins.PredictedHigh).Y)
            {
                LegendText = Phrases.PredictionInterval.In(options, level),
                Fill = new FillStyle(PlotPalette.Expected.WithAlpha(0.10)),
                Edge = new LineStyle(1, PlotPalette.Expected.WithAlpha(0.7), LinePattern.Dotted),
            });
        }
        (x, low) = bins.Line(bins.ExpectedLow);
        if (x.Length > 0)
        {
            plot.Add.Plottable(new Ribbon(x, low, bins.Line(bins.ExpectedHigh).Y)
            {
                LegendText = Phrases.ExpectationInterval.In(options, level),
                Fill = new FillStyle(PlotPalette.Expected.WithAlpha(0.26)),
            });
        }
        AddLine(plot, bins.Line(bins.Expected), PlotPalette.Expected, Dashes, Phrases.ExpectedWithout.In(options));
    }

    private static void AddLine(Plot plot, (double[] X, double[] Y) line, Color color, LinePattern pattern, string name)
    {
        if (line.X.Length == 0)
            return;
        var drawn = plot.Add.ScatterLine(line.X, line.Y, color);
        drawn.LineWidth = 2;
        drawn.LinePattern = pattern;
        drawn.LegendText = name;
    }

    private static void AddPoints(Plot plot, double?[] values, TimeFrame frame, MarkerShape shape, Color color, string name)
    {
        int[] known = [.. Enumerable.Range(0, values.Length).Where(i => values[i] is not null)];
        if (known.Length == 0)
            return;
        var drawn = plot.Add.ScatterPoints(known.Select(i => frame.Middles[i]).ToArray(), known.Select(i => values[i]!.Value).ToArray(), color);
        drawn.MarkerShape = shape;
        drawn.MarkerSize = Look.PointSize(known.Length);
        drawn.MarkerLineWidth = 1.2f;
        drawn.LegendText = name;
    }

    private static (double Bottom, double Top, bool IsCut) Limits(FitBins bins)
    {
        double[] shown = [.. new[] { bins.Observed, bins.Fitted, bins.Expected, bins.Unused, bins.Incomplete }.SelectMany(values => values).OfType<double>()];
        double[] limits =
        [
            .. new[] { bins.ExpectedLow, bins.ExpectedHigh, bins.PredictedLow, bins.PredictedHigh }.SelectMany(values => values).OfType<double>(),
        ];
        double highest = shown.DefaultIfEmpty(0).Max(), lowest = Math.Min(0, shown.DefaultIfEmpty(0).Min());
        double reach = WidestInterval * Math.Max(highest - lowest, double.Epsilon);
        double top = Look.Top(Math.Min(lowest + reach, Math.Max(highest, limits.DefaultIfEmpty(0).Max())));
        double bottom = Math.Max(highest - reach, Math.Min(lowest, limits.DefaultIfEmpty(0).Min()));
        return (bottom, top, limits.Any(limit => limit > top || limit < bottom));
    }

    private static BinStatus[] Statuses(OutcomeSeries outcome) => outcome.Counts is { } counts
        ? [.. counts.Bins.Select(bin => bin.Status)]
        : [.. outcome.Values.Select(value => value is null ? BinStatus.Missing : BinStatus.Counted)];

    private static string Caption(InterruptionFit fit, bool isCut, PlotOptions? options) => Wording.Sentences(
        Wording.MadeBy(fit.Model.ToString() ?? fit.Model.Kind, options),
        isCut ? Phrases.BeyondAxis.In(options) : "",
        Wording.Cautions(fit.Cautions, options));
}
