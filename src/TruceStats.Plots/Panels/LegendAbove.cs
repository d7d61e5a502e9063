namespace TruceStats.Plots;

/// <summary>Where an <see cref="EdgeLegend"/> stands: between title and data, in as many rows as the width needs.</summary>
internal sealed class LegendAbove : WidePanel
{
    private const float Space = 5;

    private readonly EdgeLegend _legend;

    public LegendAbove(EdgeLegend legend)
    {
        Edge = Edge.Top;
        _legend = legend;
    }

    private bool HasItems => _legend.IsAbove && _legend.GetItems().Length > 0;

    public override float Measure(Paint paint) =>
        HasItems ? _legend.GetLayout(new PixelSize(Room, float.MaxValue), paint).LegendRect.Height + (2 * Space) : 0;

    public override void Render(RenderPack rp, float size, float offset)
    {
        if (!HasItems)
            return;
        var rect = Rect(rp, size, offset);
        _legend.Render(rp.Canvas, rp.Paint, new PixelRect(rect.Left, rect.Right, rect.Bottom - Space, rect.Top + Space), Alignment.MiddleLeft);
    }
}
