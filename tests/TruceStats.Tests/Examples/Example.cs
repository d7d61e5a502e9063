using TruceStats.Tests.Processes;

namespace TruceStats.Tests.Examples;

/// <summary>A one-file program of the examples folder, by its name without ending, and what it must print.</summary>
public static class Example
{
    public static TheoryData<string> Names => [.. Endings(".cs")];

    internal static IEnumerable<string> WithExpectation => Endings(".expected.txt");

    internal static string Expected(string name) => File.ReadAllText(Repository.At("examples", name + ".expected.txt")).ReplaceLineEndings("\n");

    /// <summary>The program's text with the line that names the project replaced by one that names the package.</summary>
    internal static string WithPackage(string name, string version)
    {
        string[] lines = File.ReadAllLines(Repository.At("examples", name + ".cs"));
        int project = Assert.Single(lines.Index(), line => line.Item.StartsWith("#:project ", StringComparison.Ordinal)).Index;
        lines[project] = "#:package TruceStats@" + version;
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Builds and runs examples/NAME.cs from the folder above it, as the readme says, and returns what it printed.</summary>
    internal static string BuildAndRun(string root, string name)
    {
        string file = $"examples/{name}.cs";
        Dotnet.Run(root, "build", file);
        return Dotnet.Run(root, "run", "--no-build", file);
    }

    private static IEnumerable<string> Endings(string ending) =>
        Directory.EnumerateFiles(Repository.At("examples"), "*" + ending)
            .Select(path => Path.GetFileName(path)[..^ending.Length]).Order(StringComparer.Ordinal);
}
