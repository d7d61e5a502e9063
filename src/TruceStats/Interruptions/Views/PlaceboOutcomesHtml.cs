using TruceStats.Html;

namespace TruceStats.Interruptions;

internal sealed class PlaceboOutcomesHtml : IHtmlView<PlaceboOutcomes>
{
    public static void Write(HtmlText html, PlaceboOutcomes result)
    {
        html.Sentence("The same model where " + result.Name + " should have done nothing.");
        PlaceboTable.Write(html, "the true outcome and the others", result.True, result.Outcomes);
        CautionHtml.Write(html, result.Cautions, [result.True, .. result.Outcomes.Select(outcome => outcome.Effect).OfType<NamedEstimate>()]);
    }
}
