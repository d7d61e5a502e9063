namespace TruceStats.Plots;

/// <summary>A panel above or below the data that uses the whole width of the picture.</summary>
internal abstract class WidePanel : ScottPlot.Panels.PanelBase
{
    protected const float Margin = 10;

    public float FigureWidth { get; private set; }

    public float FigureHeight { get; private set; }

    protected float Room => Math.Max(40, FigureWidth - (2 * Margin));

    /// <summary>Tells the panel how large the picture is, before anything is measured.</summary>
    public virtual void Prepare(PixelRect figure, Plot plot, Paint paint)
    {
        FigureWidth = figure.Width;
        FigureHeight = figure.Height;
    }

    protected PixelRect Rect(RenderPack rp, float size, float offset)
    {
        var beside = GetPanelRect(rp.DataRect, size, offset, rp.Paint);
        return new PixelRect(rp.ScaledFigureRect.Left + Margin, rp.ScaledFigureRect.Right - Margin, beside.Bottom, beside.Top);
    }
}
