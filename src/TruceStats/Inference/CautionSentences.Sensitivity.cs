namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> Sensitivity => new(StringComparer.Ordinal)
    {
    };
}
