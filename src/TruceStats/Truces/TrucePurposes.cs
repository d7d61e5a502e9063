namespace TruceStats;

/// <summary>What a truce is declared for. Values combine: many truces are declared for aid and for talks at once.</summary>
[Flags]
public enum TrucePurposes
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Access for aid, vaccination or the evacuation of the wounded.</summary>
    Humanitarian = 1,

    /// <summary>A holiday, a festival or a weekend.</summary>
    Holiday = 2,

    /// <summary>Talks, or a peace process.</summary>
    PeaceProcess = 4,

    /// <summary>An election.</summary>
    Election = 8,

    /// <summary>Less violence against the public, or between gangs.</summary>
    ViolenceReduction = 16,

    /// <summary>Another purpose.</summary>
    Other = 32,
}
