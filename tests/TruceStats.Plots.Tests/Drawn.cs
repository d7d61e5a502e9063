using ScottPlot;

namespace TruceStats.Plots.Tests;

/// <summary>A plot, or a page of several, as something that pictures are made of.</summary>
internal interface IDrawn
{
    byte[] Png(int width, int height);

    string Svg(int width, int height);
}

internal sealed record DrawnPlot(Plot Plot) : IDrawn
{
    public byte[] Png(int width, int height) => Plot.GetImageBytes(width, height, ImageFormat.Png);

    public string Svg(int width, int height) => Plot.ToSvg(width, height);
}

internal sealed record DrawnPage(Multiplot Page) : IDrawn
{
    public byte[] Png(int width, int height)
    {
        using var image = Page.Render(width, height);
        return image.GetImageBytes();
    }

    public string Svg(int width, int height) => Page.ToSvg(width, height);
}
