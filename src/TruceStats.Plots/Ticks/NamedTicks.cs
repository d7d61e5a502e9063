namespace TruceStats.Plots;

/// <summary>Words at places of their own: rows of a forest. Long ones are broken into two lines.</summary>
internal sealed class NamedTicks(IReadOnlyList<(double Place, string Label)> names, float widest) : ITickGenerator
{
    private const int Lines = 2;

    public Tick[] Ticks { get; private set; } = [];

    public int MaxTickCount { get; set; } = int.MaxValue;

    public void Regenerate(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle)
    {
        Typography.Choose(labelStyle, string.Concat(names.Select(name => name.Label)));
        Ticks = [.. names.Where(name => range.Contains(name.Place)).Select(Made)];

        Tick Made((double Place, string Label) name) => Tick.Major(name.Place, Typography.Wrap(name.Label, widest, Lines, labelStyle, paint));
    }
}
