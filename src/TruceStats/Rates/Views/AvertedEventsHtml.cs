using TruceStats.Html;

namespace TruceStats;

internal sealed class AvertedEventsHtml : IHtmlView<AvertedEvents>
{
    public static void Write(HtmlText html, AvertedEvents result)
    {
        html.Sentence("What would have come at the rate before, less what came. Three quantities; the last allows for chance in the count as well.");
        NamedEstimate[] rows =
        [
            new("rate difference × exposure", result.RateDifference),
            new("counterfactual mean − observed", result.CounterfactualMean),
            new("counterfactual draw − observed", result.CounterfactualDraw),
        ];
        EstimateTable.Write(html, "", rows);
        CautionHtml.Write(html, [], rows);
    }
}
