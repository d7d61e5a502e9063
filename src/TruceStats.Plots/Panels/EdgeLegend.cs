namespace TruceStats.Plots;

/// <summary>A legend that stands above the data, where it covers none of it, until the caller asks for another place with <c>ShowLegend</c>.</summary>
internal sealed class EdgeLegend : Legend
{
    // No corner of the data: it stands for "above" as long as nobody chooses.
    private const Alignment Above = Alignment.UpperCenter;

    public EdgeLegend(Plot plot)
        : base(plot)
    {
        Alignment = Above;
        Orientation = Orientation.Horizontal;
        TightHorizontalWrapping = true;
        OutlineWidth = 0;
        ShadowColor = Colors.Transparent;
        BackgroundColor = Colors.White.WithAlpha(0.85);
        Padding = new PixelPadding(0, 0, 2, 2);
        InterItemPadding = new PixelPadding(12, 12, 3, 3);
        SymbolWidth = 22;
    }

    public bool IsAbove => IsVisible && Alignment == Above;

    public override void Render(RenderPack rp)
    {
        if (!IsAbove)
            base.Render(rp);
    }

    public override LegendItem[] GetItems()
    {
        // What is drawn last, on top, is what a reader looks for first.
        LegendItem[] shown = DisplayPlottableLegendItems
            ? [.. Plot.PlottableList.AsEnumerable().Reverse().Where(plottable => plottable.IsVisible).SelectMany(plottable => plottable.LegendItems)]
            : [];
        LegendItem[] items = [.. shown.Concat(ManualItems).Where(item => item.IsVisible && !string.IsNullOrEmpty(item.LabelText))];
        foreach (var item in items)
        {
            if (FontName is null)
                Typography.Choose(Typography.Apply(item.LabelStyle, FontSize ?? Typography.SmallSize, FontColor ?? Typography.Ink), item.LabelText);
        }
        return items;
    }
}
