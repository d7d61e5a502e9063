namespace TruceStats;

/// <summary>How clearly the sources tell what happened.</summary>
public enum Clarity
{
    /// <summary>Nobody judged it.</summary>
    Unknown = 0,

    /// <summary>The sources let the incident be told apart in full: what, when, where, who.</summary>
    Clear = 1,

    /// <summary>A part is missing or contradicted, or several incidents are told as one.</summary>
    Unclear = 2,
}
