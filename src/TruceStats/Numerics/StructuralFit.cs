namespace TruceStats.Numerics;

/// <summary>What <see cref="StructuralModel"/> found.</summary>
internal sealed class StructuralFit
{
    /// <summary>What was fitted.</summary>
    public required StructuralData Data { get; init; }

    /// <summary>In the order irregular, level, slope, seasonal, in the square of the outcome's unit.</summary>
    public required double[] Variances { get; init; }

    /// <summary>Which variances are at 0, the end of their range: the likelihood does not rise from there.</summary>
    public required bool[] AtZero { get; init; }

    /// <summary>
    /// The diffuse log-likelihood at its maximum, with −½ log 2π for every observation (Durbin and Koopman 2012, section 7.2.2): comparable
    /// only between models with the same diffuse quantities.
    /// </summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Whether the search ended where the likelihood is level, or falls from a variance of 0.</summary>
    public required bool Converged { get; init; }

    /// <summary>How many starts were followed, and how many of them ended at this likelihood to within 1e-6.</summary>
    public required int Starts { get; init; }

    /// <inheritdoc cref="Starts"/>
    public required int StartsAgreeing { get; init; }

    /// <summary>One a regressor.</summary>
    public required double[] Coefficients { get; init; }

    /// <summary>Of the coefficients, the variances taken as known: symmetric.</summary>
    public required double[] Covariance { get; init; }

    /// <summary>Observations less diffuse quantities.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>
    /// The one-step errors of prediction over their standard deviations, one a unit of time: null where nothing is observed or where
    /// some diffuse quantity was not known yet.
    /// </summary>
    public required double?[] StandardizedInnovations { get; init; }
}
