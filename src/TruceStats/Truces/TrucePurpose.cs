namespace TruceStats;

/// <summary>What a truce is declared for.</summary>
public enum TrucePurpose
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Access for aid, vaccination or the evacuation of the wounded.</summary>
    Humanitarian = 1,

    /// <summary>A holiday, a festival or a weekend.</summary>
    Holiday = 2,

    /// <summary>Talks, or a peace process.</summary>
    PeaceProcess = 3,

    /// <summary>An election.</summary>
    Election = 4,

    /// <summary>Less violence against the public, or between gangs.</summary>
    ViolenceReduction = 5,

    /// <summary>Another purpose.</summary>
    Other = 6,
}
