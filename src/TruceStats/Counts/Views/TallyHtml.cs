using System.Globalization;
using TruceStats.Html;

namespace TruceStats;

internal sealed class TallyHtml : IHtmlView<Tally>
{
    public static void Write(HtmlText html, Tally result)
    {
        html.Table(
            "",
            ["counted", "number", "exposure", "number / " + result.Exposure.Unit.Symbol],
            [[
                SeriesText.Name(result.What), HtmlCell.Number(result.Events.ToString(CultureInfo.InvariantCulture)), HtmlCell.Number(result.Exposure.ToString()),
                HtmlCell.Number(Figures.Three(result.Rate)),
            ]]);
        CautionHtml.Write(html, result.Cautions);
    }
}
