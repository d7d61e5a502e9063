namespace TruceStats;

/// <summary>How many sides stand behind a truce. It follows from who declared and toward whom.</summary>
public enum TruceSidedness
{
    /// <summary>Not known: nobody is seen to answer, but a party that does not say toward whom it declared may have.</summary>
    Unknown = 0,

    /// <summary>Nobody who was addressed declared in return: one party, or several toward one that does not answer.</summary>
    OneSided = 1,

    /// <summary>Two parties declared toward one another.</summary>
    TwoSided = 2,

    /// <summary>Three or more parties declared, each toward another that declared in return.</summary>
    ManySided = 3,
}
