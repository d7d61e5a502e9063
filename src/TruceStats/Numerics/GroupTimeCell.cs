namespace TruceStats.Numerics;

/// <summary>What became of one group in one bin.</summary>
internal enum CellStatus
{
    /// <summary>Not looked at.</summary>
    None,

    /// <summary>Compared: what was observed and what was expected are known.</summary>
    Compared,

    /// <summary>The bin is itself the base.</summary>
    Base,

    /// <summary>No unit of the group was observed both in the bin and in a bin before its start.</summary>
    NoGroup,

    /// <summary>No control unit was observed both in the bin and in the base.</summary>
    NoControl,

    /// <summary>The controls had no events in the base, so that their growth is not defined.</summary>
    NoControlEvents,
}

/// <summary>The units that start in one bin, seen in another.</summary>
/// <param name="Group">The bin in which they start.</param>
/// <param name="Bin">The bin in which they are seen.</param>
/// <param name="Status">Whether they could be compared; the numbers below are 0 where not.</param>
/// <param name="Observed">Their events.</param>
/// <param name="Expected">Their events, had they grown or changed as the controls did.</param>
/// <param name="Exposure">Their exposure.</param>
/// <param name="GroupUnits">How many of them were observed both in the bin and in the base.</param>
/// <param name="ControlUnits">How many controls were.</param>
internal readonly record struct GroupTimeCell(
    int Group, int Bin, CellStatus Status, double Observed = 0, double Expected = 0, double Exposure = 0, int GroupUnits = 0, int ControlUnits = 0)
{
    /// <summary>Bins since the start, negative before.</summary>
    public int EventTime => Bin - Group;
}
