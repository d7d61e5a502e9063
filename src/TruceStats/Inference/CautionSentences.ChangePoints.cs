namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> ChangePoints => new(StringComparer.Ordinal)
    {
        [CautionCodes.PartiesDiffer] = ["The parties of {declarations:declaration} did not declare or begin on one day: the earliest counts."],
        [CautionCodes.DatesChosenByData] =
            ["The data chose the date of {changes:change}: rates before and after look more different, and surer, than they are."],
        [CautionCodes.NoChangeDetected] = ["No change was detected, which is not that nothing changed."],
        [CautionCodes.PenaltyScaled] = ["Counts vary {dispersion} times as much as the cost takes them to: a change had to gain that many times as much."],
        [CautionCodes.LongRunVariance] = ["Neighbouring bins are correlated ({correlation}): the dispersion is that of sums over many bins."],
        [CautionCodes.ChangeBesideGap] = ["Before the change on {change} stand missing bins ({bins}): it may have come in any of them."],
        [CautionCodes.LikelihoodTempered] =
            ["Counts vary {dispersion} times as much as independent Poisson counts would: the likelihood was raised to one over that, so that the date looks less sure."],
    };
}
