namespace TruceStats.Data;

/// <summary>What the coded day of an end is.</summary>
public enum CeasefireEndDay
{
    /// <summary>The last day on which it held: the one reading by which a ceasefire of a single day, coded to begin and end on it, has a day at all.</summary>
    LastDayInForce = 0,

    /// <summary>The first day on which it no longer held. A ceasefire that begins and ends on one day is then rejected.</summary>
    FirstDayAfter = 1,
}
