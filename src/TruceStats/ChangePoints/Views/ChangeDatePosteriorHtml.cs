using TruceStats.Html;

namespace TruceStats.ChangePoints;

internal sealed class ChangeDatePosteriorHtml : IHtmlView<ChangeDatePosterior>
{
    public static void Write(HtmlText html, ChangeDatePosterior result)
    {
        html.Sentence(result + ".");
        html.Sentence(FormattableString.Invariant($"Probability of a fall, if there was a change: {Figures.Three(result.ProbabilityRatioBelow(1))}."));
        var ratio = new NamedEstimate("rate after over rate before", result.Ratio);
        EstimateTable.Write(html, "averaged over the days", [ratio]);
        CautionHtml.Write(html, result.Cautions, ratio);
    }
}
