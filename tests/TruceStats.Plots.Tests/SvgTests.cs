using System.Xml.Linq;
using ScottPlot;

namespace TruceStats.Plots.Tests;

public sealed class SvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => [.. Pictures.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_a_document_that_scales(string name)
    {
        var root = XDocument.Parse(Pictures.All[name]().Svg(640, 400)).Root!;
        Assert.Equal(Svg + "svg", root.Name);
        Assert.Equal("0 0 640 400", root.Attribute("viewBox")!.Value);
        Assert.Equal("640", root.Attribute("width")!.Value);
        Assert.NotEmpty(root.Descendants(Svg + "text"));
    }

    [Fact]
    public void It_has_the_title_twice_in_sight_and_for_readers_of_screens()
    {
        const string Title = "Homicides & <truces> \"in\" Ahuachapán";
        var root = XDocument.Parse(Series().Plot(new PlotOptions { Title = Title }).ToSvg(640, 400)).Root!;
        Assert.Equal(Title, root.Element(Svg + "title")!.Value);
        Assert.Contains(root.Descendants(Svg + "text"), text => text.Value == Title);
    }

    [Fact]
    public void It_names_families_that_a_browser_has_and_ends_no_list_with_a_comma()
    {
        var root = XDocument.Parse(Series().Plot(new PlotOptions { Title = "Homicides" }).ToSvg(640, 400)).Root!;
        Assert.All(root.Descendants(Svg + "text"), text =>
        {
            Assert.EndsWith("sans-serif", text.Attribute("font-family")!.Value, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"[,\s]$", text.Attribute("x")!.Value);
            Assert.Equal(text.Value.Trim(), text.Value);
        });
    }

    [Fact]
    public void Hatching_is_drawn_as_lines_and_not_lost()
    {
        string without = Series().Plot().ToSvg(640, 400), with = Series(missing: true).Plot().ToSvg(640, 400);
        // One path of many lines.
        static int LongestPath(string svg) => XDocument.Parse(svg).Descendants(Svg + "path").Max(path => path.Attribute("d")!.Value.Count(letter => letter == 'M'));
        Assert.True(LongestPath(with) > 40 + LongestPath(without));
    }

    [Theory]
    [InlineData(0, 400)]
    [InlineData(640, -1)]
    public void A_size_below_one_is_refused(int width, int height)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Series().Plot().ToSvg(width, height));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Multiplot(Series().Plot()).ToSvg(width, height));
    }

    private static CountSeries Series(bool missing = false) =>
        CountSeries.Of(Resolution.Day, new LocalDate(2018, 3, 1), new long?[] { 3, missing ? null : 0, 5 });
}
