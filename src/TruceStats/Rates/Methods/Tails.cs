namespace TruceStats;

/// <summary>How two tail probabilities become a p-value: the central convention, which the central intervals invert.</summary>
internal static class Tails
{
    public static double PValue(double below, double above, Alternative alternative) => alternative switch
    {
        Alternative.TwoSided => Math.Min(1, 2 * Math.Min(below, above)),
        Alternative.Less => Math.Min(1, below),
        Alternative.Greater => Math.Min(1, above),
        _ => throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "The alternative must be one of the named values."),
    };
}
