namespace TruceStats.Numerics;

/// <summary>How an integrated restricted likelihood fit ended. Only <see cref="Fitted"/> comes with numbers.</summary>
internal enum IntegratedStatus
{
    /// <summary>Nothing was fitted yet.</summary>
    None,

    /// <summary>The fit holds.</summary>
    Fitted,

    /// <summary>Not more observations than columns: nothing is left to tell the noise from.</summary>
    TooFewRows,

    /// <summary>Some column is a combination of the others.</summary>
    RankDeficient,

    /// <summary>A fitted mean is practically zero, as where every observation of a stretch with its own level is zero.</summary>
    Separated,

    /// <summary>The fitted means left the range of numbers while relinearising.</summary>
    Diverged,
}
