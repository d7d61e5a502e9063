using TruceStats.Html;

namespace TruceStats.Interruptions;

internal sealed class InterruptionFitHtml : IHtmlView<InterruptionFit>
{
    public static void Write(HtmlText html, InterruptionFit result)
    {
        html.Sentence("Model: " + result.Model + "; level " + Figures.Level(result.Level) + ". Series: " + result.Outcome + ".");
        EstimateTable.Write(html, "effects: what came against what the model expects without the interruption", result.Effects);
        EstimateTable.Write(html, "terms on the scale of the model", result.Coefficients);
        // An interruption of which all bins are left out expects nothing and averts nothing.
        if (result.Design.AffectedUsedBins().Length > 0)
            AvertedOutcomeHtml.Table(html, result.Averted);
        html.Sentence(result.Statistics + ".");
        html.List("Interruptions:", result.Interruptions.Select(interruption => interruption.ToString()));
        html.Sentence("An effect is a contrast with an expectation: whatever else happened in the same bins is in it.");
        CautionHtml.Write(html, result.Cautions, result.Effects.Concat(result.Coefficients));
    }
}
