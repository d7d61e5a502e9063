using System.Globalization;
using TruceStats.Evaluations;

namespace TruceStats.Plots;

/// <summary>The charts of a report, drawn with ScottPlot: <c>evaluation.ToHtml(ScottPlotFigures.Default)</c>.</summary>
/// <remarks>
/// Equal when all options are equal. There is no order. Type is as large as a telephone needs: a chart 420 wide that a page scales to 360 pixels has
/// letters of 9. The same evaluation gives the same bytes on every machine.
/// </remarks>
public sealed record ScottPlotFigures : IFigures
{
    private const int RowHeight = 22, AxisHeight = 90;

    /// <summary>The charts with the default options.</summary>
    public static ScottPlotFigures Default { get; } = new();

    /// <summary>How wide a chart is, in pixels before a page scales it; 420 unless given. A smaller width makes larger letters on the page.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 1.</exception>
    public int Width { get; init => field = AtLeastOne(value, nameof(value)); } = 420;

    /// <summary>
    /// How high a chart over time is, and the upper part of a specification curve; 360 unless given. What has rows is as high as they need.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The height is below 1.</exception>
    public int Height { get; init => field = AtLeastOne(value, nameof(value)); } = 360;

    /// <summary>
    /// What the events are called, in the language of the report, in the plural and in lower case; null for the quantity that the series counts.
    /// </summary>
    public string? Counted { get; init; }

    /// <summary>One chart as an SVG document.</summary>
    /// <param name="figure">Which chart.</param>
    /// <param name="evaluation">The evaluation that it is of.</param>
    /// <param name="language">The language of what is written in it.</param>
    /// <returns>The picture; null where there is no such chart, or its part has no answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evaluation"/> or <paramref name="language"/> is null.</exception>
    public string? Draw(ReportFigure figure, TruceEvaluation evaluation, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(language);
        var options = new PlotOptions { Counted = Counted, Language = language, OnlyNotes = true };
        return (figure, evaluation) switch
        {
            (ReportFigure.Series, _) => Svg(Series(evaluation, options), Height, Phrases.SeriesTitle),
            (ReportFigure.InterruptedSeries, { Interrupted.Value: { } fit }) => Svg(FitPicture.Of(fit, options), Height, Phrases.InterruptedTitle),
            (ReportFigure.Placebos, { Placebos.Value: { } placebos }) => Svg(PlaceboPicture.Of(placebos, options), Height, Phrases.PlacebosTitle),
            (ReportFigure.SpecificationCurve, { Curve.Value: { } curve }) =>
                Svg(CurvePicture.Of(curve, options), Height + (int)(CurvePicture.RowsBelow(curve) * ChoicePanel.RowHeight), Phrases.CurveTitle),
            (ReportFigure.Places, { Places.Value: { } places }) =>
                Svg(PlacesPicture.Of(places, options), AxisHeight + (PlacesPicture.RowCount(places) * RowHeight), Phrases.PlacesTitle),
            _ => null,
        };

        string Svg(Plot plot, int height, Phrase title) =>
            plot.ToSvg(Width, height, string.Format(CultureInfo.InvariantCulture, title.In(language), evaluation.Truce.Name));
    }

    /// <summary>The counts with the windows; with the truce as it was declared where it has none.</summary>
    private static Plot Series(TruceEvaluation evaluation, PlotOptions options)
    {
        var plot = evaluation.Series.Plot(options);
        if (evaluation.Windows.Value is { } windows)
            plot.AddWindows(windows, options.Language);
        else
            plot.AddTruce(evaluation.Truce);
        foreach (var rival in evaluation.Options.Rivals)
            plot.AddRival(rival);
        return plot;
    }

    private static int AtLeastOne(int value, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, parameter);
        return value;
    }
}
