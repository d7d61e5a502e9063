namespace TruceStats.Plots;

/// <summary>The stretches of a series that have no count: missing ones are hatched, excluded ones are grey. Neither can be taken for zero.</summary>
internal sealed class BinShades : IPlottable
{
    private static readonly Color ExcludedFill = new(0xEC, 0xEC, 0xEC);

    private readonly (double From, double To)[] _missing, _excluded;
    private readonly PlotOptions? _options;

    public BinShades(TimeFrame frame, IReadOnlyList<BinStatus> statuses, PlotOptions? options)
    {
        _options = options;
        _missing = Runs(frame, statuses, BinStatus.Missing);
        _excluded = Runs(frame, statuses, BinStatus.Excluded);
    }

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems
    {
        get
        {
            if (_missing.Length > 0)
            {
                // A mark for the hatching, which a legend can only draw with a shader, and a shader would be lost in SVG.
                var hatching = new MarkerStyle(MarkerShape.HashTag, 9, PlotPalette.Missing) { LineWidth = 1 };
                yield return Item(Phrases.Missing.In(_options), new FillStyle(), hatching);
            }
            if (_excluded.Length > 0)
                yield return Item(Phrases.Excluded.In(_options), new FillStyle(ExcludedFill), MarkerStyle.None);
        }
    }

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        foreach (var (from, to) in _excluded)
            Drawing.FillRectangle(rp.Canvas, Rect(rp, from, to), rp.Paint, new FillStyle(ExcludedFill));
        foreach (var (from, to) in _missing)
        {
            var rect = Rect(rp, from, to);
            Hatching.Draw(rp, rect, PlotPalette.Missing, 5);
            // One bin among thousands is narrower than the lines are apart.
            Drawing.DrawLine(rp.Canvas, rp.Paint, new PixelLine(rect.TopLeft, rect.BottomLeft), new LineStyle(1, PlotPalette.Missing));
            Drawing.DrawLine(rp.Canvas, rp.Paint, new PixelLine(rect.TopRight, rect.BottomRight), new LineStyle(1, PlotPalette.Missing));
        }
    }

    private static LegendItem Item(string text, FillStyle fill, MarkerStyle marker) =>
        new() { LabelText = text, FillStyle = fill, MarkerStyle = marker, OutlineColor = PlotPalette.Missing, OutlineWidth = 1 };

    private static (double From, double To)[] Runs(TimeFrame frame, IReadOnlyList<BinStatus> statuses, BinStatus status)
    {
        var runs = new List<(double From, double To)>();
        for (int i = 0; i < frame.Length; i++)
        {
            if (statuses[i] != status)
                continue;
            if (i > 0 && statuses[i - 1] == status)
                runs[^1] = (runs[^1].From, frame.Ends[i]);
            else
                runs.Add((frame.Starts[i], frame.Ends[i]));
        }
        return [.. runs];
    }

    private PixelRect Rect(RenderPack rp, double from, double to) =>
        new(Axes.GetPixelX(from), Axes.GetPixelX(to), rp.DataRect.Bottom, rp.DataRect.Top);
}
