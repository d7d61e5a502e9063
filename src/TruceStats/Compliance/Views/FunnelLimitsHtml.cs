using TruceStats.Html;

namespace TruceStats.Compliance;

internal sealed class FunnelLimitsHtml : IHtmlView<FunnelLimits>
{
    public static void Write(HtmlText html, FunnelLimits result)
    {
        html.Sentence(result + ".");
        html.Table("units outside the exact limits", ["", "size", "ratio", "exact limits", "widened limits", "outside the widened"],
            result.Points.Where(point => point.IsOutside).Select(point => (IReadOnlyList<HtmlCell>)
            [
                point.Key, HtmlCell.Number(Figures.Short(point.Size)), HtmlCell.Number(Figures.Three(point.Ratio!.Value)), point.Limits.Limits(),
                point.AdjustedLimits.Limits(), point.IsOutsideAdjusted ? "yes" : "no",
            ]));
    }
}
