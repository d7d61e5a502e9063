namespace TruceStats.Plots;

internal enum IntervalShape
{
    Square,
    Diamond,
    Circle,
}

/// <summary>An estimate in its row or column.</summary>
internal sealed record IntervalMark(double Place, Estimate Estimate, IntervalShape Shape, Color Color);
