using TruceStats.Html;

namespace TruceStats.Interruptions;

internal sealed class SupremumTestHtml : IHtmlView<SupremumTest>
{
    public static void Write(HtmlText html, SupremumTest result)
    {
        html.Sentence(result + ".");
        NamedEstimate strongest = new(result.Name, result.Effect, result.Test);
        EstimateTable.Write(html, "the strongest, chosen by the data", [strongest]);
        CautionHtml.Write(html, [], strongest);
    }
}
