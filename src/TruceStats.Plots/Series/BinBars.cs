using SkiaSharp;

namespace TruceStats.Plots;

/// <summary>
/// One bar a bin, as wide as its days. A count of zero has a mark on the axis; an incomplete bin is hollow. Many bars are one path, so that 10,000
/// are drawn in an instant and neighbours leave no seam.
/// </summary>
internal sealed class BinBars(TimeFrame frame, double?[] values, IReadOnlyList<BinStatus> statuses, PlotOptions? options) : IPlottable
{
    // Bars narrower than this, in pixels, have no gap between them.
    private const float Narrow = 4;
    private const float ZeroMark = 2;

    // Skia takes longer than in proportion for a path of more.
    private const int AtOnce = 100;

    private static readonly Color Fill = new(0x5C, 0x5C, 0x5C);

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems
    {
        get
        {
            if (statuses.Contains(BinStatus.Counted))
                yield return new LegendItem { LabelText = Phrases.Counted.In(options), FillStyle = new FillStyle(Fill) };
            if (statuses.Contains(BinStatus.Incomplete))
            {
                yield return new LegendItem
                {
                    LabelText = Phrases.ReportsExpected.In(options),
                    FillStyle = new FillStyle(Colors.White),
                    OutlineColor = PlotPalette.Observed,
                    OutlineWidth = 1,
                };
            }
        }
    }

    public AxisLimits GetAxisLimits() => new(frame.Starts[0], frame.Ends[^1], 0, values.Max() ?? 0);

    public void Render(RenderPack rp)
    {
        SKRect[] counted = [.. Bars(BinStatus.Counted)], incomplete = [.. Bars(BinStatus.Incomplete)];
        foreach (var some in counted.Chunk(AtOnce))
        {
            using var path = Path(some);
            Drawing.FillPath(rp.Canvas, rp.Paint, path, new FillStyle(Fill), rp.DataRect);
        }
        using var hollow = Path(incomplete);
        Drawing.FillPath(rp.Canvas, rp.Paint, hollow, new FillStyle(Colors.White), rp.DataRect);
        Drawing.DrawPath(rp.Canvas, rp.Paint, hollow, new LineStyle(1, PlotPalette.Observed) { AntiAlias = false });
    }

    private static SKPath Path(SKRect[] bars)
    {
        var path = new SKPath();
        foreach (var bar in bars)
            path.AddRect(bar);
        return path;
    }

    private IEnumerable<SKRect> Bars(BinStatus status)
    {
        float axis = Axes.GetPixelY(0);
        for (int i = 0; i < frame.Length; i++)
        {
            if (statuses[i] != status || values[i] is not { } value)
                continue;
            float left = Axes.GetPixelX(frame.Starts[i]), right = Axes.GetPixelX(frame.Ends[i]);
            float gap = right - left >= Narrow ? Math.Min(1.5f, (right - left) * 0.08f) : 0;
            float top = value == 0 ? axis - ZeroMark : Axes.GetPixelY(value);
            yield return new SKRect(left + gap, top, right - gap, axis);
        }
    }
}
