using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TruceStats.Notebooks.Tests.Running;

namespace TruceStats.Notebooks.Tests;

/// <summary>What a notebook's file must be for editors to open it, and for a reader to follow it.</summary>
public sealed partial class NotebookFormTests
{
    private const int LongestCell = 40;

    [Fact]
    public void There_are_notebooks_and_nothing_else() => Assert.Equal(
        ["01-first-look.ipynb", "02-interrupted-series.ipynb", "03-your-own-model.ipynb"], Notebook.Names.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Notebook.Names), MemberType = typeof(Notebook))]
    public void A_notebook_has_the_form_that_editors_open(string name)
    {
        var notebook = Notebook.Read(name);
        Assert.Equal(["cells", "metadata", "nbformat", "nbformat_minor"], notebook.Root.Select(field => field.Key));
        Assert.Equal(4, (int)notebook.Root["nbformat"]!);
        // Cells have ids from 4.5 on.
        Assert.Equal(5, (int)notebook.Root["nbformat_minor"]!);
        var metadata = notebook.Root["metadata"]!;
        Assert.Equal(".net-csharp", (string?)metadata["kernelspec"]!["name"]);
        Assert.Equal("C#", (string?)metadata["kernelspec"]!["language"]);
        Assert.Equal("polyglot-notebook", (string?)metadata["language_info"]!["name"]);
        Assert.Equal("csharp", (string?)metadata["polyglot_notebook"]!["kernelInfo"]!["defaultKernelName"]);
    }

    [Theory]
    [MemberData(nameof(Notebook.Names), MemberType = typeof(Notebook))]
    public void Cells_have_what_the_format_asks_for(string name)
    {
        var cells = Notebook.Read(name).Cells;
        Assert.Distinct(cells.Select(cell => cell.Id));
        Assert.All(cells, cell =>
        {
            Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", cell.Id);
            Assert.Contains(cell.Kind, (string[])["code", "markdown"]);
            Assert.IsType<JsonObject>(cell.Json["metadata"]);
            Assert.Equal(cell.IsCode, cell.Json.ContainsKey("outputs"));
            Assert.Equal(cell.IsCode, cell.Json.ContainsKey("execution_count"));
            Assert.InRange(cell.Source.Split('\n').Length, 1, LongestCell);
            Assert.False(cell.Source.EndsWith('\n'), $"{cell.Id} ends with an empty line.");
        });
    }

    [Theory]
    [MemberData(nameof(Notebook.Names), MemberType = typeof(Notebook))]
    public void A_notebook_begins_with_a_title_and_loads_its_packages_first(string name)
    {
        var cells = Notebook.Read(name).Cells;
        Assert.StartsWith("# ", cells[0].Source, StringComparison.Ordinal);
        Assert.StartsWith("#r \"nuget: TruceStats", cells.First(cell => cell.IsCode).Source, StringComparison.Ordinal);
        Assert.Equal("markdown", cells[0].Kind);
    }

    // Saved by an editor or written by hand, it must read alike: a difference shows what changed and nothing else.
    [Theory]
    [MemberData(nameof(Notebook.Names), MemberType = typeof(Notebook))]
    public void A_file_is_written_as_an_editor_writes_it(string name)
    {
        var notebook = Notebook.Read(name);
        Assert.Equal(File.ReadAllText(notebook.FullPath), notebook.ToString());
    }

    [Theory]
    [MemberData(nameof(Notebook.Names), MemberType = typeof(Notebook))]
    public void A_notebook_names_no_folder_of_one_machine_and_holds_no_error(string name)
    {
        var notebook = Notebook.Read(name);
        NotebookCell[] code = [.. notebook.Cells.Where(cell => cell.IsCode)];
        Assert.All(notebook.Cells, cell => Assert.DoesNotMatch(AbsolutePath(), cell.Source));
        Assert.All(code.SelectMany(cell => cell.Outputs), output => Assert.DoesNotMatch(AbsolutePath(), output.WithoutPixels().Text));
        Assert.All(code.SelectMany(cell => cell.Json["outputs"]!.AsArray()), output => Assert.NotEqual("error", (string?)output!["output_type"]));
    }

    [Theory]
    [MemberData(nameof(Notebook.Names), MemberType = typeof(Notebook))]
    public void A_notebook_is_listed_in_the_page_about_notebooks(string name) =>
        Assert.Contains($"](../examples/notebooks/{name})", File.ReadAllText(Repository.At("docs", "notebooks.md")), StringComparison.Ordinal);

    // Written so that it does not match itself.
    [GeneratedRegex(@"(?<![\w.<])/(u[s]r|h[o]me|t[m]p|r[o]ot|v[a]r)/|\b[A-Z]:\\|file://", RegexOptions.CultureInvariant)]
    private static partial Regex AbsolutePath();
}
