namespace TruceStats.Numerics;

/// <summary>
/// What a generalized linear model needs to know of its family (McCullagh and Nelder 1989, Generalized Linear Models, chapter 2).
/// Implemented by structs, over which the kernels are generic, so that every call is bound when the kernel is compiled.
/// </summary>
internal interface IGlmFamily
{
    /// <summary>The variance at a mean, for a dispersion of 1. Above 0 wherever the mean is allowed; anything else forbids the mean.</summary>
    double Variance(double mean);

    /// <summary>Twice the log-likelihood that an observation loses by the mean not being itself, for a dispersion of 1.</summary>
    double UnitDeviance(double y, double mean);

    /// <summary>The log of the probability, or of the density, of an observation.</summary>
    double LogProbability(double y, double mean);
}
