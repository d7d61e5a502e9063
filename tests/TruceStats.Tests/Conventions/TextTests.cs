using System.Text.RegularExpressions;

namespace TruceStats.Tests.Conventions;

/// <summary>What the text of the tree must not say, and how long a source file may be.</summary>
public sealed partial class TextTests
{
    private const int LongestSourceFile = 400;

    // Folders that the build or the user makes.
    private static readonly string[] Made = ["bin", "obj", ".git", ".vs", ".vscode", ".idea", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly string[] TextEndings =
        ["", ".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".jsonl", ".md", ".txt", ".csv", ".config", ".editorconfig", ".gitignore", ".gitattributes", ".ipynb", ".R", ".py", ".sh"];

    private static IEnumerable<string> Files { get; } = [.. Below(new DirectoryInfo(Repository.Root))];

    [Fact]
    public void The_tree_is_found() => Assert.Contains(Repository.At("src", "TruceStats", "TruceStats.csproj"), Files);

    [Fact]
    public void No_file_names_a_folder_of_one_machine() => Assert.Empty(Lines(MachinePath()));

    [Theory]
    [InlineData("see /wo" + "rk/shared/design.md", true)]
    [InlineData("out=/tm" + "p/x", true)]
    [InlineData(@"C:" + @"\Users\me", true)]
    [InlineData("#!/usr/bin/env bash", false)]
    [InlineData("tests/work/in/progress and 1/tmp", false)]
    public void A_folder_of_one_machine_is_recognised(string text, bool found) => Assert.Equal(found, MachinePath().IsMatch(text));

    [Fact]
    public void No_file_names_a_package_registry() => Assert.Empty(Lines(Registry()));

    [Fact]
    public void Nothing_is_left_unimplemented() => Assert.Empty(Lines(Unimplemented()));

    [Fact]
    public void No_source_file_is_too_long() => Assert.Empty(
        from source in Shipped.Files
        let lines = File.ReadLines(Shipped.PathOf(source)).Count()
        where lines >= LongestSourceFile
        select $"{source} has {lines} lines");

    [Fact]
    public void No_source_file_silences_a_warning() => Assert.Empty(
        from source in Shipped.Files
        from line in File.ReadLines(Shipped.PathOf(source))
        where line.Contains("#pragma warning", StringComparison.Ordinal) || line.Contains("SuppressMessage", StringComparison.Ordinal)
        select $"{source}: {line.Trim()}");

    [Fact]
    public void The_top_has_no_folders_but_the_four() => Assert.Equal(
        ["docs", "examples", "src", "tests"],
        new DirectoryInfo(Repository.Root).EnumerateDirectories().Select(folder => folder.Name)
            .Where(name => !name.StartsWith('.') && !Made.Contains(name)).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Lines(Regex pattern) =>
        from file in Files
        from line in File.ReadLines(file).Index()
        where pattern.IsMatch(line.Item)
        select $"{Path.GetRelativePath(Repository.Root, file)}({line.Index + 1}): {line.Item.Trim()}";

    private static IEnumerable<string> Below(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => TextEndings.Contains(file.Extension)).Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories().Where(child => !Made.Contains(child.Name)).SelectMany(Below));

    // Patterns are written so that they do not match themselves.
    [GeneratedRegex(@"(?<![\w.$}\-])/(w[o]rk|t[m]p|h[o]me|r[o]ot|U[s]ers|m[n]t)/|\b[A-Z]:\\", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\bn[u]get\.org|\bn[p]mjs|\bp[y]pi\.|\bc[r]an\.r-project|api\.n[u]get|pkgs\.dev\.[a]zure", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Registry();

    [GeneratedRegex(@"\bNotImplemented[E]xception|\bHA[C]K\b|\bFIX[M]E\b|\bTO[D]O\b", RegexOptions.CultureInvariant)]
    private static partial Regex Unimplemented();
}
