using SkiaSharp;

namespace TruceStats.Plots;

/// <summary>One bar a bin, as wide as its days. A count of zero has a mark on the axis; an incomplete bin is hollow. All bars are one path: 10,000 are drawn at once.</summary>
internal sealed class BinBars(TimeFrame frame, double?[] values, IReadOnlyList<BinStatus> statuses, string name) : IPlottable
{
    // Bars narrower than this, in pixels, have no gap between them.
    private const float Narrow = 4;
    private const float ZeroMark = 2;

    private static readonly Color Fill = PlotPalette.Observed.WithAlpha(0.82);

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems
    {
        get
        {
            yield return new LegendItem { LabelText = name, FillStyle = new FillStyle(Fill) };
            if (Enumerable.Range(0, frame.Length).Any(i => statuses[i] == BinStatus.Incomplete))
            {
                yield return new LegendItem
                {
                    LabelText = "incomplete: reports still expected", FillStyle = new FillStyle(Colors.White), OutlineColor = PlotPalette.Observed, OutlineWidth = 1,
                };
            }
        }
    }

    public AxisLimits GetAxisLimits() => new(frame.Starts[0], frame.Ends[^1], 0, values.Max() ?? 0);

    public void Render(RenderPack rp)
    {
        using var counted = new SKPath();
        using var incomplete = new SKPath();
        float axis = Axes.GetPixelY(0);
        for (int i = 0; i < frame.Length; i++)
        {
            if (values[i] is not { } value)
                continue;
            float left = Axes.GetPixelX(frame.Starts[i]), right = Axes.GetPixelX(frame.Ends[i]);
            float gap = right - left >= Narrow ? Math.Min(1.5f, (right - left) * 0.08f) : 0;
            float top = value == 0 ? axis - ZeroMark : Axes.GetPixelY(value);
            (statuses[i] == BinStatus.Incomplete ? incomplete : counted).AddRect(new SKRect(left + gap, top, right - gap, axis));
        }
        Drawing.FillPath(rp.Canvas, rp.Paint, counted, new FillStyle(Fill), rp.DataRect);
        Drawing.FillPath(rp.Canvas, rp.Paint, incomplete, new FillStyle(Colors.White.WithAlpha(0.7)), rp.DataRect);
        Drawing.DrawPath(rp.Canvas, rp.Paint, incomplete, new LineStyle(1, PlotPalette.Observed));
    }
}
