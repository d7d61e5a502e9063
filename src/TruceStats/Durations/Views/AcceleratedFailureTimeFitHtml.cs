using TruceStats.Html;

namespace TruceStats.Durations;

internal sealed class AcceleratedFailureTimeFitHtml : IHtmlView<AcceleratedFailureTimeFit>
{
    public static void Write(HtmlText html, AcceleratedFailureTimeFit result)
    {
        html.Sentence("Model: " + result.Model + "; level " + Figures.Level(result.Level) + ". Spells: " + result.Table + ".");
        if (result.TimeRatios.Count > 0)
            EstimateTable.Write(html, "time ratios: above 1 spells last longer", result.TimeRatios);
        EstimateTable.Write(html, "terms on the log of days", result.Coefficients);
        html.Sentence("Log likelihood " + Figures.Short(result.LogLikelihood) + ", AIC " + Figures.Short(result.Aic) + ".");
        html.Sentence("A ratio is a contrast between spells as they came: whatever else differs between them is in it.");
        CautionHtml.Write(html, result.Cautions, result.Coefficients);
    }
}
