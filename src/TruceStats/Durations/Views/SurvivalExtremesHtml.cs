using TruceStats.Html;

namespace TruceStats.Durations;

internal sealed class SurvivalExtremesHtml : IHtmlView<SurvivalExtremes>
{
    public static void Write(HtmlText html, SurvivalExtremes result)
    {
        html.Sentence("Ends that lie between two days, put to the earliest and to the latest of them.");
        EstimateTable.Write(html, "half have ended by", [new("all at the earliest", result.Earliest.Median), new("all at the latest", result.Latest.Median)]);
        CautionHtml.Write(html, result.Earliest.Cautions);
    }
}
