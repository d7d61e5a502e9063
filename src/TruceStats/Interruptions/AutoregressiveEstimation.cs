namespace TruceStats.Interruptions;

/// <summary>How the correlation of neighbouring errors is estimated.</summary>
public enum AutoregressiveEstimation
{
    /// <summary>Restricted maximum likelihood, which allows for the coefficients that are estimated too: the convention, and least biased on short series.</summary>
    Restricted = 0,

    /// <summary>Maximum likelihood: for comparing models by their likelihood.</summary>
    MaximumLikelihood = 1,

    /// <summary>The iteration of Prais and Winsten, as older work has it.</summary>
    PraisWinsten = 2,
}
