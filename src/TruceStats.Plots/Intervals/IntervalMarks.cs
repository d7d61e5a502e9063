using SkiaSharp;

namespace TruceStats.Plots;

/// <summary>
/// Estimates with their intervals, in rows or in columns. A square is the larger the shorter its interval. An interval that runs out of the axis, or
/// has no end,
/// ends in an arrow; an estimate without a value has no mark.
/// </summary>
internal sealed class IntervalMarks(IReadOnlyList<IntervalMark> marks, ValueScale scale, bool inRows) : IPlottable
{
    private const float Least = 2.5f, More = 3.5f, Arrow = 5;

    private readonly double _narrowest = marks.Select(mark => Length(mark.Estimate, scale)).Where(length => length > 0).DefaultIfEmpty(1).Min();

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        foreach (var mark in marks)
        {
            if (mark.Estimate.Interval is { } interval)
                DrawInterval(rp, mark, scale.At(interval.Lower), scale.At(interval.Upper));
            if (mark.Estimate.Value is { } value && double.IsFinite(scale.At(value)))
                DrawValue(rp, mark, scale.At(value));
        }
    }

    private static double Length(Estimate estimate, ValueScale scale) =>
        estimate.Interval is { } interval && double.IsFinite(scale.At(interval.Upper) - scale.At(interval.Lower))
            ? scale.At(interval.Upper) - scale.At(interval.Lower)
            : double.NaN;

    private void DrawInterval(RenderPack rp, IntervalMark mark, double lower, double upper)
    {
        var (least, most) = inRows ? (Axes.XAxis.Min, Axes.XAxis.Max) : (Axes.YAxis.Min, Axes.YAxis.Max);
        if (upper < least || lower > most)
            return;
        var from = Point(Math.Max(lower, least), mark.Place);
        var to = Point(Math.Min(upper, most), mark.Place);
        Drawing.DrawLine(rp.Canvas, rp.Paint, new Pixel(from.X, from.Y), new Pixel(to.X, to.Y), new LineStyle(1.6f, mark.Color));
        if (lower < least)
            DrawArrow(rp, from, mark.Color, -1);
        if (upper > most)
            DrawArrow(rp, to, mark.Color, 1);
    }

    private void DrawArrow(RenderPack rp, SKPoint tip, Color color, int direction)
    {
        using var path = new SKPath();
        var along = inRows ? new SKPoint(direction * Arrow, 0) : new SKPoint(0, -direction * Arrow);
        var across = inRows ? new SKPoint(0, Arrow * 0.8f) : new SKPoint(Arrow * 0.8f, 0);
        path.MoveTo(tip);
        path.LineTo(tip - along - along + across);
        path.LineTo(tip - along - along - across);
        path.Close();
        Drawing.FillPath(rp.Canvas, rp.Paint, path, new FillStyle(color));
    }

    private void DrawValue(RenderPack rp, IntervalMark mark, double value)
    {
        double length = Length(mark.Estimate, scale);
        float half = Least + (length > 0 ? More * (float)(_narrowest / length) : 0);
        var center = Point(value, mark.Place);
        using var path = new SKPath();
        if (mark.Shape == IntervalShape.Square)
            path.AddRect(new SKRect(center.X - half, center.Y - half, center.X + half, center.Y + half));
        else if (mark.Shape == IntervalShape.Circle)
            path.AddCircle(center.X, center.Y, Least + 1);
        else
            path.AddPoly([new(center.X - 6, center.Y), new(center.X, center.Y - 7), new(center.X + 6, center.Y), new(center.X, center.Y + 7)]);
        Drawing.FillPath(rp.Canvas, rp.Paint, path, new FillStyle(mark.Color));
    }

    private SKPoint Point(double value, double place) =>
        inRows ? new SKPoint(Axes.GetPixelX(value), Axes.GetPixelY(place)) : new SKPoint(Axes.GetPixelX(place), Axes.GetPixelY(value));
}
