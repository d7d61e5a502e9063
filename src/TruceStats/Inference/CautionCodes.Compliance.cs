namespace TruceStats;

public static partial class CautionCodes
{
    /// <summary>Some of what was counted is by a perpetrator that is not known and counts for nobody; arguments <c>before</c> and <c>after</c>, in what is counted.</summary>
    public const string PerpetratorUnknown = "perpetrator-unknown";

    /// <summary>Incidents count as by nobody known because a member changed sides within the days on which they may have happened; argument <c>incidents</c>.</summary>
    public const string MembershipUnclear = "membership-unclear";

    /// <summary>Several of the parties took part in some incidents; arguments <c>incidents</c> and <c>rule</c>: each or nobody.</summary>
    public const string SeveralPerpetrators = "several-perpetrators";

    /// <summary>Incidents are known to be by others than the parties and count for none of them; argument <c>incidents</c>.</summary>
    public const string OtherPerpetrators = "other-perpetrators";

    /// <summary>Counts of bins are overdispersed and were divided by their dispersion before they were pooled; argument <c>dispersion</c>.</summary>
    public const string CountsScaled = "counts-scaled";

    /// <summary>Units without any event say nothing: what is told of them is what the others make likely; argument <c>units</c>.</summary>
    public const string UnitsWithoutEvents = "units-without-events";

    /// <summary>Units without events on a side have no log ratio and are no part of the test; argument <c>units</c>.</summary>
    public const string UnitsWithoutRatio = "units-without-ratio";

    /// <summary>Units differ no more than chance makes them: the maximum of the likelihood is at no difference. That they do not differ is not shown.</summary>
    public const string NoDifferenceSeen = "no-difference-seen";
}
