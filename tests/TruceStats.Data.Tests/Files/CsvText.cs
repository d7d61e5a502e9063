namespace TruceStats.Data.Tests.Files;

/// <summary>Lines of a table, written for a test.</summary>
internal static class CsvText
{
    public static SourceFile Of(params IEnumerable<string> lines) => Text.File(string.Concat(lines.Select(line => line + "\n")));
}
