using System.Globalization;
using TruceStats.Html;

namespace TruceStats.Durations;

internal sealed class GroupComparisonHtml : IHtmlView<GroupComparison>
{
    public static void Write(HtmlText html, GroupComparison result)
    {
        html.Sentence(result.Test + ".");
        html.Table(result.Column, ["", "spells", "ended", "expected"], result.Groups.Select(group => (IReadOnlyList<HtmlCell>)
        [
            group.Name,
            HtmlCell.Number(group.Spells.ToString(CultureInfo.InvariantCulture)),
            HtmlCell.Number(Figures.Short(group.Observed)),
            HtmlCell.Number(Figures.Three(group.Expected)),
        ]));
        CautionHtml.Write(html, result.Cautions);
    }
}
