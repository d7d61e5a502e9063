namespace TruceStats.Interruptions;

/// <summary>How the level moves with time beside the interruptions.</summary>
public enum TrendForm
{
    /// <summary>A straight line in the index of the bin, on the scale of the link: the convention of segmented regression.</summary>
    Linear = 0,

    /// <summary>No trend: the level stays.</summary>
    None = 1,

    /// <summary>A parabola in the index of the bin.</summary>
    Quadratic = 2,
}
