using System.Globalization;
using TruceStats.Notebooks.Tests.Running;

namespace TruceStats.Notebooks.Tests;

/// <summary>
/// The notebooks are true: their cells run in order and give what is stored with them, in any country. To store what they give now, on purpose, run these
/// tests with the environment variable TRUCESTATS_UPDATE set to 1, and look at the difference before committing it.
/// </summary>
[Collection(ConsoleCollection.Name)]
public sealed class NotebookTests
{
    private static bool StoresOutputs => Environment.GetEnvironmentVariable("TRUCESTATS_UPDATE") == "1";

    [Theory]
    [MemberData(nameof(Notebook.Names), MemberType = typeof(Notebook))]
    public async Task Every_cell_gives_what_is_stored_with_it(string name)
    {
        var notebook = Notebook.Read(name);
        var given = await Run(notebook, CultureInfo.InvariantCulture);
        if (StoresOutputs)
            Store(notebook, given);
        var elsewhere = await Run(notebook, CultureInfo.GetCultureInfo("de-DE"));
        Assert.All(notebook.Cells.Where(cell => cell.IsCode).Index(), cell =>
        {
            Assert.Equal(cell.Index + 1, (int?)cell.Item.Json["execution_count"]);
            Assert.Equal(Comparable(cell.Item.Outputs), Comparable(given[cell.Index]));
            Assert.Equal(Comparable(cell.Item.Outputs), Comparable(elsewhere[cell.Index]));
        });
    }

    [Fact]
    public void Outputs_are_not_stored_by_a_build_machine() =>
        Assert.DoesNotContain("TRUCESTATS_UPDATE", File.ReadAllText(Repository.At(".ci", "run")), StringComparison.Ordinal);

    private static async Task<List<IReadOnlyList<CellOutput>>> Run(Notebook notebook, CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            var kernel = new NotebookKernel();
            var given = new List<IReadOnlyList<CellOutput>>();
            foreach (var cell in notebook.Cells.Where(cell => cell.IsCode))
                given.Add(await kernel.Run(cell.Source));
            return given;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // A picture that differs in its bytes alone stays as it is stored.
    private static void Store(Notebook notebook, List<IReadOnlyList<CellOutput>> given)
    {
        foreach (var (index, cell) in notebook.Cells.Where(cell => cell.IsCode).Index())
        {
            bool same = cell.Json["outputs"] is not null && Comparable(cell.Outputs) == Comparable(given[index]);
            cell.Store(index + 1, same ? cell.Outputs : given[index]);
        }
        notebook.Write();
    }

    // One text, so that a difference is shown by where it is.
    private static string Comparable(IEnumerable<CellOutput> outputs) =>
        string.Concat(outputs.Select(output => output.WithoutPixels()).Select(output => output.MimeType + ":\n" + output.Text));
}
