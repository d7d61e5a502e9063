namespace TruceStats.Sensitivity;

/// <summary>By what a log-linear model of several lists is chosen.</summary>
public enum CaptureCriterion
{
    /// <summary>Akaike's criterion: −2 log-likelihood + 2 parameters.</summary>
    Aic = 0,

    /// <summary>The Bayesian criterion: −2 log-likelihood + log of the cases seen × parameters.</summary>
    Bic = 1,
}
