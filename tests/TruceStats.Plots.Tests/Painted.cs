using ScottPlot;
using SkiaSharp;

namespace TruceStats.Plots.Tests;

/// <summary>A plot as it was drawn, asked for its colours at places of its own axes.</summary>
internal sealed class Painted : IDisposable
{
    private readonly Plot _plot;
    private readonly SKBitmap _pixels;

    public Painted(Plot plot, int width = 800, int height = 500)
    {
        _plot = plot;
        _pixels = SKBitmap.Decode(plot.GetImageBytes(width, height, ImageFormat.Png));
    }

    public PixelRect Data => _plot.LastRender.DataRect;

    public static double Day(int year, int month, int day) => new DateTime(year, month, day).ToOADate();

    /// <summary>The colour of a wash over white.</summary>
    public static Color Over(Color color, double share)
    {
        byte Part(byte part) => (byte)(255 - ((255 - part) * share));
        return new Color(Part(color.R), Part(color.G), Part(color.B));
    }

    public Pixel Place(double x, double y) => _plot.GetPixel(new Coordinates(x, y));

    public SKColor At(double x, double y, int right = 0, int down = 0)
    {
        var place = Place(x, y);
        return _pixels.GetPixel((int)place.X + right, (int)place.Y + down);
    }

    public bool Is(Color color, double x, double y, int right = 0, int down = 0) => IsNear(At(x, y, right, down), color);

    /// <summary>Whether the colour is found within some pixels of a place.</summary>
    public bool Has(Color color, double x, double y, int within = 2)
    {
        for (int right = -within; right <= within; right++)
        {
            for (int down = -within; down <= within; down++)
            {
                if (Is(color, x, y, right, down))
                    return true;
            }
        }
        return false;
    }

    /// <summary>How often the colour begins anew along a row of pixels between two places: once for a line, often for a dashed one.</summary>
    public int Runs(Color color, double fromX, double toX, Func<double, double> y)
    {
        int from = (int)Place(fromX, y(fromX)).X, to = (int)Place(toX, y(toX)).X, runs = 0;
        bool before = false;
        for (int pixel = from; pixel <= to; pixel++)
        {
            double x = fromX + ((toX - fromX) * (pixel - from) / (to - from));
            int row = (int)Math.Round(Place(x, y(x)).Y);
            bool now = Enumerable.Range(row - 1, 3).Any(each => IsNear(_pixels.GetPixel(pixel, each), color));
            runs += now && !before ? 1 : 0;
            before = now;
        }
        return runs;
    }

    /// <summary>The share of a column of the data, from its top to its bottom, that has the colour.</summary>
    public double ShareOfColumn(Color color, double x, int right = 0)
    {
        int column = (int)Place(x, 0).X + right, from = (int)Data.Top + 1, to = (int)Data.Bottom - 1;
        return (double)Enumerable.Range(from, to - from).Count(row => IsNear(_pixels.GetPixel(column, row), color)) / (to - from);
    }

    /// <summary>How many dark stripes a column of the data crosses: many where it is hatched, and those of the grid where it is not.</summary>
    public int Stripes(double x, int right = 0)
    {
        int column = (int)Place(x, 0).X + right, stripes = 0;
        int before = 255;
        for (int row = (int)Data.Top + 1; row < (int)Data.Bottom - 1; row++)
        {
            var pixel = _pixels.GetPixel(column, row);
            int light = (pixel.Red + pixel.Green + pixel.Blue) / 3;
            stripes += before - light > 8 ? 1 : 0;
            before = light;
        }
        return stripes;
    }

    public void Dispose() => _pixels.Dispose();

    // Edges are smoothed, so colours are compared with some room.
    private static bool IsNear(SKColor pixel, Color color) =>
        Math.Abs(pixel.Red - color.R) <= 24 && Math.Abs(pixel.Green - color.G) <= 24 && Math.Abs(pixel.Blue - color.B) <= 24;
}
