namespace TruceStats;

/// <summary>How far a truce reaches, after the classes of Clayton et al. 2022, "Introducing the ETH/PRIO Civil Conflict Ceasefire Dataset", Journal of Conflict Resolution 67.</summary>
public enum TruceClass
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Hostilities are to stop, with no rules or monitoring agreed.</summary>
    CessationOfHostilities = 1,

    /// <summary>A preliminary truce with rules: what is prohibited, who monitors.</summary>
    Preliminary = 2,

    /// <summary>A definitive truce that prepares demobilisation.</summary>
    Definitive = 3,
}
