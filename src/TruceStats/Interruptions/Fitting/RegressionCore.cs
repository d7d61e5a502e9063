namespace TruceStats.Interruptions;

/// <summary>The coefficients of a regression and what stands beside them. Arrays are its own.</summary>
internal sealed class RegressionCore
{
    public required double[] Beta { get; init; }

    /// <summary>(XᵀWX)⁻¹: times the dispersion, the covariance that the model gives.</summary>
    public required double[] UnscaledCovariance { get; init; }

    /// <summary>One a used bin.</summary>
    public required double[] Means { get; init; }

    public required double Deviance { get; init; }

    public required double PearsonSum { get; init; }

    /// <summary>NaN where the family has none.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>The family's parameter; 0 where it has none, infinite for a negative binomial that fell back to Poisson.</summary>
    public required double Parameter { get; init; }

    /// <summary>The rows and offsets that were used at the last step: those of the design but for bins that are shared by days.</summary>
    public required double[] Rows { get; init; }

    public required double[] Offset { get; init; }
}
