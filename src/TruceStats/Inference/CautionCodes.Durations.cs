namespace TruceStats;

public static partial class CautionCodes
{
    /// <summary>Nothing has ended: the curve stays at 1.</summary>
    public const string NoEnds = "no-ends";

    /// <summary>Some of what could have been a spell is none, each with its reason in the report of the table; arguments <c>rejected</c> and <c>of</c>.</summary>
    public const string SpellsRejected = "spells-rejected";

    /// <summary>The curve never comes down to the share asked for; arguments <c>share</c> and <c>lowest</c>, the lowest that it comes to.</summary>
    public const string CurveStaysAbove = "curve-stays-above";

    /// <summary>Nothing is known beyond the last day that a spell was watched; argument <c>day</c>.</summary>
    public const string BeyondLastDay = "beyond-last-day";

    /// <summary>The curve has come down to 0, where no interval is defined.</summary>
    public const string CurveAtZero = "curve-at-zero";

    /// <summary>With late entry all that were at risk had ended while others came later, so that the curve stays at 0; argument <c>day</c>.</summary>
    public const string NobodyAtRisk = "nobody-at-risk";

    /// <summary>A group has no end at all; argument <c>group</c>.</summary>
    public const string GroupWithoutEnds = "group-without-ends";

    /// <summary>Incidents whose perpetrator is unknown count for nobody; arguments <c>incidents</c> and <c>spells</c> during which they fell.</summary>
    public const string UnattributedIncidents = "unattributed-incidents";

    /// <summary>Ends that may lie before or after the as-of day: those spells count as still on until the first of their possible days; argument <c>spells</c>.</summary>
    public const string EndsAcrossAsOf = "ends-across-as-of";

    /// <summary>Days that were not known were put by a rule; arguments <c>spells</c> and <c>rule</c>.</summary>
    public const string DatesByRule = "dates-by-rule";

    /// <summary>The curve falls somewhere between two days, and where is not known; arguments <c>from</c> and <c>to</c>.</summary>
    public const string FallBetween = "fall-between";

    /// <summary>Ends with no cause named form a cause of their own; argument <c>ends</c>.</summary>
    public const string EndsWithoutCause = "ends-without-cause";

    /// <summary>Nothing ended while more than one group was watched: nothing can be compared.</summary>
    public const string NothingToCompare = "nothing-to-compare";

    /// <summary>The likelihood rises for ever: the estimate is infinite, and its limits are from the likelihood; argument <c>coefficient</c>.</summary>
    public const string NoFiniteEstimate = "no-finite-estimate";

    /// <summary>Fewer than 10 ends a coefficient: estimates are apt to be too far from no effect, and intervals too narrow; arguments <c>ends</c> and <c>covariates</c>.</summary>
    public const string FewEndsPerCovariate = "few-ends-per-covariate";

    /// <summary>Strata in which nothing has ended tell nothing of the coefficients; argument <c>strata</c>.</summary>
    public const string StrataWithoutEnds = "strata-without-ends";

    /// <summary>Ends of other causes count as if those spells had been lost from sight; argument <c>ends</c>.</summary>
    public const string OtherCausesCensored = "other-causes-censored";

    /// <summary>Robust errors on fewer than 20 groups of rows are too narrow; argument <c>groups</c>.</summary>
    public const string FewIndependentGroups = "few-independent-groups";

    /// <summary>The test takes rows as independent, although errors of the coefficients do not.</summary>
    public const string TakesRowsAsIndependent = "takes-rows-as-independent";

    /// <summary>All ends fall on one day, so that nothing can change with time.</summary>
    public const string EndsOnOneDay = "ends-on-one-day";
}
