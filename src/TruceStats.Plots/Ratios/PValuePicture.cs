namespace TruceStats.Plots;

/// <summary>The two-sided p-value of every null ratio.</summary>
internal static class PValuePicture
{
    private const int Points = 240;

    // How much of the curve is shown: up to the ratios that an interval of this level leaves out.
    private const double Widest = 0.9995;

    // Where an interval has no end, so many times beyond what it has.
    private const double Open = 100;

    public static Plot Of(RateChange change, PlotOptions? options)
    {
        var ratio = change.Ratio();
        var (from, to) = Range(change, ratio);
        double[] logs = [.. Enumerable.Range(0, Points + 1).Select(i => from + ((to - from) * i / Points))];
        double[] ps = [.. logs.Select(log => change.Test(Math.Pow(10, log)).PValue)];
        var test = change.Test();

        var plot = Look.New(options, Wording.Sentences(
            Wording.MadeBy(test.Method.Name, options), Wording.Cautions(ratio.Cautions.Concat(test.Cautions), options)));
        Look.XAxis(plot, Phrases.RateRatio.In(options), new RatioTicks(), from, to);
        Look.YAxis(plot, Phrases.TwoSidedP.In(options), new NumberTicks(), 0, 1.04);
        var none = plot.Add.VerticalLine(0, 1.5f, Typography.FaintInk, LinePattern.DenselyDashed);
        none.LegendText = Phrases.NoChangeP.In(options, Wording.PValue(test.PValue));
        AddInterval(plot, ratio, from, to, options);
        var curve = plot.Add.ScatterLine(logs, ps, PlotPalette.Fitted);
        curve.LineWidth = 2;
        curve.LegendText = Phrases.POfRatios.In(options);
        AddEstimate(plot, change, ratio, options);
        return plot;
    }

    private static void AddInterval(Plot plot, Estimate ratio, double from, double to, PlotOptions? options)
    {
        if (ratio.Interval is not { } interval)
            return;
        double height = 1 - interval.Level;
        double lower = Math.Max(from, Math.Log10(interval.Lower)), upper = Math.Min(to, Math.Log10(interval.Upper));
        var line = plot.Add.ScatterLine(new[] { lower, upper }, new[] { height, height }, PlotPalette.Expected);
        line.LineWidth = 3;
        line.LegendText = Phrases.IntervalTo.In(options, Wording.Level(interval.Level), Figures.Three(interval.Lower), Figures.Three(interval.Upper));
    }

    private static void AddEstimate(Plot plot, RateChange change, Estimate ratio, PlotOptions? options)
    {
        if (ratio.Value is not { } value || !(value > 0) || double.IsInfinity(value))
        {
            string known = ratio.Value is { } odd ? Figures.Three(odd) : Phrases.Undefined.In(options);
            plot.Legend.ManualItems.Add(new LegendItem { LabelText = Phrases.EstimateOf.In(options, known) });
            return;
        }
        var point = plot.Add.ScatterPoints(new[] { Math.Log10(value) }, new[] { change.Test(value).PValue }, PlotPalette.Observed);
        point.MarkerShape = MarkerShape.FilledDiamond;
        point.MarkerSize = 9;
        point.LegendText = Phrases.EstimateOf.In(options, Figures.Three(value));
    }

    private static (double From, double To) Range(RateChange change, Estimate ratio)
    {
        var wide = change.Ratio(level: Math.Max(Widest, ratio.Interval?.Level ?? 0)).Interval;
        double lower = wide?.Lower ?? 0, upper = wide?.Upper ?? double.PositiveInfinity;
        double[] known = [.. new[] { 1, ratio.Value ?? 1, lower, upper }.Where(value => value > 0 && double.IsFinite(value))];
        double from = lower > 0 ? known.Min() : known.Min() / Open, to = double.IsFinite(upper) ? known.Max() : known.Max() * Open;
        double margin = 0.03 * Math.Log10(to / from);
        return (Math.Log10(from) - margin, Math.Log10(to) + margin);
    }
}
