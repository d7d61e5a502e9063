using TruceStats.Html;

namespace TruceStats.Evaluations;

internal sealed class ClaimJudgementHtml : IHtmlView<ClaimJudgement>
{
    public static void Write(HtmlText html, ClaimJudgement result)
    {
        var evidence = result.Evidence;
        var quantity = new NamedEstimate(result.Claim.Quantity(ReportLanguage.English), evidence.Estimate, evidence.Test);
        html.Sentence(result.ToString());
        EstimateTable.Write(html, "", [quantity]);
        if (evidence.Probability is { } probability)
            html.Sentence("Posterior probability that the claim is true: " + Text(probability) + ".");
        CautionHtml.Write(html, [], quantity);
    }

    // A probability that is not quite 1 is not printed as 1.
    private static string Text(double probability) => probability switch
    {
        > 0 and < 0.001 => "<0.001",
        > 0.999 and < 1 => ">0.999",
        _ => Figures.Three(probability),
    };
}
