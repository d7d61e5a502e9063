namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> Durations => new(StringComparer.Ordinal)
    {
        [CautionCodes.BeyondLastDay] = ["No spell was watched beyond day {day}: nothing is known after it."],
        [CautionCodes.NoFiniteEstimate] = ["The likelihood rises for ever with {coefficient}: there is no finite estimate, and its limits are those of the likelihood."],
        [CautionCodes.FewEndsPerCovariate] = ["There are {ends:end} for {covariates:coefficient}; with fewer than 10 for each, effects look too large and too sure."],
        [CautionCodes.StrataWithoutEnds] = ["Nothing has ended in {strata:stratum|strata}, which tell nothing of the coefficients."],
        [CautionCodes.OtherCausesCensored] = ["Ended by other causes, and taken as lost from sight then: {ends:spell}."],
        [CautionCodes.FewIndependentGroups] = ["Robust errors rest on {groups:group} of rows; with fewer than 20 they are too narrow."],
        [CautionCodes.TakesRowsAsIndependent] = ["This test takes rows as independent, which the errors of the coefficients do not."],
        [CautionCodes.EndsOnOneDay] = ["All ends fall on one day: nothing can be seen to change with time."],
    };
}
