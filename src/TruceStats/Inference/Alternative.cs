namespace TruceStats;

/// <summary>The direction of a test's alternative hypothesis, relative to the null value.</summary>
public enum Alternative
{
    /// <summary>The true value differs from the null value, in either direction.</summary>
    TwoSided = 0,

    /// <summary>The true value is below the null value.</summary>
    Less = 1,

    /// <summary>The true value is above the null value.</summary>
    Greater = 2,
}
