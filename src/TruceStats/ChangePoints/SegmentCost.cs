namespace TruceStats.ChangePoints;

/// <summary>The built-in costs of a segment.</summary>
/// <remarks>All are minus twice a log-likelihood at its maximum, so that a penalty means the same for all. Missing bins cost nothing.</remarks>
public static class SegmentCost
{
    /// <summary>
    /// One Poisson rate, with the exposure of each bin: 2(s − s·log(s/E)) for s events over the exposure E (Chen and Gupta 2012, Parametric Statistical Change Point
    /// Analysis, chapter 5). The default for counts.
    /// </summary>
    public static ISegmentCost Poisson { get; } = new PoissonCost();

    /// <summary>
    /// One mean, with one variance for the whole series, which is found from differences of neighbouring bins (Yao 1988, Statistics and Probability Letters
    /// 6:181–189). Counts are taken as rates, each weighted by its exposure. The default for measures.
    /// </summary>
    public static ISegmentCost GaussianMean { get; } = new GaussianCost(freeVariance: false);

    /// <summary>
    /// One mean and one variance for each segment, which has two bins or more (Chen and Gupta 2012, Parametric Statistical Change Point Analysis, section 2.3): finds
    /// changes of the level, of the spread, or of both.
    /// </summary>
    public static ISegmentCost GaussianMeanAndVariance { get; } = new GaussianCost(freeVariance: true);

    /// <summary>One negative binomial rate of given variance μ + μ²/θ, with the exposure of each bin (Hilbe 2011, Negative Binomial Regression, chapter 8).</summary>
    /// <param name="theta">The dispersion parameter θ, above 0 and finite: the smaller, the more bins vary. The dispersion that some write α is 1/θ.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="theta"/> is not above 0 and finite.</exception>
    public static ISegmentCost NegativeBinomial(double theta) => new NegativeBinomialCost(theta);
}
