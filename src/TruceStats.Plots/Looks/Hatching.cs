using SkiaSharp;

namespace TruceStats.Plots;

/// <summary>Slanting lines over a rectangle, drawn as lines: a shader would be lost in SVG.</summary>
internal static class Hatching
{
    public static void Draw(RenderPack rp, PixelRect rect, Color color, float distance, bool falling = false)
    {
        float left = Math.Max(rect.Left, rp.DataRect.Left), right = Math.Min(rect.Right, rp.DataRect.Right);
        if (right <= left)
            return;
        using var path = new SKPath();
        // Lines stand at multiples of the distance from the edge of the data, so that those of neighbours meet.
        float first = MathF.Floor((left - rect.Height - rp.DataRect.Left) / distance);
        for (float x = rp.DataRect.Left + (first * distance); x < right + rect.Height; x += distance)
        {
            path.MoveTo(falling ? x - rect.Height : x, falling ? rect.Top : rect.Bottom);
            path.LineTo(falling ? x : x + rect.Height, falling ? rect.Bottom : rect.Top);
        }
        rp.Canvas.Save();
        rp.Canvas.ClipRect(new SKRect(left, rect.Top, right, rect.Bottom));
        Drawing.DrawPath(rp.Canvas, rp.Paint, path, new LineStyle(1, color));
        rp.Canvas.Restore();
    }
}
