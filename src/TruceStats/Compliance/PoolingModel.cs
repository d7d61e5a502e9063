namespace TruceStats.Compliance;

/// <summary>How the units of a pooled change are taken to differ from each other.</summary>
public enum PoolingModel
{
    /// <summary>Not said: a fit refuses.</summary>
    Unstated = 0,

    /// <summary>
    /// Events after, given the total of before and after, are binomial, and log ratios vary between units as a normal distribution
    /// (Stijnen, Hamza and Özdemir 2010, Statistics in Medicine 29:3046–3067).
    /// </summary>
    NormalBinomial = 1,

    /// <summary>
    /// Events after, given the total, are binomial, and their probabilities vary between units as beta distributions of one precision about that of the common ratio
    /// (Williams 1982, Applied Statistics 31:144–148).
    /// </summary>
    BetaBinomial = 2,

    /// <summary>
    /// Events are Poisson about an expected count from outside the data, and ratios to it vary between units as a gamma distribution (Clayton and Kaldor 1987,
    /// Biometrics 43:671–681). Refused for units with a baseline of their own, because that baseline is uncertain.
    /// </summary>
    GammaPoisson = 3,
}
