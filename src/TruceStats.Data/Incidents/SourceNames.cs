namespace TruceStats.Data;

/// <summary>Names of newspapers, agencies and others, in one field with semicolons between.</summary>
internal static class SourceNames
{
    public static string[] Split(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
}
