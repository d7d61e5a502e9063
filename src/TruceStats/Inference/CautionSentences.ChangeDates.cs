namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> ChangeDates => new(StringComparer.Ordinal)
    {
        [CautionCodes.DateFromData] = ["The date was read off the data: it must not be tested as if it had been known beforehand."],
        [CautionCodes.LikelihoodTempered] =
            ["Counts vary {dispersion} times as much as independent Poisson counts would: the likelihood was raised to one over that, so that the date looks less sure."],
    };
}
