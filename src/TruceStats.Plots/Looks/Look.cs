namespace TruceStats.Plots;

/// <summary>What all pictures have in common: typeface, axes, grid, legend, caption.</summary>
internal static class Look
{
    private static readonly Color Frame = new(0x59, 0x59, 0x59);
    private static readonly Color GridLine = new(0xE3, 0xE3, 0xE3);

    public static Plot New(PlotOptions? options, string caption)
    {
        var plot = new Plot();
        Typography.Apply(plot.Axes.Title.Label, Typography.TitleSize, Colors.Black);
        foreach (var axis in plot.Axes.GetAxes())
        {
            Typography.Apply(axis.Label, Typography.BodySize, Typography.Ink);
            Typography.Apply(axis.TickLabelStyle, Typography.SmallSize, Typography.Ink);
            axis.FrameLineStyle.Color = Frame;
            axis.MajorTickStyle.Color = Frame;
            axis.MinorTickStyle.Color = Frame;
        }
        plot.Axes.Right.FrameLineStyle.Width = 0;
        // Half of a label that stands at the end of the lower axis.
        plot.Axes.Right.MinimumSize = 24;
        // ScottPlot leaves the room of the ticks themselves out of what it measures.
        var left = (ScottPlot.AxisPanels.AxisBase)plot.Axes.Left;
        left.PaddingBetweenTickAndAxisLabels = new PixelPadding(14, 0, 0, 0);
        left.PaddingOutsideAxisLabels = new PixelPadding(6, 0, 0, 0);
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Grid.MajorLineColor = GridLine;
        plot.Grid.XAxisStyle.IsVisible = false;

        var legend = new EdgeLegend(plot);
        plot.Legend = legend;
        plot.Axes.AddPanel(new LegendAbove(legend));
        plot.Axes.AddPanel(new CaptionPanel(options?.Caption ?? caption));
        plot.Layout.LayoutEngine = new FittingLayout(plot);
        if (options?.Title is { } title)
            plot.Title(title);
        return plot;
    }

    /// <summary>The upper end of an axis that begins at zero; 1 where there is nothing to see.</summary>
    public static double Top(double highest) => highest > 0 && double.IsFinite(highest) ? highest * 1.06 : 1;

    /// <summary>How large points are, in pixels, so that many do not hide each other.</summary>
    public static float PointSize(int points) => points switch
    {
        <= 60 => 6,
        <= 250 => 4.5f,
        _ => 3,
    };

    public static void XAxis(Plot plot, string label, ITickGenerator ticks, double from, double to)
    {
        plot.XLabel(label);
        plot.Axes.Bottom.TickGenerator = ticks;
        plot.Axes.SetLimitsX(from, to);
    }

    public static void YAxis(Plot plot, string label, ITickGenerator ticks, double from, double to)
    {
        plot.YLabel(label);
        plot.Axes.Left.TickGenerator = ticks;
        plot.Axes.SetLimitsY(from, to);
    }
}
