using TruceStats.Html;

namespace TruceStats.Sensitivity;

internal sealed class MisclassificationHtml : IHtmlView<Misclassification>
{
    public static void Write(HtmlText html, Misclassification result)
    {
        html.Sentence("If a share of the other cases were homicides: " + result + ".");
        double[] shares = [0, 0.1, 0.25, 0.5, 1];
        var grid = result.Grid(shares, shares);
        html.Table(
            "ratio by the share before (rows) and after (columns)",
            ["", .. shares.Select(Figures.Short)],
            shares.Select((share, i) => (IReadOnlyList<HtmlCell>)[Figures.Short(share), .. grid[i].Select(ratio => HtmlCell.Number(ratio.ValueText()))]));
        EstimateTable.Write(html, "as counted", [new NamedEstimate("ratio", result.Ratio)]);
        CautionHtml.Write(html, result.Cautions);
    }
}
