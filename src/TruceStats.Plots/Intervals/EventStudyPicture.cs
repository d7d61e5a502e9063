using System.Globalization;
using TruceStats.Interruptions;

namespace TruceStats.Plots;

/// <summary>The effect in each bin before and after the start of a difference in differences.</summary>
internal static class EventStudyPicture
{
    public static Plot Of(DifferenceInDifferencesFit fit, PlotOptions? options)
    {
        (int Time, Estimate Estimate)[] times = [.. fit.ByEventTime.Select(time => (Time(time.Name), time.Estimate))];
        var scale = new ValueScale(fit.Overall.Estimate.Unit == Unit.Ratio);
        string tested = fit.Overall.Test is { } test ? ", " + Wording.PValue(test.PValue) : "";
        string overall = Phrases.Overall.In(options, Wording.Short(fit.Overall.Estimate, options) + tested, fit.Overall.Estimate.Method.Name);
        var plot = Look.New(options, Wording.Sentences(overall, Wording.Cautions(fit.Cautions, options)));
        var (bottom, top) = scale.Limits(times.Select(time => time.Estimate));
        string effect = scale.IsRatio ? Phrases.Ratio.In(options) : Phrases.Difference.In(options, Wording.Name(fit.Overall.Estimate.Unit.Symbol, options));
        Look.YAxis(plot, Phrases.WithIntervals.In(options, effect, Wording.Level(fit.Level)), scale.Ticks(), bottom, top);
        Look.XAxis(plot, Phrases.BinsSinceStart.In(options), new NumberTicks(wholeOnly: true), times[0].Time - 0.7, times[^1].Time + 0.7);
        plot.Add.HorizontalLine(ValueScale.None, 1.2f, Typography.Ink);
        plot.Add.VerticalLine(-0.5, 1.5f, Typography.Ink, LinePattern.DenselyDashed);
        AddTimes(plot, [.. times.Where(time => time.Time < 0)], scale, IntervalShape.Circle, PlotPalette.Compared, Phrases.BeforeStart.In(options));
        AddTimes(plot, [.. times.Where(time => time.Time >= 0)], scale, IntervalShape.Diamond, PlotPalette.Fitted, Phrases.FromStart.In(options));
        return plot;
    }

    // The names of event times are "bin 0", "bin -2": the documented form.
    private static int Time(string name) => int.Parse(name.AsSpan("bin ".Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static void AddTimes(Plot plot, (int Time, Estimate Estimate)[] times, ValueScale scale, IntervalShape shape, Color color, string name)
    {
        if (times.Length == 0)
            return;
        plot.Add.Plottable(new IntervalMarks([.. times.Select(time => new IntervalMark(time.Time, time.Estimate, shape, color))], scale, inRows: false));
        plot.Legend.ManualItems.Add(new LegendItem
        {
            LabelText = name,
            MarkerStyle = new MarkerStyle(shape == IntervalShape.Circle ? MarkerShape.FilledCircle : MarkerShape.FilledDiamond, 8, color),
        });
    }
}
