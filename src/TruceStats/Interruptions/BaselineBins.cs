namespace TruceStats.Interruptions;

/// <summary>With which bins before a place's start its other bins are compared.</summary>
public enum BaselineBins
{
    /// <summary>All of them together, which varies least; a bin before the start is compared with the others.</summary>
    All = 0,

    /// <summary>The last one alone, which asks only that places would have run in parallel from there on.</summary>
    Last = 1,
}
