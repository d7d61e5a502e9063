namespace TruceStats;

/// <summary>An interval for a rate ratio together with the test that it inverts, so that the two agree.</summary>
/// <remarks>The two-sided interval at a level holds the null ratios whose two-sided p-value is above 1 − level.</remarks>
public interface IRateRatioMethod : IRateRatioInterval, IRateRatioTest
{
    /// <summary>Stable name of the kind of method, lower case with hyphens; tells methods apart when options are written as data.</summary>
    new string Kind { get; }

    /// <summary>Name and citation, of interval and test alike.</summary>
    new MethodId Method { get; }
}
