namespace TruceStats.Plots;

/// <summary>A panel above or below the data that uses the whole width of the picture.</summary>
internal abstract class WidePanel : ScottPlot.Panels.PanelBase
{
    protected const float Margin = 10;

    public float FigureWidth { get; set; }

    protected float Room => Math.Max(40, FigureWidth - (2 * Margin));

    protected PixelRect Rect(RenderPack rp, float size, float offset)
    {
        var beside = GetPanelRect(rp.DataRect, size, offset, rp.Paint);
        return new PixelRect(rp.ScaledFigureRect.Left + Margin, rp.ScaledFigureRect.Right - Margin, beside.Bottom, beside.Top);
    }
}
