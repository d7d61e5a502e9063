namespace TruceStats;

internal static partial class CautionSentences
{
    private static Dictionary<string, string[]> Contagion => new(StringComparer.Ordinal)
    {
    };
}
