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
    public void A_chart_that_it_does_not_draw_is_none() =>
        Assert.All(Enum.GetValues<ReportFigure>().Where(figure => figure != ReportFigure.Series), figure =>
            Assert.Null(new OwnFigures().Draw(figure, Evaluation, ReportLanguage.English)));
}
