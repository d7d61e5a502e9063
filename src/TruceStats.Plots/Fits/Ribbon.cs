using SkiaSharp;

namespace TruceStats.Plots;

/// <summary>The room between two lines, broken where they are NaN. A limit that is infinite runs out of the picture.</summary>
internal sealed class Ribbon(double[] xs, double[] lows, double[] highs) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public string LegendText { get; init; } = "";

    public FillStyle Fill { get; init; } = new();

    public LineStyle Edge { get; init; } = LineStyle.None;

    public IEnumerable<LegendItem> LegendItems =>
        [new LegendItem { LabelText = LegendText, FillStyle = Fill, OutlineColor = Edge.Color, OutlineWidth = Edge.Width }];

    public AxisLimits GetAxisLimits()
    {
        double[] places = [.. xs.Where(double.IsFinite)], heights = [.. lows.Concat(highs).Where(double.IsFinite)];
        return places.Length == 0 || heights.Length == 0 ? AxisLimits.NoLimits : new AxisLimits(places.Min(), places.Max(), heights.Min(), heights.Max());
    }

    public void Render(RenderPack rp)
    {
        for (int from = 0; from < xs.Length; from++)
        {
            int to = from;
            while (to < xs.Length && !double.IsNaN(lows[to]) && !double.IsNaN(highs[to]) && !double.IsNaN(xs[to]))
                to++;
            if (to > from)
                Piece(rp, from, to);
            from = to;
        }
    }

    private void Piece(RenderPack rp, int from, int to)
    {
        using var area = new SKPath();
        using var edges = new SKPath();
        for (int i = from; i < to; i++)
        {
            if (i == from)
                area.MoveTo(Point(rp, i, highs));
            else
                area.LineTo(Point(rp, i, highs));
        }
        for (int i = to - 1; i >= from; i--)
            area.LineTo(Point(rp, i, lows));
        foreach (double[] line in new[] { highs, lows })
        {
            edges.MoveTo(Point(rp, from, line));
            for (int i = from + 1; i < to; i++)
                edges.LineTo(Point(rp, i, line));
        }
        area.Close();
        Drawing.FillPath(rp.Canvas, rp.Paint, area, Fill);
        Drawing.DrawPath(rp.Canvas, rp.Paint, edges, Edge);
        // ScottPlot's fills keep the dashes of the line before, of which Skia complains in SVG.
        rp.Paint.SKPathEffect = LinePattern.Solid.GetPathEffect();
    }

    // Far outside is as good as infinite, and a pixel must be finite.
    private SKPoint Point(RenderPack rp, int i, double[] line) =>
        new(Axes.GetPixelX(xs[i]), Math.Clamp(Axes.GetPixelY(line[i]), rp.DataRect.Top - 1000, rp.DataRect.Bottom + 1000));
}
