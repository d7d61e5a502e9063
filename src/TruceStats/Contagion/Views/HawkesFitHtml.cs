using TruceStats.Html;

namespace TruceStats.Contagion;

internal sealed class HawkesFitHtml : IHtmlView<HawkesFit>
{
    public static void Write(HtmlText html, HawkesFit result)
    {
        html.Sentence("Model: " + result.Model + "; level " + Figures.Level(result.Level) + ". Events: " + result.Events + ".");
        EstimateTable.Write(html, "does one event bring the next", result.Estimates);
        html.Sentence(
            "Log-likelihood " + Figures.Significant(result.LogLikelihood, 6) + ", AIC " + Figures.Significant(result.Aic, 6)
            + "; of a constant rate, AIC " + Figures.Significant(result.PoissonAic, 6) + ".");
        html.Sentence("Residuals: " + result.ResidualTest() + ".");
        CautionHtml.Write(html, result.Cautions, result.Estimates);
    }
}
