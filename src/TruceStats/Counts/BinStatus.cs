namespace TruceStats;

/// <summary>What is known of one bin of a <see cref="CountSeries"/>.</summary>
public enum BinStatus
{
    /// <summary>Nobody counted here: the count is unknown, which is never zero.</summary>
    Missing = 0,

    /// <summary>Counted; the count may be zero.</summary>
    Counted = 1,

    /// <summary>Counted, but so recently that reports are still expected.</summary>
    Incomplete = 2,

    /// <summary>Outside the stretch that was asked for; it keeps its place, so that no gap is closed.</summary>
    Excluded = 3,
}
