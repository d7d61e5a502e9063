using System.Xml.Linq;
using TruceStats.Evaluations;

namespace TruceStats.Extensions;

/// <summary>Charts written outside the library draw an evaluation.</summary>
public sealed class FiguresTests
{
    private const EvaluationParts Most = EvaluationParts.InterruptedSeries | EvaluationParts.Placebos | EvaluationParts.SpecificationCurve | EvaluationParts.Sensitivity
        | EvaluationParts.AnytimeValid | EvaluationParts.Detectable;

    private static readonly TruceEvaluation Evaluation = TruceEvaluation.Of(
        Truce.Of("March & April", [Declaration.Of("1", ActorId.Of("gangs"), new LocalDate(2016, 4, 1), new LocalDate(2016, 4, 1))]),
        CountSeries.Of(Resolution.Month, new LocalDate(2016, 1, 1), new long?[] { 40, null, 20, 10, 0 }),
        new EvaluationOptions { Without = Most });

    [Fact]
    public void A_chart_of_its_own_shows_the_counts_that_there_are()
    {
        var root = XDocument.Parse(new OwnFigures().Draw(ReportFigure.Series, Evaluation, ReportLanguage.Spanish)!).Root!;
        Assert.Equal("Conteos: March & April", root.Elements().First().Value);
        Assert.Equal(["100", "50", "25", "0"], root.Elements().Skip(1).Select(bar => bar.Attribute("height")!.Value));
        Assert.Equal(["0", "20", "30", "40"], root.Elements().Skip(1).Select(bar => bar.Attribute("x")!.Value));
    }

    [Fact]
    public void The_page_of_an_evaluation_shows_it_and_goes_without_the_others()
    {
        string page = Evaluation.ToHtml(new OwnFigures(), ReportLanguage.Spanish);
        string picture = page[page.IndexOf("<svg", StringComparison.Ordinal)..(page.IndexOf("</svg>", StringComparison.Ordinal) + "</svg>".Length)];
        var bars = XDocument.Parse(picture).Root!.Elements().Where(element => element.Name.LocalName == "rect");
        Assert.Equal(["100", "50", "25", "0"], bars.Select(bar => bar.Attribute("height")!.Value));
        Assert.Equal(1, page.Split("<svg").Length - 1);
        Assert.DoesNotContain("<svg", Evaluation.ToHtml(language: ReportLanguage.Spanish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_that_it_does_not_draw_is_none() =>
        Assert.All(Enum.GetValues<ReportFigure>().Where(figure => figure != ReportFigure.Series), figure =>
            Assert.Null(new OwnFigures().Draw(figure, Evaluation, ReportLanguage.English)));
}
