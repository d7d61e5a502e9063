namespace TruceStats.Interruptions;

/// <summary>On which scale effects add up.</summary>
public enum LinkFunction
{
    /// <summary>The log: effects are ratios, and the exposure multiplies the mean. The convention for counts.</summary>
    Log = 0,

    /// <summary>The value itself: effects are differences of the rate, or of the measured value.</summary>
    Identity = 1,
}
