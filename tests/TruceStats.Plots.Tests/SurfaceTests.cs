using System.Reflection;
using ScottPlot;

namespace TruceStats.Plots.Tests;

public sealed class SurfaceTests
{
    private static readonly Type[] Types = [.. typeof(PlotOptions).Assembly.GetExportedTypes().OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Fact]
    public void What_is_public_is_what_is_written_down() => Assert.Equal(
        [
            "EvaluationPlots", "InterruptionPlots", "PlaceboPlots", "PlotImages", "PlotOptions", "PlotPalette", "RatePlots", "ScottPlotFigures", "SeriesPlots",
            "TimelineMarks",
        ], Types.Select(type => type.Name));

    [Fact]
    public void Public_types_are_sealed_or_static() => Assert.All(Types, type => Assert.True(type.IsSealed));

    [Fact]
    public void No_public_type_takes_a_name_that_the_user_has_already()
    {
        Assembly[] others = [typeof(Plot).Assembly, typeof(LocalDate).Assembly, typeof(Estimate).Assembly, typeof(MathNet.Numerics.Complex32).Assembly];
        var taken = others.SelectMany(assembly => assembly.GetExportedTypes()).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(Types, type => Assert.DoesNotContain(type.Name, taken));
    }

    [Fact]
    public void Options_are_values() => Assert.Equal(new PlotOptions { Title = "a", AsRates = true }, new PlotOptions { AsRates = true, Title = "a" });

    [Fact]
    public void A_plot_stays_the_callers()
    {
        var plot = CountSeries.Of(Resolution.Day, new LocalDate(2018, 3, 1), 3, 4, 0).During(StudyPeriod.Of(new LocalDate(2018, 3, 1), new LocalDate(2018, 3, 3))).Plot();
        plot.Title("Mine");
        plot.YLabel("Mine too");
        plot.Add.HorizontalLine(2).LegendText = "a level";
        plot.Axes.SetLimitsY(0, 9);
        using (var above = new Painted(plot))
            Assert.Equal(["a level", "counted", "excluded"], plot.Legend.GetItems().Select(item => item.LabelText));
        float high = plot.LastRender.DataRect.Height;
        // Within the data it takes no room above it.
        plot.ShowLegend(Alignment.UpperRight);
        using (var inside = new Painted(plot))
            Assert.True(plot.LastRender.DataRect.Height > high);
        plot.HideLegend();
        using var painted = new Painted(plot);
        Assert.Equal(("Mine", "Mine too"), (plot.Axes.Title.Label.Text, plot.Axes.Left.Label.Text));
        Assert.Equal(9, plot.Axes.Left.Max);
    }
}
