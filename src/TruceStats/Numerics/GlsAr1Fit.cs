namespace TruceStats.Numerics;

/// <summary>What <see cref="GlsAr1"/> found.</summary>
internal sealed record GlsAr1Fit
{
    /// <summary>One a column of the design.</summary>
    public required double[] Coefficients { get; init; }

    /// <summary>
    /// Of the coefficients, at the estimated ρ taken as known: RSS/(n − p)·(Xᵀ R⁻¹ X)⁻¹, whichever criterion chose ρ (as R's nlme has it).
    /// Symmetric, as many rows and columns as coefficients.
    /// </summary>
    public required double[] Covariance { get; init; }

    /// <summary>
    /// The standard deviation of an error (not of an innovation, which is this times √(1 − ρ²)): √(RSS/n) by full likelihood, √(RSS/(n − p)) otherwise.
    /// </summary>
    public required double Sigma { get; init; }

    /// <summary>The correlation of errors one unit of time apart.</summary>
    public required double Rho { get; init; }

    /// <summary>
    /// Of atanh ρ, from the curvature of the criterion there; null where ρ was given, or lies at a bound, or came from Prais and Winsten's iteration.
    /// </summary>
    public double? AtanhRhoStandardError { get; init; }

    /// <summary>Whether the criterion rises up to the end of the range that is searched, so that ρ is a bound and no estimate.</summary>
    public bool RhoAtBound { get; init; }

    /// <summary>Whether the search ended by its own criterion.</summary>
    public bool Converged { get; init; } = true;

    /// <summary>The greatest log-likelihood over coefficients and σ at this ρ.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>
    /// The greatest restricted log-likelihood over σ at this ρ, without the term ½ log det XᵀX, as R's nlme has it: comparable only between
    /// models with the same design.
    /// </summary>
    public required double RestrictedLogLikelihood { get; init; }

    /// <summary>X times the coefficients, one a row.</summary>
    public required double[] Fitted { get; init; }

    /// <summary>Outcome less fitted, one a row: correlated still.</summary>
    public required double[] Residuals { get; init; }
}
