using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TruceStats.Tests.Conventions;

/// <summary>src/TruceStats as the compiler sees it: built once, in memory, for every test that asks which symbol lies in which folder.</summary>
internal static class SourceTree
{
    /// <summary>What the SDK writes into obj/ for ImplicitUsings.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // The project file has one more.
    private const string GlobalUsings = ImplicitUsings + "\nglobal using NodaTime;";

    public static string Root { get; } = Repository.At("src", "TruceStats");

    private static readonly Lazy<CSharpCompilation> Library = new(() => Compile(Files().Select(file => (file, File.ReadAllText(Path.Combine(Root, file))))));

    public static CSharpParseOptions Language { get; } = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);

    public static CSharpCompilation Compilation => Library.Value;

    /// <summary>Everything that these tests run with, save what is built here: the framework, NodaTime, MathNet.</summary>
    public static IReadOnlyList<MetadataReference> Platform { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => !Path.GetFileName(path).StartsWith("TruceStats", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Source files of the library, relative to its folder, with forward slashes.</summary>
    public static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>Compiles files given by their path below the library's folder.</summary>
    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files) => CSharpCompilation.Create(
        "TruceStats",
        [CSharpSyntaxTree.ParseText(GlobalUsings, Language), .. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Language, file.Path))],
        Platform,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The room of a file: its first folder; null where it lies in none.</summary>
    public static string? RoomOf(SyntaxTree tree) =>
        tree.FilePath.IndexOf('/', StringComparison.Ordinal) is > 0 and int slash ? tree.FilePath[..slash] : null;
}
