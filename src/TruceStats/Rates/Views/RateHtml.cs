using TruceStats.Html;

namespace TruceStats;

internal sealed class RateHtml : IHtmlView<Rate>
{
    public static void Write(HtmlText html, Rate result)
    {
        var estimate = result.Estimate();
        html.Sentence(result.Tally + ". " + EstimateHtml.Sentence(estimate));
        EstimateTable.Write(html, estimate);
        CautionHtml.Write(html, estimate.Cautions.Concat(result.Tally.Cautions));
    }
}
