namespace TruceStats;

/// <summary>How many sides stand behind a truce. It follows from who declared and toward whom.</summary>
public enum TruceSidedness
{
    /// <summary>Not known: several declared, and none says toward whom.</summary>
    Unknown = 0,

    /// <summary>Nobody who was addressed declared in return.</summary>
    OneSided = 1,

    /// <summary>Two parties declared toward one another.</summary>
    TwoSided = 2,

    /// <summary>Three or more parties declared, each toward one that declared in return.</summary>
    ManySided = 3,
}
