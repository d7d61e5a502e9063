using TruceStats.Html;

namespace TruceStats.Contagion;

internal sealed class BinnedContagionFitHtml : IHtmlView<BinnedContagionFit>
{
    public static void Write(HtmlText html, BinnedContagionFit result)
    {
        html.Sentence("Model: " + result.Model + "; level " + Figures.Level(result.Level) + ". Series: " + result.Series + ".");
        EstimateTable.Write(html, "does one event bring the next", result.Estimates);
        string size = result.Size is { } known ? "negative binomial with size " + Figures.Three(known) : "Poisson";
        html.Sentence("Counts: " + size + "; log-likelihood " + Figures.Significant(result.LogLikelihood, 6) + ", AIC " + Figures.Significant(result.Aic, 6) + ".");
        CautionHtml.Write(html, result.Cautions, result.Estimates);
    }
}
