namespace TruceStats.Numerics;

/// <summary>What would have stayed parallel: the growth of the units, or their change.</summary>
internal enum ParallelTrend
{
    /// <summary>Ratios of rates: without a start, every unit's rate would have been multiplied by the same numbers.</summary>
    Multiplicative,

    /// <summary>Differences of rates: without a start, the same numbers would have been added to every unit's rate.</summary>
    Additive,
}

/// <summary>Which units show what would have been.</summary>
internal enum ControlUnits
{
    /// <summary>Those that never start.</summary>
    Never,

    /// <summary>Those that have not started by the later of the two times compared, whether or not they start afterwards.</summary>
    NotYet,
}

/// <summary>With which bins before the start a bin is compared.</summary>
internal enum BaseBins
{
    /// <summary>All of them together; a bin before the start is compared with the others.</summary>
    All,

    /// <summary>The last one alone.</summary>
    Last,
}

/// <summary>How groups and bins are compared.</summary>
/// <param name="Trend">What would have stayed parallel.</param>
/// <param name="Controls">Which units show what would have been.</param>
/// <param name="Base">With which bins before the start.</param>
/// <param name="Anticipation">How many bins before its start a unit may already have changed: none of them is a base, and no unit is a control in them.</param>
internal sealed record StaggeredOptions(
    ParallelTrend Trend = ParallelTrend.Multiplicative,
    ControlUnits Controls = ControlUnits.NotYet,
    BaseBins Base = BaseBins.All,
    int Anticipation = 0);
