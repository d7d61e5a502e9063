namespace TruceStats.Evaluations;

/// <summary>Whether a point of the design is met.</summary>
public enum DesignAnswer
{
    /// <summary>Nothing is known of it: nobody said, or the numbers that would tell are not there.</summary>
    Unknown = 0,

    /// <summary>It is met.</summary>
    Met = 1,

    /// <summary>It is not met.</summary>
    NotMet = 2,
}
