namespace TruceStats.Numerics;

/// <summary>How a fit ended. Only <see cref="Converged"/> and <see cref="NotOverdispersed"/> leave results of use.</summary>
internal enum GlmStatus
{
    /// <summary>The iterations did not come to rest.</summary>
    NotConverged,

    /// <summary>The maximum of the likelihood was found.</summary>
    Converged,

    /// <summary>Some columns, named by the workspace, are combinations of the columns before them.</summary>
    RankDeficient,

    /// <summary>
    /// There is no maximum: along some direction of the coefficients the means of observations that are 0 fall to 0 and nothing else changes.
    /// </summary>
    Separated,

    /// <summary>
    /// The likelihood of a negative binomial rises all the way to that of the Poisson: there is no overdispersion to estimate.
    /// The workspace holds the Poisson fit.
    /// </summary>
    NotOverdispersed,

    /// <summary>An input is not a finite number, or no step led to finite means.</summary>
    NotFinite,
}
