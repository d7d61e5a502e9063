using TruceStats.Html;

namespace TruceStats.Sensitivity;

internal sealed class ReportedBoundsHtml : IHtmlView<ReportedBounds>
{
    public static void Write(HtmlText html, ReportedBounds result)
    {
        var rows = result.Ratios;
        html.Sentence("What was reported, from the low figures to the high ones. Deaths that no source knows are in none of them.");
        EstimateTable.Write(html, "rate ratio at each figure", rows);
        CautionHtml.Write(html, result.Cautions, rows);
    }
}
