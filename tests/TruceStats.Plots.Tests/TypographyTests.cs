using ScottPlot;

namespace TruceStats.Plots.Tests;

public sealed class TypographyTests
{
    [Fact]
    public void The_typeface_comes_with_the_assembly() => Assert.Equal("TruceStats Sans", Typography.Face.FamilyName);

    [Theory]
    [InlineData("Homicides per 100,000 a year — “tregua” ≤ ≥ ± × → ∞ φ σ ρ")]
    [InlineData("Ahuachapán, Cuscatlán, Chalatenango, Kraków, Đà Nẵng, Iğdır, Αθήνα, Київ, Ђаковица")]
    public void It_has_the_letters_of_europe_and_of_mathematics(string text) => Assert.True(Typography.Face.ContainsGlyphs(text));

    [Fact]
    public void Text_that_it_lacks_letters_for_is_left_to_the_machine_and_back()
    {
        var style = Typography.Style(12, Colors.Black, Alignment.UpperLeft);
        Typography.Choose(style, "هدنة");
        Assert.Null(style.Font);
        Typography.Choose(style, "truce\ntregua");
        Assert.Same(Typography.Face, style.Font);
    }

    [Fact]
    public void A_font_that_the_caller_chose_stays()
    {
        var plot = CountSeries.Of(Resolution.Day, new LocalDate(2018, 3, 1), 3, 4).Plot(new PlotOptions { Title = "Title" });
        using var chosen = SkiaSharp.SKTypeface.CreateDefault();
        plot.Axes.Title.Label.Font = chosen;
        plot.GetImageBytes(400, 250, ImageFormat.Png);
        Assert.Same(chosen, plot.Axes.Title.Label.Font);
    }

    [Fact]
    public void Lines_break_between_words_and_the_last_one_is_cut()
    {
        Assert.Equal("one two\nthree", Wrap("one two three", 60, 3));
        Assert.Equal("one two\nthree fou…", Wrap("one two three four five six seven", 62, 2));
        Assert.Equal("first\nsecond", Wrap("first\nsecond", 500, 3));
        Assert.Equal("", Wrap("", 60, 2));
    }

    [Fact]
    public void A_word_without_end_is_cut_and_no_letter_is_halved()
    {
        Assert.EndsWith("…", Wrap(new string('x', 10_000), 100, 2), StringComparison.Ordinal);
        Assert.All(Wrap(string.Concat(Enumerable.Repeat("😀", 50)), 100, 1).EnumerateRunes(), rune => Assert.NotEqual(System.Text.Rune.ReplacementChar, rune));
    }

    [Fact]
    public void A_title_is_broken_anew_for_every_size_and_may_be_changed_between()
    {
        var plot = CountSeries.Of(Resolution.Day, new LocalDate(2018, 3, 1), 3, 4).Plot(new PlotOptions { Title = "A title that is too long for a small picture and not too long for a large one" });
        string At(int width)
        {
            plot.GetImageBytes(width, 300, ImageFormat.Png);
            return plot.Axes.Title.Label.Text;
        }
        Assert.Equal(2, At(400).Split('\n').Length);
        Assert.Single(At(1200).Split('\n'));
        plot.Title("Another");
        Assert.Equal("Another", At(400));
    }

    private static string Wrap(string text, float width, int lines)
    {
        using var paint = Paint.NewDisposablePaint();
        return Typography.Wrap(text, width, lines, Typography.Style(12, Colors.Black, Alignment.UpperLeft), paint);
    }
}
