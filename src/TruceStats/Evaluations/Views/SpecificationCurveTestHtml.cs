using TruceStats.Html;

namespace TruceStats.Evaluations;

internal sealed class SpecificationCurveTestHtml : IHtmlView<SpecificationCurveTest>
{
    public static void Write(HtmlText html, SpecificationCurveTest result)
    {
        string side = result.Median.Alternative switch { Alternative.Less => "below ", Alternative.Greater => "above ", _ => "other than " };
        html.Sentence(
            FormattableString.Invariant($"The curve as a whole against {result.Curves} curves without effect. ")
            + "Asked for: effects " + side + Figures.Short(result.Median.NullValue) + ".");
        html.Table(
            "", ["", "p-value", "statistic", "method"],
            [
                Row(result.Median.NullValue == 1 ? "logarithm of the median ratio" : "median effect", result.Median),
                Row("significant share", result.SignificantShare),
                Row("average z", result.AverageZ),
            ]);
        html.Sentence("The three tests are not independent: name the one that is decisive beforehand.");
        CautionHtml.Write(html, [.. result.Median.Cautions, .. result.SignificantShare.Cautions, .. result.AverageZ.Cautions]);
    }

    private static IReadOnlyList<HtmlCell> Row(string name, HypothesisTest test) =>
    [
        name, HtmlCell.Number(Figures.PValue(test.PValue)), HtmlCell.Number(test.Statistic is { } statistic ? Figures.Three(statistic) : "none"),
        new HtmlCell(test.Method.Name, Hint: EstimateTable.Source(test.Method)),
    ];
}
