using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ScottPlot;
using TruceStats.Evaluations;
using TruceStats.Tests;

namespace TruceStats.Plots.Tests;

/// <summary>The charts of a report.</summary>
public sealed partial class FiguresTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly ReportLanguage[] Languages = [ReportLanguage.English, ReportLanguage.Spanish];

    public static TheoryData<ReportFigure> All => [.. Enum.GetValues<ReportFigure>().Where(figure => figure != ReportFigure.None)];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_is_a_document_that_scales_with_a_title_and_asks_for_nothing(ReportFigure figure)
    {
        foreach (var language in Languages)
        {
            string drawn = Draw(figure, language);
            var root = XDocument.Parse(drawn).Root!;
            Assert.Equal(Svg + "svg", root.Name);
            Assert.Equal("0 0 420 " + root.Attribute("height")!.Value, root.Attribute("viewBox")!.Value);
            Assert.Equal("img", root.Attribute("role")!.Value);
            Assert.EndsWith(": X9", root.Element(Svg + "title")!.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("<?xml", drawn, StringComparison.Ordinal);
            Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is "script" or "image" or "foreignObject" or "style");
            Assert.All(root.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), attribute =>
                Assert.DoesNotContain("://", attribute.Value, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_is_the_same_again_and_in_every_country(ReportFigure figure)
    {
        string drawn = Draw(figure, ReportLanguage.Spanish);
        Assert.Equal(drawn, Draw(figure, ReportLanguage.Spanish));
        foreach (string culture in UnderCulture.Names.Select(row => row.Data))
            Assert.Equal(drawn, UnderCulture.Of(culture, () => Draw(figure, ReportLanguage.Spanish)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_word_of_one_language_stands_in_the_other(ReportFigure figure)
    {
        // What is a name, or the same in both.
        string[] same = ["poisson", "x9", "ahuachapán", "sonsonate", "usulután", "morazán", "cabañas", "ejército", "binomial"];
        var shared = Words(Draw(figure, ReportLanguage.English)).Intersect(Words(Draw(figure, ReportLanguage.Spanish))).Except(same);
        Assert.Empty(shared);
    }

    // 9 of 360 pixels, 10.5 of 420.
    [Theory]
    [MemberData(nameof(All))]
    public void Letters_are_large_enough_for_a_telephone_and_none_is_outside(ReportFigure figure)
    {
        foreach (var language in Languages)
        {
            var root = XDocument.Parse(Draw(figure, language)).Root!;
            double height = double.Parse(root.Attribute("height")!.Value, CultureInfo.InvariantCulture);
            var texts = root.Descendants(Svg + "text").ToList();
            Assert.All(texts, text => Assert.True(double.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture) >= 10.5));
            foreach (var text in texts.Where(text => text.Attribute("transform")!.Value.StartsWith("translate", StringComparison.Ordinal)))
            {
                double[] at = [.. Number().Matches(text.Attribute("transform")!.Value).Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture))];
                // The last letter begins a letter before the edge.
                Assert.All(Places(text), place => Assert.InRange(at[0] + place, 0, 414));
                Assert.InRange(at[1], 8, height);
            }
        }
    }

    [Fact]
    public void What_has_no_answer_has_no_picture()
    {
        var evaluation = Evaluated.Of(new EvaluationOptions
        {
            Without = EvaluationParts.InterruptedSeries | EvaluationParts.Placebos | EvaluationParts.SpecificationCurve | EvaluationParts.Places | EvaluationParts.Rivals
                | EvaluationParts.Detectable | EvaluationParts.AnytimeValid,
        });
        Assert.Equal(
            [ReportFigure.Series],
            Enum.GetValues<ReportFigure>().Where(figure => ScottPlotFigures.Default.Draw(figure, evaluation, ReportLanguage.English) is not null));
        Assert.Null(ScottPlotFigures.Default.Draw((ReportFigure)99, evaluation, ReportLanguage.English));
    }

    [Fact]
    public void Counts_have_their_windows_and_rivals_by_name()
    {
        string[] english = ["baseline", "in force", "Ejército", "Events per day"], spanish = ["referencia", "en vigor", "Ejército", "Eventos por día"];
        Assert.Empty(english.Except(Texts(Draw(ReportFigure.Series, ReportLanguage.English))));
        Assert.Empty(spanish.Except(Texts(Draw(ReportFigure.Series, ReportLanguage.Spanish))));
    }

    [Fact]
    public void A_truce_without_windows_is_marked_as_it_was_declared()
    {
        var march = PartialDate.Month(2016, 3);
        var truce = Truce.Of("March 2016", [Declaration.Of("1", ActorId.Of("gangs"), march, march)]);
        var evaluation = TruceEvaluation.Of(truce, Evaluated.Monthly, new EvaluationOptions());
        Assert.False(evaluation.Windows.HasValue);
        string drawn = ScottPlotFigures.Default.Draw(ReportFigure.Series, evaluation, ReportLanguage.English)!;
        Assert.Contains("March 2016", Texts(drawn));
    }

    [Fact]
    public void Places_stand_from_the_lowest_ratio_to_the_highest_with_what_they_have_in_common_last()
    {
        var places = Evaluated.Whole.Places.Value!;
        string[] names = [.. places.Changes.OrderBy(change => change.Ratio.Value).Select(change => change.Key), "en común"];
        Assert.Equal(names, Texts(Draw(ReportFigure.Places, ReportLanguage.Spanish)).Where(names.Contains));
    }

    [Fact]
    public void More_places_than_have_room_are_thinned_and_the_picture_says_so()
    {
        var evaluation = Evaluated.Of(new EvaluationOptions
        {
            Places = Evaluated.Panel([.. Enumerable.Range(1, 70).Select(i => "place " + i.ToString(CultureInfo.InvariantCulture))]),
            Without = EvaluationParts.InterruptedSeries | EvaluationParts.Placebos | EvaluationParts.SpecificationCurve | EvaluationParts.Detectable
                | EvaluationParts.AnytimeValid | EvaluationParts.Sensitivity,
        });
        string[] texts = [.. Texts(ScottPlotFigures.Default.Draw(ReportFigure.Places, evaluation, ReportLanguage.English)!)];
        Assert.Equal(60, texts.Count(text => text.StartsWith("place ", StringComparison.Ordinal)));
        Assert.Contains("60 of 70 places are drawn, evenly spread", string.Join(' ', texts), StringComparison.Ordinal);
    }

    [Fact]
    public void Size_and_what_is_counted_are_options()
    {
        var own = ScottPlotFigures.Default with { Width = 640, Height = 400, Counted = "homicides" };
        var root = XDocument.Parse(own.Draw(ReportFigure.Series, Evaluated.Whole, ReportLanguage.English)!).Root!;
        Assert.Equal("0 0 640 400", root.Attribute("viewBox")!.Value);
        Assert.Contains(root.Descendants(Svg + "text"), text => text.Value == "Homicides per day");
        Assert.Equal(own, new ScottPlotFigures { Counted = "homicides", Height = 400, Width = 640 });
        Assert.Throws<ArgumentOutOfRangeException>(() => ScottPlotFigures.Default with { Width = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => ScottPlotFigures.Default with { Height = -1 });
    }

    [Fact]
    public void An_evaluation_and_a_language_are_needed()
    {
        Assert.Throws<ArgumentNullException>(() => ScottPlotFigures.Default.Draw(ReportFigure.Series, null!, ReportLanguage.English));
        Assert.Throws<ArgumentNullException>(() => ScottPlotFigures.Default.Draw(ReportFigure.Series, Evaluated.Whole, null!));
        Assert.Throws<ArgumentNullException>(() => new PlotOptions { Language = null! });
    }

    [Fact]
    public void The_evaluation_of_the_page_has_the_charts_that_the_page_says() =>
        Assert.Equal([ReportFigure.Series, ReportFigure.InterruptedSeries], Pictures.Figures());

    // WCAG 2.1, 1.4.3, with the wash behind the letters and none of the white that is laid under them.
    [Fact]
    public void Names_of_marks_stand_out_from_their_washes()
    {
        foreach (var kind in Enum.GetValues<MarkKind>())
        {
            var style = MarkStyle.Of(kind);
            Assert.True(PaletteTests.Contrast(style.Ink, Painted.Over(style.Fill, style.Fill.Alpha / 255.0)) >= 4.5, kind.ToString());
        }
        Assert.True(PaletteTests.Contrast(CurveMarks.Excluding, Colors.White) >= 3);
        Assert.True(PaletteTests.Contrast(CurveMarks.Holding, Colors.White) >= 3);
    }

    private static string Draw(ReportFigure figure, ReportLanguage language) =>
        ScottPlotFigures.Default.Draw(figure, Evaluated.Whole, language) ?? throw new InvalidOperationException(figure + " was not drawn.");

    private static IEnumerable<string> Texts(string svg) => XDocument.Parse(svg).Descendants(Svg + "text").Select(text => text.Value);

    private static IEnumerable<double> Places(XElement text) =>
        text.Attribute("x")!.Value.Split(',').Select(place => double.Parse(place, CultureInfo.InvariantCulture));

    private static HashSet<string> Words(string svg) =>
        [.. XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName is "text" or "title")
            .SelectMany(text => Word().Matches(text.Value).Select(word => word.Value.ToLowerInvariant()))];

    [GeneratedRegex(@"-?[\d.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\p{L}[\p{L}\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
