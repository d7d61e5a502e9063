namespace TruceStats.Interruptions;

/// <summary>How outcomes vary about their mean. A family of one's own implements this and is used like the built-in ones.</summary>
/// <remarks>An implementation must be immutable. It is written to JSON by its <see cref="Kind"/> and its own options, if it was registered.</remarks>
public interface ICountFamily
{
    /// <summary>The stable name in data and results, in lower case with hyphens: <c>poisson</c>.</summary>
    string Kind { get; }

    /// <summary>What the family is and where it is from.</summary>
    MethodId Method { get; }

    /// <summary>The number that is estimated by maximum likelihood with the coefficients, as a negative binomial's size; null where there is none.</summary>
    FreeParameter? Parameter { get; }

    /// <summary>
    /// Whether the variance is the family's times a dispersion that is estimated from Pearson's residuals: quasi-likelihood, where there is no likelihood.
    /// Tests and intervals then use Student's t.
    /// </summary>
    bool EstimatesDispersion { get; }

    /// <summary>The variance at a mean.</summary>
    /// <param name="mean">The mean, above 0.</param>
    /// <param name="parameter">The free parameter; 0 where there is none.</param>
    double Variance(double mean, double parameter);

    /// <summary>Twice the log-likelihood that is lost by the mean not being the value: 0 where they are equal, above 0 elsewhere.</summary>
    /// <param name="value">The observed value.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="parameter">The free parameter; 0 where there is none.</param>
    double UnitDeviance(double value, double mean, double parameter);

    /// <summary>The log of the probability, or of the density, of a value; null where the family has no likelihood.</summary>
    /// <param name="value">The observed value.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="parameter">The free parameter; 0 where there is none.</param>
    double? LogProbability(double value, double mean, double parameter);

    /// <summary>Draws a value.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="parameter">The free parameter; 0 where there is none.</param>
    /// <param name="dispersion">The estimated dispersion; 1 where none is estimated.</param>
    /// <param name="random">The source of randomness.</param>
    double Draw(double mean, double parameter, double dispersion, Random random);
}
