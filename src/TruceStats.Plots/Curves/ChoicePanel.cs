using SkiaSharp;

namespace TruceStats.Plots;

/// <summary>
/// Which choices make up each specification: a row an option, with a tick under every specification that uses it. A picture that is too low says so.
/// </summary>
internal sealed class ChoicePanel : WidePanel
{
    public const float RowHeight = 15;

    // What is not rows or curve takes so much of the height; rows take this share of what remains at most, and are lower where there are many.
    // Names take this share of the width.
    private const float Rest = 120, MostOfHeight = 0.7f, MostOfWidth = 0.4f;
    private const float LeastHeight = 8, Above = 4, Below = 8, Gap = 10;

    // What numbers and label of the upward axis take.
    private const float Numbers = 64;

    private static readonly Color Band = new(0xF1, 0xF1, 0xF1);

    private readonly IReadOnlyList<Row> _rows;
    private readonly IReadOnlyList<CurvePoint> _points;
    private readonly string _noRoom;
    private readonly LabelStyle _heading = Typography.Style(Typography.SmallSize, Typography.Ink, Alignment.MiddleLeft);
    private readonly LabelStyle _name = Typography.Style(Typography.SmallSize, Typography.Ink, Alignment.MiddleRight);

    public ChoicePanel(IReadOnlyList<Row> rows, IReadOnlyList<CurvePoint> points, PlotOptions? options)
    {
        _noRoom = Phrases.NoRoom.In(options, Wording.Number((int)Math.Ceiling(Rest + (rows.Count * RowHeight / MostOfHeight))));
        Edge = Edge.Bottom;
        _rows = rows;
        _points = points;
        string all = string.Concat(rows.Select(row => row.Name));
        Typography.Choose(_heading, all);
        Typography.Choose(_name, all);
    }

    /// <summary>A row: a heading over the rows of one respect, or an option with the specifications that use it.</summary>
    public sealed record Row(string Name, Func<CurvePoint, bool>? Uses);

    public IReadOnlyList<Row> Rows => _rows;

    private float Height => Math.Min(RowHeight, (FigureHeight - Rest) * MostOfHeight / _rows.Count);

    private bool HasRoom => Height >= LeastHeight;

    /// <summary>Makes room for the names on the left.</summary>
    public override void Prepare(PixelRect figure, Plot plot, Paint paint)
    {
        base.Prepare(figure, plot, paint);
        _heading.FontSize = _name.FontSize = HasRoom ? Math.Min(Height - 2, Typography.SmallSize) : Typography.SmallSize;
        float widest = _rows.Where(row => row.Uses is not null).Select(row => Typography.Width(row.Name, _name, paint)).DefaultIfEmpty(0).Max();
        float names = HasRoom ? Margin + Gap + Math.Min(widest, figure.Width * MostOfWidth) : 0;
        // The label of the axis stays beside its numbers, and not left of all names.
        var left = (ScottPlot.AxisPanels.AxisBase)plot.Axes.Left;
        left.MinimumSize = names;
        left.PaddingOutsideAxisLabels = new PixelPadding(Math.Max(6, names - Numbers), 0, 0, 0);
    }

    public override float Measure(Paint paint) => Above + Below + (HasRoom ? _rows.Count * Height : RowHeight);

    public override void Render(RenderPack rp, float size, float offset)
    {
        var rect = Rect(rp, size, offset);
        if (!HasRoom)
        {
            Heading(rp, rect, _noRoom);
            return;
        }
        for (int i = 0; i < _rows.Count; i++)
        {
            var row = new PixelRect(rect.Left, rect.Right, rect.Top + Above + ((i + 1) * Height), rect.Top + Above + (i * Height));
            if (_rows[i].Uses is { } uses)
                Option(rp, row, _rows[i].Name, uses);
            else
                Heading(rp, row, _rows[i].Name);
        }
    }

    private void Heading(RenderPack rp, PixelRect row, string name) =>
        _heading.Render(rp.Canvas, new Pixel(row.Left, Middle(row)), rp.Paint, Typography.Cut(name, row.Width, _heading, rp.Paint));

    private void Option(RenderPack rp, PixelRect row, string name, Func<CurvePoint, bool> uses)
    {
        float left = rp.DataRect.Left, right = rp.DataRect.Right;
        Drawing.FillRectangle(rp.Canvas, new PixelRect(left, right, row.Bottom - 1, row.Top + 1), rp.Paint, new FillStyle(Band));
        string fitted = Typography.Cut(name, left - Gap - Margin, _name, rp.Paint);
        _name.Render(rp.Canvas, new Pixel(left - Gap, Middle(row)), rp.Paint, fitted);

        float half = Math.Clamp((right - left) / _points.Count * 0.3f, 0.4f, 2);
        using var ticks = new SKPath();
        foreach (var point in _points.Where(uses))
        {
            float x = rp.Plot.Axes.Bottom.GetPixel(point.Rank, rp.DataRect);
            // A tenth of a pixel is enough, and shorter in SVG.
            x = MathF.Round(x, 1);
            ticks.MoveTo(x, MathF.Round(row.Top + 2));
            ticks.LineTo(x, MathF.Round(row.Bottom - 2));
        }
        Drawing.DrawPath(rp.Canvas, rp.Paint, ticks, new LineStyle(2 * half, PlotPalette.Observed));
    }

    private static float Middle(PixelRect row) => (row.Top + row.Bottom) / 2;
}
