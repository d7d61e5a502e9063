namespace TruceStats;

public static partial class CautionCodes
{
    /// <summary>The part was switched off by the caller.</summary>
    public const string PartSwitchedOff = "part-switched-off";

    /// <summary>The part needs incidents one by one, and only counts are there.</summary>
    public const string PartNeedsIncidents = "part-needs-incidents";

    /// <summary>The part needs the counts of a second source.</summary>
    public const string PartNeedsSecondSource = "part-needs-second-source";

    /// <summary>The part needs to know how long reports take to come in.</summary>
    public const string PartNeedsReportingDelay = "part-needs-reporting-delay";

    /// <summary>The part needs low, best and high figures of deaths.</summary>
    public const string PartNeedsDeathFigures = "part-needs-death-figures";

    /// <summary>No earlier truces are known from which to tell how long truces last.</summary>
    public const string NoEarlierTruces = "no-earlier-truces";

    /// <summary>No rival event was declared, which is not that there was none.</summary>
    public const string NoRivalsDeclared = "no-rivals-declared";

    /// <summary>No claim was made that could be judged.</summary>
    public const string NoClaimsMade = "no-claims-made";

    /// <summary>A register is not there without which the part cannot count; argument <c>which</c>: actors or places.</summary>
    public const string NoRegister = "no-register";

    /// <summary>The truce is still in force: there is no time after it.</summary>
    public const string TruceStillInForce = "truce-still-in-force";

    /// <summary>The days on which the truce began and ended are known: there are no others to try.</summary>
    public const string DatesKnownToTheDay = "dates-known-to-the-day";

    /// <summary>The part could not be computed; argument <c>message</c>: what the library said, in English.</summary>
    public const string PartRefused = "part-refused";

    /// <summary>The part needs another one, which has no answer; argument <c>part</c>.</summary>
    public const string NeedsPart = "needs-part";

    /// <summary>The truce was in force for under four weeks; argument <c>days</c>.</summary>
    public const string InForceUnderFourWeeks = "in-force-under-four-weeks";

    /// <summary>The series ends in bins that are not complete, from which nothing is concluded; argument <c>bins</c>.</summary>
    public const string LastBinIncomplete = "last-bin-incomplete";

    /// <summary>A later look at the same truce: only the anytime-valid number is a test; argument <c>look</c>, 2 or more.</summary>
    public const string AfterTheFirstLook = "after-the-first-look";

    /// <summary>The data can't tell a rival event from the truce; argument <c>rival</c>.</summary>
    public const string RivalNotToldApart = "rival-not-told-apart";
}
