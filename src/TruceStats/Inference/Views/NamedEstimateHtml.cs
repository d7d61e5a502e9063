using TruceStats.Html;

namespace TruceStats;

internal sealed class NamedEstimateHtml : IHtmlView<NamedEstimate>
{
    public static void Write(HtmlText html, NamedEstimate result)
    {
        html.Sentence(result.Name + ": " + EstimateHtml.Sentence(result.Estimate));
        EstimateTable.Write(html, "", [result]);
        CautionHtml.Write(html, [], result);
    }
}
