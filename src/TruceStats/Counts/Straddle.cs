namespace TruceStats;

/// <summary>What becomes of a bin that is cut by the edge of a stretch: a month in whose 26th day a truce began.</summary>
public enum Straddle
{
    /// <summary>An error that names the bin.</summary>
    Refuse = 0,

    /// <summary>The bin belongs to no stretch; the series says how many were dropped.</summary>
    Drop = 1,

    /// <summary>The bin goes with its first day: to the stretch that precedes the edge.</summary>
    Before = 2,

    /// <summary>The bin goes with its last day: to the stretch that follows the edge.</summary>
    After = 3,

    /// <summary>Models weigh the bin by its share of days. Counts are whole and cannot be shared, so a series refuses it.</summary>
    ShareOfDays = 4,
}
