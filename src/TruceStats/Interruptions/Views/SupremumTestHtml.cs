using TruceStats.Html;

namespace TruceStats.Interruptions;

internal sealed class SupremumTestHtml : IHtmlView<SupremumTest>
{
    public static void Write(HtmlText html, SupremumTest result)
    {
        html.Sentence(result + ".");
        EstimateTable.Write(html, "the strongest, chosen by the data", [new NamedEstimate(result.Name, result.Effect, result.Test)]);
        CautionHtml.Write(html, result.Effect.Cautions.Concat(result.Test.Cautions));
    }
}
