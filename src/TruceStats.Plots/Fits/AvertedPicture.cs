using TruceStats.Interruptions;

namespace TruceStats.Plots;

/// <summary>How many events were averted up to each day, with the intervals of both totals.</summary>
internal static class AvertedPicture
{
    // Each point is a total of its own, with draws that are added up and ordered: a curve needs no more of them.
    private const int MostPoints = 120;

    public static Plot Of(InterruptionFit fit, PlotOptions? options)
    {
        var all = fit.Averted;
        var frame = TimeFrame.Of(fit.Outcome, options);
        int[] bins = [.. Enumerable.Range(0, fit.Outcome.Length).Where(i => fit.Counterfactual[i].Predicted is not null)];
        var first = fit.Outcome.PeriodOf(bins[0]).Start;
        int[] ends = [.. Thinned(bins)];
        AvertedOutcome[] totals = [.. ends.Select(end => fit.AvertedDuring(StudyPeriod.Of(first, fit.Outcome.PeriodOf(end).End!.Value)))];
        double[] x = [frame.Starts[bins[0]], .. ends.Select(end => frame.Ends[end])];

        var plot = Look.New(options, Wording.Sentences(Total(all, options), Wording.Cautions(fit.Cautions, options)));
        Look.XAxis(plot, frame.XLabel, new CalendarTicks(), x[0] - ((x[^1] - x[0]) * 0.06), x[^1] + ((x[^1] - x[0]) * 0.02));
        string level = Wording.Level(fit.Level);
        AddRibbon(plot, x, totals, total => total.CounterfactualDraw, Phrases.PredictionInterval.In(options, level), 0.10, LinePattern.Dotted);
        AddRibbon(plot, x, totals, total => total.CounterfactualMean, Phrases.ExpectationInterval.In(options, level), 0.26, null);
        double[] y = [0, .. totals.Select(total => total.CounterfactualMean.Value ?? double.NaN)];
        var line = plot.Add.Scatter(x, y, PlotPalette.Fitted);
        line.LineWidth = 2;
        line.MarkerSize = ends.Length < MostPoints ? Look.PointSize(ends.Length) : 0;
        line.LegendText = Phrases.AvertedSoFar.In(options);
        plot.Add.HorizontalLine(0, 1, Typography.Ink);
        var (bottom, top) = Limits(totals);
        Look.YAxis(plot, YLabel(fit.Outcome, options), new NumberTicks(), bottom, top);
        FitPicture.AddInterruptions(plot, fit, frame, options);
        return plot;
    }

    private static string Total(AvertedOutcome all, PlotOptions? options) => Phrases.AvertedIn.In(
        options, Wording.Number(all.Bins, Phrases.Bin, Phrases.Bins, options), Wording.Short(all.CounterfactualMean, options), all.CounterfactualMean.Method.Name);

    private static string YLabel(OutcomeSeries outcome, PlotOptions? options) =>
        Wording.Capital(Phrases.AvertedCumulated.In(
            options, outcome.Counts is { } counts ? Wording.Counted(counts.What, options) : options?.Counted ?? Wording.Name(outcome.Unit.Symbol, options)));

    private static IEnumerable<int> Thinned(int[] bins)
    {
        int step = (bins.Length + MostPoints - 1) / MostPoints;
        for (int i = (bins.Length - 1) % step; i < bins.Length; i += step)
            yield return bins[i];
    }

    private static void AddRibbon(
        Plot plot, double[] x, AvertedOutcome[] totals, Func<AvertedOutcome, Estimate> quantity, string name, double alpha, LinePattern? edge)
    {
        double[] low = [0, .. totals.Select(total => quantity(total).Interval?.Lower ?? double.NaN)];
        double[] high = [0, .. totals.Select(total => quantity(total).Interval?.Upper ?? double.NaN)];
        if (high.Skip(1).All(double.IsNaN))
            return;
        plot.Add.Plottable(new Ribbon(x, low, high)
        {
            LegendText = name,
            Fill = new FillStyle(PlotPalette.Fitted.WithAlpha(alpha)),
            Edge = edge is { } pattern ? new LineStyle(1, PlotPalette.Fitted.WithAlpha(0.7), pattern) : LineStyle.None,
        });
    }

    private static (double Bottom, double Top) Limits(AvertedOutcome[] totals)
    {
        double[] heights = [0, .. totals.SelectMany(total => new[] { total.CounterfactualMean, total.CounterfactualDraw })
            .SelectMany(part => new[] { part.Value, part.Interval?.Lower, part.Interval?.Upper }).OfType<double>().Where(double.IsFinite)];
        double span = Math.Max(heights.Max() - heights.Min(), 1);
        return (heights.Min() - (span * 0.04), heights.Max() + (span * 0.05));
    }
}
