namespace TruceStats.Plots;

/// <summary>The small print below the picture.</summary>
internal sealed class CaptionPanel : WidePanel
{
    private const int Lines = 3;
    private const float Space = 5;

    private readonly LabelStyle _style = Typography.Style(Typography.SmallSize, Typography.FaintInk, Alignment.UpperLeft);

    public CaptionPanel(string text)
    {
        Edge = Edge.Bottom;
        Text = text;
        Typography.Choose(_style, text);
    }

    public string Text { get; }

    public override float Measure(Paint paint) => Text.Length == 0 ? 0 : _style.Measure(Fitted(paint), paint).Height + (2 * Space);

    public override void Render(RenderPack rp, float size, float offset)
    {
        if (Text.Length == 0)
            return;
        var rect = Rect(rp, size, offset);
        _style.Render(rp.Canvas, new Pixel(rect.Left, rect.Top + Space), rp.Paint, Fitted(rp.Paint));
    }

    private string Fitted(Paint paint) => Typography.Wrap(Text, Room, Lines, _style, paint);
}
