using TruceStats.Html;

namespace TruceStats.Durations;

internal sealed class CoxFitHtml : IHtmlView<CoxFit>
{
    public static void Write(HtmlText html, CoxFit result)
    {
        html.Sentence("Model: " + result.Model + "; level " + Figures.Level(result.Level) + ". Spells: " + result.Table + ".");
        EstimateTable.Write(html, "hazard ratios: above 1 spells end sooner", result.HazardRatios);
        html.List("All covariates together:", [.. new[] { result.LikelihoodRatioTest, result.WaldTest, result.ScoreTest }.Select(test => test.ToString())]);
        html.Sentence("Proportional hazards: " + result.ProportionalHazardsTest() + ". Concordance: " + result.Concordance + ".");
        html.Sentence("A ratio is a contrast between spells as they came: whatever else differs between them is in it.");
        CautionHtml.Write(html, result.Cautions, result.HazardRatios);
    }
}
