namespace TruceStats.Numerics;

/// <summary>How a search for the maximum of a likelihood of times ended.</summary>
internal enum CoxStatus
{
    /// <summary>The iterations did not come to rest.</summary>
    NotConverged,

    /// <summary>The maximum was found.</summary>
    Converged,

    /// <summary>A column is constant, or a combination of the columns before it, among those at risk together.</summary>
    Dependent,

    /// <summary>The likelihood rises for ever along some direction: some coefficients have no finite value.</summary>
    RunsAway,
}
