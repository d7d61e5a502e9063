using TruceStats.Html;

namespace TruceStats;

internal sealed class HypothesisTestHtml : IHtmlView<HypothesisTest>
{
    public static void Write(HtmlText html, HypothesisTest result)
    {
        html.Sentence(result + ".");
        html.Table(
            "",
            ["p-value", "statistic", "degrees of freedom", "null value", "alternative", "method"],
            [[
                HtmlCell.Number(Figures.PValue(result.PValue)), HtmlCell.Number(Known(result.Statistic)), HtmlCell.Number(Known(result.DegreesOfFreedom)),
                HtmlCell.Number(Figures.Short(result.NullValue)),
                result.Alternative switch { Alternative.Less => "below", Alternative.Greater => "above", _ => "other than" },
                new HtmlCell(result.Method.Name, Hint: EstimateTable.Source(result.Method)),
            ]]);
        CautionHtml.Write(html, result.Cautions);
    }

    private static string Known(double? value) => value is { } number ? Figures.Three(number) : "none";
}
