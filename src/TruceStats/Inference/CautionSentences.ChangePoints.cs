namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> ChangePoints => new(StringComparer.Ordinal)
    {
    };
}
