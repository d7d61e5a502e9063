namespace TruceStats;

public static partial class CautionCodes
{
    /// <summary>Clustering can't be told apart from a background that varies: no proof that one event brings the next.</summary>
    public const string ContagionOrBackground = "contagion-or-background";

    /// <summary>A branching ratio, or a spectral radius, of 1 or more: taken at its word, the number of events explodes; argument <c>ratio</c>.</summary>
    public const string UnstableBranching = "unstable-branching";

    /// <summary>Fewer than 50 events: a branching ratio is hardly identified; argument <c>events</c>.</summary>
    public const string FewEvents = "few-events";

    /// <summary>There are several stretches, and the history before each is unknown and counted as none; argument <c>stretches</c>.</summary>
    public const string HistoryUnknown = "history-unknown";

    /// <summary>Only the day of the events is known: each was put somewhere in its day by a seeded draw; argument <c>events</c>.</summary>
    public const string TimesSpreadWithinDays = "times-spread-within-days";

    /// <summary>Incidents whose day is not known were left out; argument <c>incidents</c>.</summary>
    public const string DayUnknownLeftOut = "day-unknown-left-out";

    /// <summary>Incidents outside the coverage were left out; argument <c>incidents</c>.</summary>
    public const string OutsideCoverageLeftOut = "outside-coverage-left-out";

    /// <summary>Incidents that name nobody on the side that was asked for were left out; arguments <c>incidents</c> and <c>of</c>.</summary>
    public const string UnattributedLeftOut = "unattributed-left-out";

    /// <summary>Incidents that name several on the side that was asked for were left out; argument <c>incidents</c>.</summary>
    public const string JointLeftOut = "joint-left-out";

    /// <summary>Incidents by, or against, others than the actors that were asked for were left out; argument <c>incidents</c>.</summary>
    public const string OtherActorsLeftOut = "other-actors-left-out";

    /// <summary>Incidents without coordinates were left out; argument <c>incidents</c>.</summary>
    public const string PlaceUnknownLeftOut = "place-unknown-left-out";

    /// <summary>Parameters of the process were estimated from the events that it is tested on, so that the p-value is too large.</summary>
    public const string ParametersEstimated = "parameters-estimated";

    /// <summary>Bins are not of one length, and the half-life counts bins; arguments <c>shortest</c> and <c>longest</c>, in days.</summary>
    public const string UnequalBins = "unequal-bins";

    /// <summary>The size of the negative binomial is held at its estimate in intervals; argument <c>size</c>.</summary>
    public const string SizeHeld = "size-held";

    /// <summary>No two events lie within a distance of one another: there is nothing to compare; argument <c>bands</c>.</summary>
    public const string BandsWithoutPairs = "bands-without-pairs";
}
