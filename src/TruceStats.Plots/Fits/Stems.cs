using SkiaSharp;

namespace TruceStats.Plots;

/// <summary>A thin bar from zero to each value.</summary>
internal sealed class Stems(double[] xs, double[] ys) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public LineStyle Line { get; init; } = new(2.5f, PlotPalette.Observed);

    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    public AxisLimits GetAxisLimits() =>
        xs.Length == 0 ? AxisLimits.NoLimits : new AxisLimits(xs.Min(), xs.Max(), Math.Min(0, ys.Min()), Math.Max(0, ys.Max()));

    public void Render(RenderPack rp)
    {
        using var path = new SKPath();
        for (int i = 0; i < xs.Length; i++)
        {
            path.MoveTo(Axes.GetPixelX(xs[i]), Axes.GetPixelY(0));
            path.LineTo(Axes.GetPixelX(xs[i]), Axes.GetPixelY(ys[i]));
        }
        Drawing.DrawPath(rp.Canvas, rp.Paint, path, Line);
    }
}
