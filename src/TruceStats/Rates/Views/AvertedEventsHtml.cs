using TruceStats.Html;

namespace TruceStats;

internal sealed class AvertedEventsHtml : IHtmlView<AvertedEvents>
{
    public static void Write(HtmlText html, AvertedEvents result)
    {
        html.Sentence("What would have come at the rate before, less what came. Three quantities; the last allows for chance in the count as well.");
        EstimateTable.Write(html, "", [
            new("rate difference × exposure", result.RateDifference),
            new("counterfactual mean − observed", result.CounterfactualMean),
            new("counterfactual draw − observed", result.CounterfactualDraw)]);
        CautionHtml.Write(html, result.RateDifference.Cautions.Concat(result.CounterfactualMean.Cautions).Concat(result.CounterfactualDraw.Cautions));
    }
}
