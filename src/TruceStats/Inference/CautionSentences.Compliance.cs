namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> Compliance => new(StringComparer.Ordinal)
    {
    };
}
