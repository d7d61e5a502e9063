using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using MathNet.Numerics.Distributions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace TruceStats.Notebooks.Tests.Running;

/// <summary>
/// Runs cells one after the other as a notebook's C# kernel does: scripting by the same compiler, the same imports, values formatted by the
/// same formatters. Packages are the assemblies that were built here.
/// </summary>
internal sealed partial class NotebookKernel
{
    // As in the kernel, which imports no more.
    private static readonly string[] Imports =
        ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq"];

    // What each package brings along. A notebook that names none of them sees none of them.
    private static readonly Dictionary<string, Assembly[]> Packages = new(StringComparer.Ordinal)
    {
        ["TruceStats"] = [typeof(Estimate).Assembly, typeof(LocalDate).Assembly, typeof(Normal).Assembly],
        ["TruceStats.Data"] = [Assembly.Load("TruceStats.Data")],
        ["TruceStats.Plots"] = [Assembly.Load("TruceStats.Plots"), typeof(ScottPlot.Plot).Assembly],
    };

    private ScriptOptions _options = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .AddImports(Imports)
        .AddReferences(typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(Formatter).Assembly)
        .AddReferences(Assembly.Load("System.Runtime"), Assembly.Load("System.Collections"))
        .WithMetadataResolver(ScriptMetadataResolver.Default);

    private ScriptState<object>? _state;

    /// <summary>Runs a cell; what it printed comes first, then its last value in each format that the kernel would show.</summary>
    public async Task<IReadOnlyList<CellOutput>> Run(string cell)
    {
        string code = Load(cell, out bool picturesToo);
        var before = Console.Out;
        using var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        object? value;
        try
        {
            Console.SetOut(printed);
            value = await Continue(code);
            if (picturesToo)
                await Continue(Extension());
        }
        finally
        {
            Console.SetOut(before);
        }
        IEnumerable<string> formats = value is null ? [] : Formatter.GetPreferredMimeTypesFor(value.GetType());
        var values = formats.Select(format => new CellOutput(format, value.ToDisplayString(format)));
        return printed.ToString() is { Length: > 0 } text ? [new CellOutput(CellOutput.Console, text), .. values] : [.. values];
    }

    /// <summary>The C# of the file that the kernel runs when it has loaded TruceStats.Plots.</summary>
    public static string Extension()
    {
        const string Language = "#!csharp\n";
        string script = File.ReadAllText(Repository.At("src", "TruceStats.Plots", "interactive-extensions", "dotnet", "extension.dib"));
        Assert.StartsWith(Language, script, StringComparison.Ordinal);
        return script[Language.Length..];
    }

    private async Task<object?> Continue(string code)
    {
        _state = _state is null
            ? await CSharpScript.RunAsync<object>(code, _options, cancellationToken: TestContext.Current.CancellationToken)
            : await _state.ContinueWithAsync<object>(code, _options, TestContext.Current.CancellationToken);
        return _state.ReturnValue;
    }

    // Takes the lines that name packages out, and references what they stand for.
    private string Load(string cell, out bool picturesToo)
    {
        bool pictures = false;
        string code = Package().Replace(cell, line =>
        {
            string name = line.Groups[1].Value;
            Assert.True(Packages.TryGetValue(name, out var assemblies), $"A notebook loads {name}, which is no package of this repository.");
            Assert.Equal(Version(assemblies![0]), line.Groups[2].Value);
            _options = _options.AddReferences(assemblies);
            if (name is "TruceStats.Data" or "TruceStats.Plots")
                _options = _options.AddReferences(Packages["TruceStats"]);
            pictures |= name == "TruceStats.Plots";
            return "";
        });
        picturesToo = pictures;
        return code;
    }

    private static string Version(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    [GeneratedRegex("""^#r "nuget: *([^,"]+?) *, *([^"]+?) *" *$""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Package();
}
