namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> Durations => new(StringComparer.Ordinal)
    {
    };
}
