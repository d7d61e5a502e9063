namespace TruceStats.Plots;

/// <summary>How a mark is drawn: a wash of colour, hatching, an edge. Kinds differ in pattern too, for readers in grey.</summary>
internal sealed record MarkStyle(Color Fill, Color Hatch, LineStyle? Edge, Color Ink, bool Falling = false)
{
    private static readonly Color DarkTruce = new(0x1C, 0x5F, 0x88);
    private static readonly Color DarkRival = new(0x7E, 0x2C, 0x57);
    private static readonly Color None = Colors.Transparent;
    private static readonly LinePattern DashDot = new([7, 3, 1.5f, 3], 0, "DashDot");

    public static MarkStyle Of(MarkKind kind) => kind switch
    {
        MarkKind.Baseline => new(new Color(0xF0, 0xE4, 0x42).WithAlpha(0.16), None, Line(1, Typography.FaintInk, LinePattern.Dotted), Typography.FaintInk),
        MarkKind.Anticipation => new(None, PlotPalette.Truce.WithAlpha(0.55), null, DarkTruce),
        MarkKind.InForce => new(PlotPalette.Truce.WithAlpha(0.28), None, Line(1, DarkTruce, LinePattern.Solid), DarkTruce),
        MarkKind.Aftermath => new(PlotPalette.Truce.WithAlpha(0.10), PlotPalette.Truce.WithAlpha(0.40), null, DarkTruce, Falling: true),
        MarkKind.PerhapsInForce => new(None, PlotPalette.Truce.WithAlpha(0.75), null, DarkTruce),
        MarkKind.Rival => new(PlotPalette.Rival.WithAlpha(0.08), None, Line(1, DarkRival, DashDot), DarkRival),
        MarkKind.PerhapsRival => new(None, PlotPalette.Rival.WithAlpha(0.45), null, DarkRival, Falling: true),
        MarkKind.RivalStart => new(None, None, Line(2, DarkRival, DashDot), DarkRival),
        MarkKind.Episode => new(Typography.Ink.WithAlpha(0.12), None, null, Typography.Ink),
        MarkKind.LeftOut => new(new Color(0xEC, 0xEC, 0xEC), None, null, Typography.FaintInk),
        _ => new(None, None, Line(2, Typography.Ink, LinePattern.DenselyDashed), Typography.Ink),
    };

    // Upright lines are sharp where they are not smoothed.
    private static LineStyle Line(float width, Color color, LinePattern pattern) => new(width, color, pattern) { AntiAlias = false };
}
