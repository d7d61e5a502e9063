namespace TruceStats;

public static partial class CautionCodes
{
    /// <summary>The parties declared, or began, on different days, and the earliest counts; argument <c>declarations</c>.</summary>
    public const string PartiesDiffer = "parties-differ";

    /// <summary>The data chose the dates of the changes: rates between them and differences at them look surer than they are; argument <c>changes</c>.</summary>
    public const string DatesChosenByData = "dates-chosen-by-data";

    /// <summary>No change was detected, which is not that nothing changed.</summary>
    public const string NoChangeDetected = "no-change-detected";

    /// <summary>Counts vary more than the cost takes them to, so that the penalty of a change was multiplied; argument <c>dispersion</c>.</summary>
    public const string PenaltyScaled = "penalty-scaled";

    /// <summary>Neighbouring bins are correlated, and the long-run variance stands in the dispersion; argument <c>correlation</c>.</summary>
    public const string LongRunVariance = "long-run-variance";

    /// <summary>Missing bins stand before a change, which may have come in any of them; arguments <c>change</c> and <c>bins</c>.</summary>
    public const string ChangeBesideGap = "change-beside-gap";

    /// <summary>Counts vary more than Poisson counts would, or neighbours vary together: the likelihood was raised to one over the dispersion; argument <c>dispersion</c>.</summary>
    public const string LikelihoodTempered = "likelihood-tempered";
}
