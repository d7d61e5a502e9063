namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> Durations => new(StringComparer.Ordinal)
    {
        [CautionCodes.NoFiniteEstimate] = ["The likelihood rises for ever with {coefficient}: there is no finite estimate, and its limits are those of the likelihood."],
        [CautionCodes.FewEndsPerCovariate] = ["There are {ends:end} for {covariates:coefficient}; with fewer than 10 for each, effects look too large and too sure."],
        [CautionCodes.StrataWithoutEnds] = ["Nothing has ended in {strata:stratum|strata}, which tell nothing of the coefficients."],
        [CautionCodes.OtherCausesCensored] = ["Ended by other causes, and taken as lost from sight then: {ends:spell}."],
        [CautionCodes.FewIndependentGroups] = ["Robust errors rest on {groups:group} of rows; with fewer than 20 they are too narrow."],
        [CautionCodes.TakesRowsAsIndependent] = ["This test takes rows as independent, which the errors of the coefficients do not."],
        [CautionCodes.EndsOnOneDay] = ["All ends fall on one day: nothing can be seen to change with time."],
        [CautionCodes.NoEnds] = ["Nothing has ended: the curve stays at 1, which says only how long all were watched."],
        [CautionCodes.SpellsRejected] = ["Of {of} that could have been a spell, {rejected} are none; the report of the table says why."],
        [CautionCodes.CurveStaysAbove] = ["The curve never comes down to {share}: it ends at {lowest}."],
        [CautionCodes.BeyondLastDay] = ["No spell was watched beyond day {day}: nothing is known after it."],
        [CautionCodes.CurveAtZero] = ["None is left: the interval is not defined there."],
        [CautionCodes.NobodyAtRisk] = ["On day {day} all that were at risk ended, while others were watched only from later: the curve stays at 0 after it."],
        [CautionCodes.GroupWithoutEnds] = ["Nothing has ended in the group “{group}”."],
        [CautionCodes.UnattributedIncidents] = ["By nobody known, and so counted for nobody: {incidents:incident} during {spells:spell}."],
        [CautionCodes.EndsAcrossAsOf] = ["Ended perhaps before, perhaps after the as-of day, and taken as on until the first of their possible days: {spells:spell}."],
        [CautionCodes.DatesByRule] = ["With days that are not known, put by the rule “{rule}”: {spells:spell}."],
        [CautionCodes.FallBetween] = ["The curve falls somewhere between day {from} and day {to}; where is not known."],
        [CautionCodes.EndsWithoutCause] = ["Without a named cause, and a cause of their own: {ends:end}."],
        [CautionCodes.NothingToCompare] = ["Nothing ended while more than one group was watched: there is nothing to compare."],
    };
}
