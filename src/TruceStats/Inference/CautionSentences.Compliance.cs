namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> Compliance => new(StringComparer.Ordinal)
    {
        [CautionCodes.PerpetratorUnknown] = ["By nobody known, and counted for nobody: {before} before and {after} after."],
        [CautionCodes.MembershipUnclear] = ["By a member that changed sides within the days on which they may have happened, so by nobody known: {incidents:incident}."],
        [CautionCodes.SeveralPerpetrators] = ["Several of the parties took part in {incidents:incident}, counted for {rule}."],
        [CautionCodes.OtherPerpetrators] = ["Known to be by others than the parties, and counted for none of them: {incidents:incident}."],
        [CautionCodes.CountsScaled] = ["Counts vary {dispersion} times as much as Poisson counts would, and were divided by that before they were pooled."],
        [CautionCodes.UnitsWithoutEvents] = ["Without any event, so that what is told of them is what the others make likely: {units:unit}."],
        [CautionCodes.UnitsWithoutRatio] = ["Without events on a side, so without a ratio of their own, and no part of the test: {units:unit}."],
        [CautionCodes.NoDifferenceSeen] = ["Units differ no more than chance makes them; that they do not differ is not shown."],
    };
}
