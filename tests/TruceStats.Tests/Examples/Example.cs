using System.Xml.Linq;
using TruceStats.Tests.Processes;

namespace TruceStats.Tests.Examples;

/// <summary>A one-file program of the examples folder, by its name without ending, and what it must print.</summary>
public static class Example
{
    public static TheoryData<string> Names => [.. Endings(".cs")];

    internal static IEnumerable<string> WithExpectation => Endings(".expected.txt");

    internal static string Expected(string name) => File.ReadAllText(Repository.At("examples", name + ".expected.txt")).ReplaceLineEndings("\n");

    private const string ProjectLine = "#:project ";
    private const string PackageLine = "#:package ";

    /// <summary>
    /// The program's text with each line that names a project replaced by one that names its package; packages of others get the version
    /// that is central here, as a user outside has to name one.
    /// </summary>
    internal static string WithPackages(string name, string version)
    {
        string[] lines = File.ReadAllLines(Repository.At("examples", name + ".cs"));
        Assert.Contains(lines, line => line.StartsWith(ProjectLine, StringComparison.Ordinal));
        return string.Concat(lines.Select(line => Outside(line, version) + "\n"));
    }

    private static string Outside(string line, string version)
    {
        if (line.StartsWith(ProjectLine, StringComparison.Ordinal))
            return $"{PackageLine}{Path.GetFileNameWithoutExtension(line)}@{version}";
        return line.StartsWith(PackageLine, StringComparison.Ordinal) ? $"{line}@{CentralVersion(line[PackageLine.Length..].Trim())}" : line;
    }

    private static string CentralVersion(string package) =>
        XDocument.Load(Repository.At("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(entry => entry.Attribute("Include")!.Value == package).Attribute("Version")!.Value;

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
