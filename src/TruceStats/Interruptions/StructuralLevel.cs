namespace TruceStats.Interruptions;

/// <summary>How the unobserved level of a structural model moves.</summary>
public enum StructuralLevel
{
    /// <summary>It wanders: a random walk. The convention where the period before is short, because it forecasts no trend that chance could have made.</summary>
    Local = 0,

    /// <summary>It wanders, and so does its slope: a forecast goes on with the last slope, and soon says little.</summary>
    LocalTrend = 1,
}
