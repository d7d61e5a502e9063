namespace TruceStats;

/// <summary>Which day stands for a date that is not known to the day.</summary>
public enum DateRule
{
    /// <summary>None: a date that is not known to the day is an error.</summary>
    Refuse = 0,

    /// <summary>The earliest day that it can be.</summary>
    Earliest = 1,

    /// <summary>The latest day that it can be.</summary>
    Latest = 2,

    /// <summary>The day in the middle; the earlier of two.</summary>
    Middle = 3,
}
