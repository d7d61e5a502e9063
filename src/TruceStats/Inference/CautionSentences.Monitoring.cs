namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> Monitoring => new(StringComparer.Ordinal)
    {
    };
}
