namespace TruceStats.Durations;

/// <summary>Against which function of time a test of proportional hazards holds a coefficient.</summary>
public enum HazardTimeTransform
{
    /// <summary>Not stated; nothing is tested.</summary>
    Unstated = 0,

    /// <summary>The share that has ended before, by Kaplan–Meier over all strata: a few late ends do not decide. The convention.</summary>
    ShareEnded = 1,

    /// <summary>Days.</summary>
    Days = 2,

    /// <summary>The logarithm of days.</summary>
    LogDays = 3,
}
