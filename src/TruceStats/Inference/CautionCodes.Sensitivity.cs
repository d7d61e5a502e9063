namespace TruceStats;

public static partial class CautionCodes
{
    /// <summary>The interval holds the null ratio already: there is nothing to overturn; argument <c>nullRatio</c>.</summary>
    public const string NullInside = "null-inside";

    /// <summary>No value that is possible overturns the result: there is no tipping point.</summary>
    public const string NoTippingPoint = "no-tipping-point";

    /// <summary>Pairs of days were left out, because the end would not come after the start; argument <c>dates</c>.</summary>
    public const string ImpossibleDates = "impossible-dates";

    /// <summary>A best figure is unknown: there is no change at the best figures, only with something in its place.</summary>
    public const string BestUnknown = "best-unknown";

    /// <summary>A high figure is unknown: there is no upper bound.</summary>
    public const string HighUnknown = "high-unknown";

    /// <summary>Bins that only one source counts were left out; argument <c>bins</c>.</summary>
    public const string UnpairedBinsLeftOut = "unpaired-bins-left-out";

    /// <summary>Bins in which a source counts none have no ratio and were left out of the agreement; argument <c>bins</c>.</summary>
    public const string BinsWithoutRatio = "bins-without-ratio";

    /// <summary>Two lists are taken as independent: if they share sources the estimate is too small, if they avoid each other too large.</summary>
    public const string ListsTakenAsIndependent = "lists-taken-as-independent";

    /// <summary>No case is on both lists: the estimate says little.</summary>
    public const string NoOverlap = "no-overlap";

    /// <summary>The interaction of all lists is taken as absent, which no data can tell.</summary>
    public const string HighestInteractionAbsent = "highest-interaction-absent";

    /// <summary>The model was chosen by the data, which its interval does not know; argument <c>models</c>.</summary>
    public const string ModelChosenByData = "model-chosen-by-data";

    /// <summary>Some models have no estimate; arguments <c>models</c> and <c>of</c>.</summary>
    public const string ModelsWithoutEstimate = "models-without-estimate";

    /// <summary>Past windows overlap one another; arguments <c>windows</c>, and <c>apart</c>: how many do not.</summary>
    public const string WindowsOverlap = "windows-overlap";

    /// <summary>Past windows with a bin that is not counted were left out; argument <c>windows</c>.</summary>
    public const string WindowsLeftOut = "windows-left-out";

    /// <summary>Reporting delays are taken as known and unchanged, and counts as Poisson.</summary>
    public const string DelaysTakenAsKnown = "delays-taken-as-known";

    /// <summary>Bins are too young to be complete; argument <c>bins</c>.</summary>
    public const string BinsTooYoung = "bins-too-young";
}
