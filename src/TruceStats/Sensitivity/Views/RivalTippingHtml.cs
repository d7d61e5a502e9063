using TruceStats.Html;

namespace TruceStats.Sensitivity;

internal sealed class RivalTippingHtml : IHtmlView<RivalTipping>
{
    public static void Write(HtmlText html, RivalTipping result)
    {
        NamedEstimate row = new("ratio that it alone would have had to bring", result.Ratio);
        html.Sentence(result + ". Nothing here says whether it did.");
        EstimateTable.Write(html, result.Rival.Name, [row]);
        CautionHtml.Write(html, result.Cautions, row);
    }
}
