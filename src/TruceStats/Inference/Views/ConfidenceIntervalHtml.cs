using TruceStats.Html;

namespace TruceStats;

internal sealed class ConfidenceIntervalHtml : IHtmlView<ConfidenceInterval>
{
    public static void Write(HtmlText html, ConfidenceInterval result) => html.Table(
        "",
        ["lower", "upper", "level", "limits kept", "method"],
        [[
            HtmlCell.Number(Figures.Three(result.Lower)), HtmlCell.Number(Figures.Three(result.Upper)), HtmlCell.Number(Figures.Level(result.Level)),
            result.Sidedness switch { Sidedness.LowerBound => "lower", Sidedness.UpperBound => "upper", _ => "both" },
            new HtmlCell(result.Method.Name, Hint: EstimateTable.Source(result.Method)),
        ]]);
}
