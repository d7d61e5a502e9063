using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TruceStats.Tests.Conventions;
using TruceStats.Tests.Packaging;

namespace TruceStats.Tests.Docs;

/// <summary>Compiles and runs the program of a fence, as if it were the only file of a project that references TruceStats.</summary>
internal static class PageProgram
{
    private const string GlobalUsings = SourceTree.ImplicitUsings + """

        global using NodaTime;
        global using TruceStats;
        """;

    // What a project gets that references the packages and, where a page opens a database, the engine's own.
    private static readonly string[] Packages = ["NodaTime.dll", "ScottPlot.dll", "SkiaSharp.dll", "DuckDB.NET.Data.dll", "Npgsql.dll"];

    private static readonly MetadataReference[] References =
        [.. SourceTree.Platform.Where(reference => IsVisible(reference.Display!)),
            .. Shipped.Assemblies.Select(assembly => MetadataReference.CreateFromFile(assembly.Location))];

    // 1701 and 1702: NodaTime was built against an older framework. 8019, 8933: a page may repeat a using that is global here.
    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(OutputKind.ConsoleApplication)
        .WithNullableContextOptions(NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions(new[] { "CS1701", "CS1702", "CS8019", "CS8933" }.ToDictionary(id => id, _ => ReportDiagnostic.Suppress));

    /// <summary>Compiles; warnings count as errors, since a reader would copy them.</summary>
    public static byte[] Compile(Fence fence)
    {
        var compilation = CSharpCompilation.Create(
            "page",
            [
                CSharpSyntaxTree.ParseText(GlobalUsings, SourceTree.Language),
                CSharpSyntaxTree.ParseText(fence.Code, SourceTree.Language, fence.Page),
            ],
            References,
            Options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var complaints = result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic =>
            $"{fence.Page}({fence.Line + 1 + diagnostic.Location.GetLineSpan().StartLinePosition.Line}): {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        Assert.Empty(complaints);
        return image.ToArray();
    }

    /// <summary>Runs in this process and returns what it printed. Not for two threads at once: the console is one.</summary>
    public static string Run(byte[] image)
    {
        var context = new AssemblyLoadContext("page", isCollectible: true);
        var console = Console.Out;
        var culture = CultureInfo.CurrentCulture;
        string folder = Environment.CurrentDirectory;
        // A page may save a picture or a file: a reader's folder is not the repository.
        using var scratch = new Scratch();
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(output);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Environment.CurrentDirectory = scratch.Root;
            var main = context.LoadFromStream(new MemoryStream(image)).EntryPoint!;
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()], null);
        }
        finally
        {
            Console.SetOut(console);
            CultureInfo.CurrentCulture = culture;
            Environment.CurrentDirectory = folder;
            context.Unload();
        }
        return output.ToString();
    }

    private static bool IsVisible(string path) =>
        Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location) || Packages.Contains(Path.GetFileName(path));
}
