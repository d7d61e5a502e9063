using System.Xml.Linq;
using Microsoft.DotNet.Interactive.Formatting;
using TruceStats.Notebooks.Tests.Running;

namespace TruceStats.Notebooks.Tests.Display;

/// <summary>What a notebook runs when it loads TruceStats.Plots.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class ExtensionTests
{
    [Fact]
    public async Task A_plot_at_the_end_of_a_cell_becomes_a_picture()
    {
        var kernel = new NotebookKernel();
        await kernel.Run("#r \"nuget: TruceStats.Plots, 0.1.0\"");
        var output = Assert.Single(await kernel.Run("var plot = new ScottPlot.Plot();\nplot.Add.Scatter(new double[] { 1, 2 }, new double[] { 3, 4 });\nplot"));
        Assert.Equal("text/html", output.MimeType);
        Assert.Equal("PNG of 800 × 500", XElement.Parse(output.WithoutPixels().Text).Attribute("src")!.Value);
    }

    [Fact]
    public async Task A_page_of_plots_becomes_one_picture()
    {
        var kernel = new NotebookKernel();
        await kernel.Run("#r \"nuget: TruceStats.Plots, 0.1.0\"");
        var output = Assert.Single(await kernel.Run("new ScottPlot.Multiplot()"));
        Assert.Equal("PNG of 800 × 500", XElement.Parse(output.WithoutPixels().Text).Attribute("src")!.Value);
    }

    [Fact]
    public async Task A_package_that_is_not_of_this_repository_is_refused() =>
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => new NotebookKernel().Run("#r \"nuget: Something.Else, 0.1.0\""));

    [Fact]
    public async Task Another_version_than_the_one_built_here_is_refused() =>
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => new NotebookKernel().Run("#r \"nuget: TruceStats, 0.0.9\""));

    [Fact]
    public async Task A_cell_that_does_not_compile_fails() =>
        await Assert.ThrowsAsync<Microsoft.CodeAnalysis.Scripting.CompilationErrorException>(() => new NotebookKernel().Run("Tally.Of(1)"));

    [Fact]
    public async Task A_cell_sees_what_earlier_cells_made_and_gives_what_it_printed_and_its_value()
    {
        var kernel = new NotebookKernel();
        Assert.Empty(await kernel.Run("var three = 3;"));
        Assert.Equal(
            [new CellOutput(CellOutput.Console, "printed\n"), new CellOutput("text/plain", "3")],
            await kernel.Run("Console.WriteLine(\"printed\");\nthree.ToString()"));
    }
}
