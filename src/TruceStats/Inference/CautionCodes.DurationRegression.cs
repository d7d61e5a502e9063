namespace TruceStats;

public static partial class CautionCodes
{
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
