using ScottPlot;

namespace TruceStats.Plots.Tests;

/// <summary>Colours that stand side by side differ for readers in grey, and for those who do not see red or green.</summary>
public sealed class PaletteTests
{
    public static TheoryData<string, string> Neighbours => new()
    {
        { nameof(PlotPalette.Observed), nameof(PlotPalette.Fitted) },
        { nameof(PlotPalette.Fitted), nameof(PlotPalette.Expected) },
        { nameof(PlotPalette.Observed), nameof(PlotPalette.Expected) },
        { nameof(PlotPalette.Fitted), nameof(PlotPalette.Compared) },
        { nameof(PlotPalette.Rival), nameof(PlotPalette.Truce) },
    };

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Colours_of_series_differ_in_grey(string one, string other) => Assert.True(Contrast(Named(one), Named(other)) >= 1.7);

    // 3 : 1 is what WCAG 2.1, 1.4.11 asks of lines and marks.
    [Theory]
    [InlineData(nameof(PlotPalette.Observed))]
    [InlineData(nameof(PlotPalette.Fitted))]
    [InlineData(nameof(PlotPalette.Expected))]
    [InlineData(nameof(PlotPalette.Compared))]
    [InlineData(nameof(PlotPalette.Rival))]
    public void Lines_and_points_stand_out_from_the_paper(string name) => Assert.True(Contrast(Named(name), Colors.White) >= 3);

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Colours_of_series_differ_without_red_or_green(string one, string other)
    {
        // Luminance, and the blue that is left beside it: what a reader without red cones or without green cones has.
        var (a, b) = (Named(one), Named(other));
        Assert.True(Contrast(a, b) >= 1.7 || Math.Abs(a.B - b.B) > 60);
    }

    private static Color Named(string name) => (Color)typeof(PlotPalette).GetProperty(name)!.GetValue(null)!;

    internal static double Contrast(Color one, Color other)
    {
        double a = Luminance(one), b = Luminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // Relative luminance of sRGB, as WCAG 2.1 defines it.
    private static double Luminance(Color color) => (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

    private static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
}
