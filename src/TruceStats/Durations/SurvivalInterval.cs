namespace TruceStats.Durations;

/// <summary>On which scale the law of a curve is taken as normal for its intervals.</summary>
public enum SurvivalInterval
{
    /// <summary>Not stated; no curve is made.</summary>
    Unstated = 0,

    /// <summary>Log of minus log: inside (0, 1) and nearest to the level (Borgan and Liestøl 1990, Scandinavian Journal of Statistics 17:35–41).</summary>
    LogLog = 1,

    /// <summary>Log; cut at 1.</summary>
    Log = 2,

    /// <summary>The share itself; cut at 0 and 1.</summary>
    Plain = 3,
}
