using TruceStats.Interruptions;

namespace TruceStats.Plots;

/// <summary>What the model finds at false dates, beside the true one.</summary>
internal static class PlaceboPicture
{
    public static Plot Of(PlaceboDates placebos, PlotOptions? options)
    {
        var frame = TimeFrame.Of(placebos.Fit.Outcome, options);
        PlaceboEffect[] found = [.. placebos.Dates.Where(date => date.Statistic is not null)];
        PlaceboEffect[] without = [.. placebos.Dates.Where(date => date.Statistic is null)];
        double truth = placebos.True.Test!.Statistic!.Value;
        double start = Dates.At(placebos.Fit.Interruptions.First(interruption => interruption.Name == placebos.Name).Start);

        var plot = Look.New(options, Wording.Sentences(Wording.MadeBy(placebos.ToString(), options), Wording.Cautions(placebos.Cautions, options)));
        Look.XAxis(plot, Phrases.FirstDayOfEffect.In(options), new CalendarTicks(), frame.Starts[0], frame.Ends[^1]);
        plot.Add.HorizontalLine(-Math.Abs(truth), 1, PlotPalette.Expected, LinePattern.DenselyDashed).LegendText = Phrases.AsStrong.In(options);
        plot.Add.HorizontalLine(Math.Abs(truth), 1, PlotPalette.Expected, LinePattern.DenselyDashed);
        plot.Add.HorizontalLine(0, 1, Typography.Ink);
        (double, double)[] crosses = [.. without.Select(date => (Dates.At(date.Start), 0.0))];
        (double, double)[] points = [.. found.Select(date => (Dates.At(date.Start), date.Statistic!.Value))];
        AddStems(plot, crosses, PlotPalette.Compared, MarkerShape.Eks, Phrases.FalseDatesWithoutFit.In(options));
        AddStems(plot, points, PlotPalette.Compared, MarkerShape.FilledCircle, Phrases.FalseDates.In(options));
        AddStems(plot, [(start, truth)], PlotPalette.Expected, MarkerShape.FilledDiamond, Phrases.TrueDate.In(options));
        double reach = found.Select(date => Math.Abs(date.Statistic!.Value)).Append(Math.Abs(truth)).Max() * 1.12;
        Look.YAxis(plot, Phrases.EffectInErrors.In(options), new NumberTicks(), -reach, reach);
        return plot;
    }

    private static void AddStems(Plot plot, (double X, double Y)[] points, Color color, MarkerShape shape, string name)
    {
        if (points.Length == 0)
            return;
        double[] x = [.. points.Select(point => point.X)], y = [.. points.Select(point => point.Y)];
        bool isTrue = shape == MarkerShape.FilledDiamond;
        plot.Add.Plottable(new Stems(x, y) { Line = new LineStyle(isTrue ? 2.5f : 1.5f, color) });
        var heads = plot.Add.ScatterPoints(x, y, color);
        heads.MarkerShape = shape;
        heads.MarkerSize = isTrue ? 11 : Look.PointSize(x.Length) + 1;
        heads.MarkerLineWidth = 1.5f;
        heads.LegendText = name;
    }
}
