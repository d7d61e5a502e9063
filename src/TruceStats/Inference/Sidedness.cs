namespace TruceStats;

/// <summary>Which limits of an interval carry information.</summary>
/// <remarks>One-sided intervals are named by the bound that they keep.</remarks>
public enum Sidedness
{
    /// <summary>Both limits are kept; each tail holds half of 1 − level.</summary>
    TwoSided = 0,

    /// <summary>Only the lower limit is kept; the lower tail holds all of 1 − level.</summary>
    LowerBound = 1,

    /// <summary>Only the upper limit is kept; the upper tail holds all of 1 − level.</summary>
    UpperBound = 2,
}
