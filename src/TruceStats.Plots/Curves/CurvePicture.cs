using System.Globalization;
using TruceStats.Evaluations;

namespace TruceStats.Plots;

/// <summary>The effects of all specifications in order, and below them the choices that each is made of (Simonsohn, Simmons and Nelson 2020).</summary>
internal static class CurvePicture
{
    // More would be narrower than a pixel of a telephone.
    public const int MostDrawn = 200;

    private static readonly LinePattern Dashes = new([8, 4], 0, "Dashes");

    public static Plot Of(SpecificationCurve curve, PlotOptions? options)
    {
        var answered = Answered(curve);
        var drawn = Drawn(answered);
        var scale = new ValueScale(curve.Unit == Unit.Ratio);
        var plot = Look.New(options, Caption(curve, answered.Count, drawn.Count, options));
        AddChoices(plot, new ChoicePanel(Rows(curve, options), drawn, options));
        var (bottom, top) = scale.Limits(answered.Select(point => point.Specification.Effect!));
        Look.YAxis(plot, Phrases.WithIntervals.In(options, Effect(curve.Unit, options), Wording.Level(curve.Grid.Level)), scale.Ticks(), bottom, top);
        double room = 0.5 + (0.02 * answered.Count);
        Look.XAxis(plot, Phrases.ByEffect.In(options), new NumberTicks(wholeOnly: true, least: 1), 1 - room, answered.Count + room);
        plot.Add.HorizontalLine(ValueScale.None, 1.2f, Typography.Ink);
        plot.Add.Plottable(new CurveMarks(drawn, scale));
        AddMedian(plot, curve, scale, options);
        AddLegend(plot, curve, answered, options);
        return plot;
    }

    /// <summary>How many rows stand below the curve.</summary>
    public static int RowsBelow(SpecificationCurve curve) => Rows(curve, null).Count;

    // Models of several kinds may give effects of several units, which no axis holds together.
    private static List<CurvePoint> Answered(SpecificationCurve curve) =>
        [.. curve.Answered.Where(each => each.Effect!.Unit == curve.Unit).Select((each, i) => CurvePoint.Of(i + 1, each, curve.None))];

    private static List<CurvePoint> Drawn(List<CurvePoint> answered) => [.. EvenSpread.Of(answered.Count, MostDrawn).Select(i => answered[i])];

    private static string Effect(Unit unit, PlotOptions? options) =>
        unit == Unit.Ratio ? Phrases.RatioAfterBefore.In(options) : Phrases.Difference.In(options, Wording.Name(unit.Symbol, options));

    private static List<ChoicePanel.Row> Rows(SpecificationCurve curve, PlotOptions? options)
    {
        List<ChoicePanel.Row> rows = [new(Phrases.Excludes.In(options, None(curve)), point => point.ExcludesNone)];
        foreach (var influence in curve.Influences)
        {
            string share = Math.Round(100 * influence.ShareOfVariance).ToString("0", CultureInfo.InvariantCulture);
            rows.Add(new(Phrases.ShareOfVariance.In(options, Wording.Capital(Wording.Name(influence.Respect, options)), share), null));
            foreach (string option in influence.Options)
                rows.Add(new(Wording.Name(option, options), point => point.Chose(influence.Respect, option)));
        }
        return rows;
    }

    // The caption stays below the rows.
    private static void AddChoices(Plot plot, ChoicePanel choices)
    {
        var caption = plot.Axes.GetPanels().OfType<CaptionPanel>().Single();
        plot.Axes.Remove(caption);
        plot.Axes.AddPanel(choices);
        plot.Axes.AddPanel(caption);
    }

    private static void AddMedian(Plot plot, SpecificationCurve curve, ValueScale scale, PlotOptions? options)
    {
        string text = Phrases.Median.In(options, Figures.Three(curve.Median));
        double place = scale.At(curve.Median);
        if (!double.IsFinite(place))
        {
            plot.Legend.ManualItems.Add(new LegendItem { LabelText = text });
            return;
        }
        var line = plot.Add.HorizontalLine(place, 2, PlotPalette.Expected, Dashes);
        line.LegendText = text;
    }

    private static void AddLegend(Plot plot, SpecificationCurve curve, List<CurvePoint> answered, PlotOptions? options)
    {
        int excluding = answered.Count(point => point.ExcludesNone), without = answered.Count(point => point.Specification.Effect!.Interval is null);
        int holding = answered.Count - excluding - without;
        plot.Legend.ManualItems.Add(new LegendItem
        {
            LabelText = Phrases.ExcludesNone.In(options, None(curve), Wording.Number(excluding), Wording.Number(answered.Count)),
            MarkerStyle = new MarkerStyle(MarkerShape.FilledDiamond, 9, CurveMarks.Excluding),
        });
        plot.Legend.ManualItems.Add(new LegendItem
        {
            LabelText = Phrases.HoldsNone.In(options, None(curve), Wording.Number(holding)),
            MarkerStyle = new MarkerStyle(MarkerShape.OpenCircle, 8, CurveMarks.Holding) { LineWidth = 1 },
        });
        if (without > 0)
            plot.Legend.ManualItems.Add(new LegendItem { LabelText = Phrases.WithoutInterval.In(options, Wording.Number(without)) });
        plot.Legend.IsVisible = true;
    }

    private static string None(SpecificationCurve curve) => Wording.Number((long)curve.None);

    private static string Caption(SpecificationCurve curve, int answered, int drawn, PlotOptions? options)
    {
        int other = curve.Answered.Count - answered;
        return Wording.Sentences(
            drawn == answered ? "" : Phrases.DrawnSpecifications.In(options, Wording.Number(drawn), Wording.Number(answered)),
            curve.WithoutAnswer == 0
                ? ""
                : Phrases.SpecificationsWithoutAnswer.In(options, Wording.Number(curve.WithoutAnswer, Phrases.Specification, Phrases.Specifications, options)),
            other == 0 ? "" : Phrases.OtherUnits.In(options, Wording.Number(other, Phrases.Specification, Phrases.Specifications, options)));
    }
}
