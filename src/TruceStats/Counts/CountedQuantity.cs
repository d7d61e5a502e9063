namespace TruceStats;

/// <summary>What a count is a count of.</summary>
public enum CountedQuantity
{
    /// <summary>Not stated: a bare total.</summary>
    Unstated = 0,

    /// <summary>Incidents, each counted once however many died.</summary>
    Incidents = 1,

    /// <summary>Deaths, at the low figure of each incident.</summary>
    DeathsLow = 2,

    /// <summary>Deaths, at the best figure of each incident.</summary>
    DeathsBest = 3,

    /// <summary>Deaths, at the high figure of each incident.</summary>
    DeathsHigh = 4,
}
