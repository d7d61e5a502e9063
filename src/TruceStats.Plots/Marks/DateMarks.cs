namespace TruceStats.Plots;

/// <summary>
/// All marks of a picture on its axis of days: bands below the data, edges and labels above it, labels in rows so that none covers another.
/// </summary>
internal sealed class DateMarks : IPlottable, IRenderLast
{
    private const float RowGap = 2, Pad = 3;

    // What a row of labels takes of the height, and how many rows are kept free at most.
    private const double RowShare = 0.085;
    private const int FreeRows = 3;

    private readonly List<DateMark> _marks = [];
    private readonly LabelStyle _label = Typography.Style(Typography.SmallSize, Typography.Ink, Alignment.UpperLeft);
    private double _top = double.NaN;
    private double _data;

    private DateMarks()
    {
    }

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <summary>The marks of a plot, which has none at first.</summary>
    public static DateMarks Of(Plot plot)
    {
        if (plot.GetPlottables<DateMarks>().FirstOrDefault() is { } there)
            return there;
        var made = new DateMarks();
        plot.PlottableList.Insert(0, made);
        return made;
    }

    /// <summary>Adds a mark, and makes room for its label above the data unless the caller has set the limits.</summary>
    public void Add(Plot plot, DateMark mark)
    {
        _marks.Add(mark);
        var left = plot.Axes.Left;
        if (double.IsNaN(_top))
            _data = left.Max;
        else if (!left.Max.Equals(_top))
            return;
        int rows = Math.Min(FreeRows, _marks.Count(each => each.Label.Length > 0));
        _top = _data + ((_data - left.Min) * RowShare * rows);
        plot.Axes.SetLimitsY(left.Min, _top);
    }

    public void Render(RenderPack rp)
    {
        foreach (var mark in _marks)
        {
            var style = MarkStyle.Of(mark.Kind);
            var (from, to) = Pixels(rp, mark);
            var rect = new PixelRect(from, to, rp.DataRect.Bottom, rp.DataRect.Top);
            if (style.Fill.Alpha > 0)
                Drawing.FillRectangle(rp.Canvas, rect, rp.Paint, new FillStyle(style.Fill));
            if (style.Hatch.Alpha > 0)
                Hatching.Draw(rp, rect, style.Hatch, 7, style.Falling);
        }
    }

    /// <summary>Edges and labels, above the data.</summary>
    public void RenderLast(RenderPack rp)
    {
        rp.Canvas.Save();
        rp.Canvas.ClipRect(rp.DataRect.ToSKRect());
        foreach (var mark in _marks)
            DrawEdges(rp, mark);
        // ScottPlot's fills keep the dashes of the line before, of which Skia complains in SVG.
        rp.Paint.SKPathEffect = LinePattern.Solid.GetPathEffect();
        DrawLabels(rp);
        rp.Canvas.Restore();
    }

    private void DrawEdges(RenderPack rp, DateMark mark)
    {
        if (MarkStyle.Of(mark.Kind).Edge is not { } edge)
            return;
        var (from, to) = Pixels(rp, mark);
        Drawing.DrawLine(rp.Canvas, rp.Paint, new Pixel(from, rp.DataRect.Bottom), new Pixel(from, rp.DataRect.Top), edge);
        if (to > from && to < rp.DataRect.Right)
            Drawing.DrawLine(rp.Canvas, rp.Paint, new Pixel(to, rp.DataRect.Bottom), new Pixel(to, rp.DataRect.Top), edge);
    }

    private void DrawLabels(RenderPack rp)
    {
        var rows = new List<List<(float From, float To)>>();
        foreach (var mark in _marks.Where(mark => mark.Label.Length > 0).OrderBy(mark => mark.From))
        {
            var (from, to) = Pixels(rp, mark);
            if (to < rp.DataRect.Left || from > rp.DataRect.Right)
                continue;
            Typography.Choose(_label, mark.Label);
            string text = Typography.Cut(mark.Label, rp.DataRect.Width * 0.6f, _label, rp.Paint);
            var size = _label.Measure(text, rp.Paint).Size;
            float x = LabelLeft(rp, from, to, size.Width);
            int row = rows.FindIndex(taken => taken.TrueForAll(other => x > other.To + Pad || x + size.Width < other.From - Pad));
            if (row < 0)
            {
                row = rows.Count;
                rows.Add([]);
            }
            rows[row].Add((x, x + size.Width));
            DrawLabel(rp, MarkStyle.Of(mark.Kind).Ink, text, new Pixel(x, rp.DataRect.Top + Pad + (row * (size.Height + RowGap))));
        }
    }

    private void DrawLabel(RenderPack rp, Color ink, string text, Pixel at)
    {
        _label.ForeColor = ink;
        _label.BackgroundColor = Colors.White.WithAlpha(0.6);
        _label.Render(rp.Canvas, at, rp.Paint, text);
    }

    // Within a band that is wide enough; else from its beginning on, or before it where there is no room to the right.
    private static float LabelLeft(RenderPack rp, float from, float to, float width)
    {
        float left = Math.Max(from, rp.DataRect.Left), right = Math.Min(to, rp.DataRect.Right);
        if (right - left >= width + (2 * Pad))
            return (left + right - width) / 2;
        if (left + Pad + width <= rp.DataRect.Right - Pad)
            return left + Pad;
        return to > from ? rp.DataRect.Right - Pad - width : Math.Max(rp.DataRect.Left + Pad, left - Pad - width);
    }

    private (float From, float To) Pixels(RenderPack rp, DateMark mark) =>
        (Axes.GetPixelX(mark.From), double.IsPositiveInfinity(mark.To) ? rp.DataRect.Right : Axes.GetPixelX(mark.To));
}
