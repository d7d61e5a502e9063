namespace TruceStats.Numerics;

/// <summary>What is done to the scores of clusters before their squares are added up.</summary>
internal enum ClusterCorrection
{
    /// <summary>CR0: nothing; too small with few clusters.</summary>
    None,

    /// <summary>CR1: the covariance times J/(J − 1), J being the number of clusters.</summary>
    Count,

    /// <summary>CR2: each cluster's residuals times (I − H)^(−1/2), so that the covariance is unbiased if the weights are right.</summary>
    Leverage,
}
