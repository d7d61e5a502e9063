using ScottPlot.LayoutEngines;

namespace TruceStats.Plots;

/// <summary>ScottPlot's own layout, after title, axis labels, legend and caption were fitted to the size of the picture.</summary>
internal sealed class FittingLayout : ILayoutEngine
{
    // Legend, lower axis and small print, where a picture has rows below its data.
    private const float OtherRows = 110;

    private readonly Automatic _automatic = new();
    private readonly FittedText _title, _left, _bottom;

    public FittingLayout(Plot plot)
    {
        _title = new FittedText(plot.Axes.Title.Label, 3);
        _left = new FittedText(plot.Axes.Left.Label, 2);
        _bottom = new FittedText(plot.Axes.Bottom.Label, 2);
    }

    public Layout GetLayout(PixelRect figureRect, Plot plot, Paint paint)
    {
        _title.Fit(figureRect.Width * 0.86f, paint);
        foreach (var panel in plot.Axes.GetPanels().OfType<WidePanel>())
            panel.Prepare(figureRect, plot, paint);
        float rows = plot.Axes.GetPanels().OfType<ChoicePanel>().Sum(panel => panel.Measure(paint));
        _left.Fit(rows > 0 ? Math.Min(0.7f * (figureRect.Height - rows), figureRect.Height - rows - OtherRows) : figureRect.Height * 0.62f, paint);
        _bottom.Fit((figureRect.Width - plot.Axes.Left.MinimumSize) * 0.8f, paint);
        return _automatic.GetLayout(figureRect, plot, paint);
    }
}
