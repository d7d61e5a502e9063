namespace TruceStats.Durations;

/// <summary>The law of how long a spell lasts, about what its covariates make typical.</summary>
public enum DurationDistribution
{
    /// <summary>Not stated; nothing is fitted.</summary>
    Unstated = 0,

    /// <summary>A hazard that does not change with time.</summary>
    Exponential = 1,

    /// <summary>A hazard that rises or falls as a power of time: the scale below 1 is rising, above 1 falling.</summary>
    Weibull = 2,

    /// <summary>A hazard that rises and then falls: log times are normal.</summary>
    LogNormal = 3,

    /// <summary>A hazard that rises and then falls, or only falls with a scale of 1 or more: log times are logistic.</summary>
    LogLogistic = 4,
}
