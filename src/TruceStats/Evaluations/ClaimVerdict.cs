namespace TruceStats.Evaluations;

/// <summary>What the data say of a claim, at a stated level.</summary>
public enum ClaimVerdict
{
    /// <summary>The data are compatible with the claim and with its opposite, or there are none. It is not "false".</summary>
    Undetermined = 0,

    /// <summary>Everything that the data leave possible makes the claim true.</summary>
    Supported = 1,

    /// <summary>Everything that the data leave possible makes the claim false.</summary>
    Contradicted = 2,
}
