namespace TruceStats.Plots;

/// <summary>Ticks whose labels depend on nothing but the numbers, never on the culture, and stand as densely as the room allows.</summary>
internal abstract class FittedTicks : ITickGenerator
{
    // Between labels side by side, and between labels one above the other, in pixels.
    private const float Beside = 14, Above = 30;

    public Tick[] Ticks { get; private set; } = [];

    public int MaxTickCount { get; set; } = 1000;

    public void Regenerate(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle)
    {
        Ticks = [];
        if (!(range.Length > 0) || !double.IsFinite(range.Length) || !(size.Length > 0))
            return;
        foreach (var candidate in Candidates(range))
        {
            if (candidate.Length <= MaxTickCount && (Ticks.Length == 0 || Fits(candidate, range, edge, size.Length, paint, labelStyle)))
                Ticks = candidate;
            if (Ticks.Length > 0 && Fits(Ticks, range, edge, size.Length, paint, labelStyle))
                return;
        }
    }

    /// <summary>Sets of ticks, the densest first.</summary>
    protected abstract IEnumerable<Tick[]> Candidates(CoordinateRange range);

    private static bool Fits(Tick[] ticks, CoordinateRange range, Edge edge, float length, Paint paint, LabelStyle style)
    {
        Tick[] majors = [.. ticks.Where(tick => tick.IsMajor)];
        if (edge.IsVertical())
            return majors.Length * Above <= length + Above;
        double pixels = length / range.Length;
        for (int i = 1; i < majors.Length; i++)
        {
            double room = (majors[i].Position - majors[i - 1].Position) * pixels;
            if (room < ((Typography.Width(majors[i].Label, style, paint) + Typography.Width(majors[i - 1].Label, style, paint)) / 2) + Beside)
                return false;
        }
        return true;
    }
}
