using TruceStats.Html;

namespace TruceStats.Sensitivity;

internal sealed class DisplacementDifferenceHtml : IHtmlView<DisplacementDifference>
{
    public static void Write(HtmlText html, DisplacementDifference result)
    {
        NamedEstimate row = new("weighted displacement difference", result.Difference, result.Test);
        html.Sentence("Negative is fewer events than the control places lead one to expect, displacement counted in.");
        EstimateTable.Write(html, "", [row]);
        CautionHtml.Write(html, result.Cautions, row);
    }
}
