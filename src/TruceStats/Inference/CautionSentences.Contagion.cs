namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> Contagion => new(StringComparer.Ordinal)
    {
        [CautionCodes.ContagionOrBackground] =
            ["Events that follow one another closely may answer to one thing, or to a background that varies: this is no proof that one brings the next."],
        [CautionCodes.UnstableBranching] =
            ["The branching ratio is {ratio}: at 1 or more each event brings one more or several, and taken at its word their number explodes."],
        [CautionCodes.FewEvents] = ["There are only {events:event}: with fewer than 50 a branching ratio can hardly be told."],
        [CautionCodes.HistoryUnknown] = ["There are {stretches:stretch|stretches}, and what happened before each is unknown and counted as nothing."],
        [CautionCodes.TimesSpreadWithinDays] = ["Known to the day only and put somewhere in it by a seeded draw: {events:event}. What happens within a day cannot be told."],
        [CautionCodes.DayUnknownLeftOut] = ["Of unknown day and left out: {incidents:incident}."],
        [CautionCodes.OutsideCoverageLeftOut] = ["Outside the coverage and left out: {incidents:incident}."],
        [CautionCodes.UnattributedLeftOut] = ["Of {of:incident}, {incidents} name nobody on the side that was asked for: they are left out, and stand for nobody."],
        [CautionCodes.JointLeftOut] = ["With several actors on the side that was asked for and left out: {incidents:incident}."],
        [CautionCodes.OtherActorsLeftOut] = ["Of other actors than those asked for and left out: {incidents:incident}."],
        [CautionCodes.PlaceUnknownLeftOut] = ["Without coordinates and left out: {incidents:incident}."],
        [CautionCodes.ParametersEstimated] = ["The process was estimated from the same events: this p-value is too large; drawing series gives a fair one."],
        [CautionCodes.UnequalBins] = ["Bins last from {shortest} to {longest} days, and the half-life counts bins, not days."],
        [CautionCodes.SizeHeld] = ["The size of the negative binomial was estimated as {size}; intervals and errors take it as known."],
        [CautionCodes.BandsWithoutPairs] = ["In {bands:band} of distance no two events lie: there is nothing to compare."],
    };
}
