namespace TruceStats.Numerics;

/// <summary>How a fit ended.</summary>
internal enum ArimaStatus
{
    /// <summary>The search stopped before the likelihood was flat: nothing of the fit is to be used.</summary>
    NotConverged = 0,

    /// <summary>A maximum, with a positive definite information.</summary>
    Converged,

    /// <summary>
    /// A maximum with a root on the unit circle or a decay at the end of its range. That polynomial or decay is held fixed in the errors of
    /// the others.
    /// </summary>
    OnBoundary,

    /// <summary>
    /// A maximum at which some parameters of the process cannot be told apart (factors that cancel): errors are given for the regression
    /// coefficients only, with the process taken as known.
    /// </summary>
    Flat,

    /// <summary>There are not more observations than parameters; nothing was fitted.</summary>
    TooFewObservations,

    /// <summary>A regressor is explained by those before it (or vanishes in differencing); nothing was fitted.</summary>
    CollinearRegressors,

    /// <summary>The regressors leave nothing to explain; nothing was fitted.</summary>
    NoVariation,
}
