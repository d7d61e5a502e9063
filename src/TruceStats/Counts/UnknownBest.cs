namespace TruceStats;

/// <summary>What is counted where the figure of deaths that is asked for is unknown: "at least 12" has no best figure.</summary>
public enum UnknownBest
{
    /// <summary>An error that says how many incidents lack it.</summary>
    Refuse = 0,

    /// <summary>The low figure; an incident without any figure is refused.</summary>
    UseLow = 1,

    /// <summary>The high figure; an incident without a high figure is refused.</summary>
    UseHigh = 2,

    /// <summary>Nothing: the incident is left out, and the series says how many were.</summary>
    LeaveOut = 3,
}
