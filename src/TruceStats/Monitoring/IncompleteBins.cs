namespace TruceStats.Monitoring;

/// <summary>What becomes of a bin that is too recent for all reports to be in.</summary>
public enum IncompleteBins
{
    /// <summary>An error that names the bin.</summary>
    Refuse = 0,

    /// <summary>The bin does not advance the statistic; it is counted and said in a caution.</summary>
    Skip = 1,
}
