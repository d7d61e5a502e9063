namespace TruceStats.Numerics;

/// <summary>How a covariance that holds under autocorrelation weighs the lags.</summary>
internal enum HacKernel
{
    /// <summary>1 − l/(L + 1) up to lag L (Newey and West 1987).</summary>
    Bartlett,

    /// <summary>The quadratic spectral kernel at l over the bandwidth (Andrews 1991).</summary>
    QuadraticSpectral,
}

/// <summary>How a covariance that holds under autocorrelation is made.</summary>
/// <param name="Kernel">How lags are weighed.</param>
/// <param name="Bandwidth">
/// Bartlett: the last lag L with a weight, 0 or more; quadratic spectral: the bandwidth, above 0. Null chooses from the scores: Newey and West
/// (1994) for Bartlett, rounded down to whole lags; Andrews (1991) with a first-order autoregression a column for the quadratic spectral kernel.
/// </param>
/// <param name="Prewhiten">Whether to take a first-order vector autoregression out of the scores first, and put it back in at the end.</param>
/// <param name="Adjust">Whether to multiply by n/(n − p).</param>
internal readonly record struct HacOptions(
    HacKernel Kernel = HacKernel.Bartlett, double? Bandwidth = null, bool Prewhiten = false, bool Adjust = false);
