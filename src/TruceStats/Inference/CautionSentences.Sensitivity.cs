namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> Sensitivity => new(StringComparer.Ordinal)
    {
        [CautionCodes.NullInside] = ["The interval holds the ratio {nullRatio} already: there is nothing to overturn."],
        [CautionCodes.NoTippingPoint] = ["No value that is possible overturns the result: there is no tipping point."],
        [CautionCodes.ImpossibleDates] = ["Left out because the end would not come after the start: {dates:pair of days|pairs of days}."],
        [CautionCodes.BestUnknown] = ["A best figure is unknown: there is no change at the best figures, only with something in its place."],
        [CautionCodes.HighUnknown] = ["A high figure is unknown: there is no upper bound."],
        [CautionCodes.UnpairedBinsLeftOut] = ["Counted by one source only and left out: {bins:bin}."],
        [CautionCodes.BinsWithoutRatio] = ["Without a ratio, as a source counts none, and left out of the agreement: {bins:bin}."],
        [CautionCodes.ListsTakenAsIndependent] =
            ["The two lists are taken as independent: where they share sources the estimate is too small, where they avoid each other too large."],
        [CautionCodes.NoOverlap] = ["No case is on both lists: the estimate says little."],
        [CautionCodes.HighestInteractionAbsent] = ["The interaction of all lists is taken as absent, which no data can tell."],
        [CautionCodes.ModelChosenByData] = ["The model was chosen by the data among {models}; its interval does not know that."],
        [CautionCodes.ModelsWithoutEstimate] = ["Of {of:model}, {models} have no estimate."],
        [CautionCodes.WindowsOverlap] = ["The {windows:past window} overlap one another: only {apart} of them do not."],
        [CautionCodes.WindowsLeftOut] = ["With a bin that is not counted and left out: {windows:past window}."],
        [CautionCodes.DelaysTakenAsKnown] = ["Reporting delays are taken as known and unchanged, and counts as Poisson."],
        [CautionCodes.BinsTooYoung] = ["Too young to be complete: {bins:bin}."],
    };
}
