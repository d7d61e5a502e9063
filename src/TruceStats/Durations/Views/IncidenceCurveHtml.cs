using TruceStats.Html;

namespace TruceStats.Durations;

internal sealed class IncidenceCurveHtml : IHtmlView<IncidenceCurve>
{
    public static void Write(HtmlText html, IncidenceCurve result)
    {
        html.Sentence(result + ".");
        EstimateTable.Write(html, "share that has come to each end by the last day", result.Shares());
        CautionHtml.Write(html, result.Cautions);
    }
}
