namespace TruceStats.Monitoring;

/// <summary>What an alarm is about: more violence than expected, or less.</summary>
public enum MonitoringDirection
{
    /// <summary>Not said; refused, because the two directions answer different questions.</summary>
    Unspecified = 0,

    /// <summary>The rate rose: the truce may no longer hold.</summary>
    Upward = 1,

    /// <summary>The rate fell: the truce may have begun to hold.</summary>
    Downward = 2,
}
