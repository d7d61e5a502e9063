using SkiaSharp;

namespace TruceStats.Plots;

/// <summary>Effects side by side with their intervals: full diamonds where the interval excludes no effect, hollow circles where it does not.</summary>
internal sealed class CurveMarks(IReadOnlyList<CurvePoint> points, ValueScale scale) : IPlottable
{
    public static readonly Color Excluding = PlotPalette.Fitted, Holding = new(0x6E, 0x6E, 0x6E);

    // A circle as small as these, in a quarter of the bytes.
    private static readonly SKPoint[] Corners =
        [.. Enumerable.Range(0, 8).Select(i => MathF.PI * (i + 0.5f) / 4).Select(angle => new SKPoint(MathF.Cos(angle), MathF.Sin(angle)))];

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        float column = rp.DataRect.Width / Math.Max(1, points.Count);
        float half = Math.Clamp(column * 0.5f, 1.8f, 4);
        CurvePoint[] holding = [.. points.Where(point => !point.ExcludesNone)], excluding = [.. points.Where(point => point.ExcludesNone)];
        Intervals(rp, holding, new LineStyle(Math.Clamp(column * 0.3f, 0.5f, 1.2f), Holding.WithAlpha(0.6)));
        Intervals(rp, excluding, new LineStyle(Math.Clamp(column * 0.5f, 0.6f, 2), Excluding.WithAlpha(0.55)));
        using var circles = new SKPath();
        using var diamonds = new SKPath();
        foreach (var at in holding.Select(Place).OfType<SKPoint>())
            circles.AddPoly([.. Corners.Select(corner => new SKPoint(at.X + (half * corner.X), at.Y + (half * corner.Y)))]);
        foreach (var at in excluding.Select(Place).OfType<SKPoint>())
            diamonds.AddPoly([new(at.X - half, at.Y), new(at.X, at.Y - half - 1), new(at.X + half, at.Y), new(at.X, at.Y + half + 1)]);
        Drawing.FillPath(rp.Canvas, rp.Paint, circles, new FillStyle(Colors.White));
        Drawing.DrawPath(rp.Canvas, rp.Paint, circles, new LineStyle(1, Holding));
        Drawing.FillPath(rp.Canvas, rp.Paint, diamonds, new FillStyle(Excluding));
    }

    // An interval without an end runs to the edge.
    private void Intervals(RenderPack rp, IEnumerable<CurvePoint> some, LineStyle style)
    {
        using var path = new SKPath();
        foreach (var point in some)
        {
            if (point.Specification.Effect!.Interval is not { } interval || double.IsNaN(interval.Lower) || double.IsNaN(interval.Upper))
                continue;
            path.MoveTo(At(point.Rank, scale.At(interval.Lower)));
            path.LineTo(At(point.Rank, scale.At(interval.Upper)));
        }
        Drawing.DrawPath(rp.Canvas, rp.Paint, path, style);
    }

    private SKPoint? Place(CurvePoint point) =>
        scale.At(point.Specification.Effect!.Value!.Value) is var value && double.IsFinite(value) ? At(point.Rank, value) : null;

    private SKPoint At(int rank, double value) => new(
        MathF.Round(Axes.GetPixelX(rank), 1),
        MathF.Round(Axes.GetPixelY(Math.Clamp(value, Axes.YAxis.Min, Axes.YAxis.Max)), 1));
}
