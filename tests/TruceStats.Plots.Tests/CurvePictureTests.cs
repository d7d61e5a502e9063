using System.Xml.Linq;
using ScottPlot;
using ScottPlot.Plottables;
using TruceStats.Evaluations;

namespace TruceStats.Plots.Tests;

/// <summary>Specification curves: what is drawn where, few and many of them.</summary>
public sealed class CurvePictureTests
{
    private static SpecificationCurve Curve => Evaluated.Whole.Curve.Value!;

    [Fact]
    public void Effects_stand_at_their_ranks_the_lowest_first()
    {
        var plot = Curve.Plot();
        using var painted = new Painted(plot, 800, 700);
        foreach (var (i, specification) in Curve.Answered.Index())
        {
            double value = Math.Log10(specification.Effect!.Value!.Value);
            bool excludes = specification.Effect.Interval is { } interval && (interval.Upper < 1 || interval.Lower > 1);
            Assert.True(painted.Has(excludes ? CurveMarks.Excluding : CurveMarks.Holding, i + 1, value, 6));
        }
        Assert.True(painted.Has(new Color(0x26, 0x26, 0x26), 0.7, 0, 1));
    }

    [Fact]
    public void The_legend_counts_what_excludes_no_effect_and_has_the_median()
    {
        var curve = Curve;
        int excluding = (int)Math.Round((curve.ShareSignificantBelow + curve.ShareSignificantAbove) * curve.Answered.Count);
        string[] texts = [.. curve.Plot().Legend.GetItems().Select(item => item.LabelText)];
        Assert.Contains("interval excludes 1: " + excluding + " of " + curve.Answered.Count, texts);
        Assert.Contains("interval holds 1: " + (curve.Answered.Count - excluding), texts);
        Assert.Contains(texts, text => text.StartsWith("median: 0.", StringComparison.Ordinal));
        var median = curve.Plot().GetPlottables<HorizontalLine>().Single(line => line.LegendText.StartsWith("median", StringComparison.Ordinal));
        Assert.Equal(Math.Log10(curve.Median), median.Y, 12);
    }

    [Fact]
    public void Each_option_has_a_row_under_the_choice_that_moves_the_answer_most()
    {
        var rows = Choices(Curve.Plot()).Rows;
        Assert.Equal("interval excludes 1", rows[0].Name);
        string[] expected =
        [
            .. Curve.Influences.SelectMany(influence => influence.Options.Prepend(char.ToUpperInvariant(influence.Respect[0]) + influence.Respect[1..])),
        ];
        Assert.Equal(expected, rows.Skip(1).Select(row => row.Uses is null ? row.Name.Split(" (")[0] : row.Name));
    }

    [Fact]
    public void Every_specification_uses_one_option_of_each_choice()
    {
        var curve = Curve;
        var rows = Choices(curve.Plot()).Rows;
        for (int i = 0; i < curve.Answered.Count; i++)
        {
            var point = CurvePoint.Of(i + 1, curve.Answered[i], curve.None);
            Assert.Equal(curve.Answered[i].Choices.Select(choice => choice.Option).Order(), rows.Skip(1).Where(row => row.Uses?.Invoke(point) == true).Select(row => row.Name).Order());
        }
    }

    [Fact]
    public void Differences_stand_on_a_plain_axis_with_a_line_at_zero()
    {
        var plot = Evaluated.Differences().Plot();
        Assert.StartsWith("Difference, per", plot.Axes.Left.Label.Text, StringComparison.Ordinal);
        Assert.Contains(plot.Legend.GetItems(), item => item.LabelText.StartsWith("interval excludes 0: ", StringComparison.Ordinal));
        Assert.True(plot.Axes.Left.Max > 0);
    }

    [Fact]
    public void A_large_curve_is_thinned_and_says_so_and_its_numbers_are_of_all()
    {
        var curve = Evaluated.Large();
        Assert.True(curve.Answered.Count > 1000);
        var plot = curve.Plot();
        string of = " of " + Wording.Number(curve.Answered.Count);
        Assert.StartsWith("200" + of + " specifications are drawn, evenly spread", Caption(plot), StringComparison.Ordinal);
        Assert.Contains(plot.Legend.GetItems(), item => item.LabelText.EndsWith(of, StringComparison.Ordinal));
        Assert.InRange(plot.ToSvg(420, 900).Length, 20_000, 300_000);
        Assert.True(plot.Axes.Bottom.Max > curve.Answered.Count);
    }

    [Fact]
    public void Specifications_without_an_answer_are_counted()
    {
        // No bin of the baseline is left from the second first day on.
        var curve = (Evaluated.Grid("truce", Interruptions.CountFamily.Poisson) with { Starts = [Evaluated.Start, new LocalDate(2016, 5, 1)] })
            .Fit(null, TestContext.Current.CancellationToken);
        Assert.True(curve.WithoutAnswer > 0);
        Assert.Equal(curve.WithoutAnswer + (curve.WithoutAnswer == 1 ? " specification" : " specifications") + " without an answer.", Caption(curve.Plot()));
    }

    [Fact]
    public void A_picture_too_low_for_its_rows_says_how_high_it_must_be()
    {
        var plot = Curve.Plot();
        Assert.Contains(Texts(plot.ToSvg(420, 200)), text => text.StartsWith("The choices need a picture ", StringComparison.Ordinal));
        Assert.DoesNotContain(Texts(plot.ToSvg(420, 700)), text => text.StartsWith("The choices need", StringComparison.Ordinal));
    }

    [Fact]
    public void No_name_leaves_the_picture()
    {
        const string Long = "a window whose name is far longer than any picture is wide, as somebody will write one day";
        var curve = (Evaluated.Grid("truce", Interruptions.CountFamily.Poisson) with
        {
            Windows =
            [
                SpecificationWindow.Of(Long, Interruptions.Interruption.Step(new LocalDate(2016, 4, 1)).Named("truce")),
                SpecificationWindow.Of("short", Interruptions.Interruption.Step(new LocalDate(2016, 3, 1)).Named("truce")),
            ],
        }).Fit(null, TestContext.Current.CancellationToken);
        Assert.Contains(Texts(curve.Plot().ToSvg(420, 600)), text => text.StartsWith("a window whose", StringComparison.Ordinal) && text.EndsWith('…'));
    }

    [Theory]
    [InlineData(5, 10, new[] { 0, 1, 2, 3, 4 })]
    [InlineData(9, 3, new[] { 0, 4, 8 })]
    [InlineData(0, 3, new int[0])]
    public void Thinning_keeps_the_first_and_the_last(int count, int most, int[] expected) => Assert.Equal(expected, EvenSpread.Of(count, most));

    [Fact]
    public void There_must_be_a_curve() => Assert.Throws<ArgumentNullException>(() => ((SpecificationCurve)null!).Plot());

    private static ChoicePanel Choices(Plot plot) => plot.Axes.GetPanels().OfType<ChoicePanel>().Single();

    private static string Caption(Plot plot) => plot.Axes.GetPanels().OfType<CaptionPanel>().Single().Text;

    private static IEnumerable<string> Texts(string svg) =>
        XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value);
}
