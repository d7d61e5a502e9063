using System.Globalization;
using TruceStats.Html;

namespace TruceStats.Evaluations;

internal sealed class ClaimJudgementHtml : IHtmlView<ClaimJudgement>
{
    public static void Write(HtmlText html, ClaimJudgement result)
    {
        var evidence = result.Evidence;
        var quantity = new NamedEstimate(result.Claim.Quantity(ReportLanguage.English), evidence.Estimate, evidence.Test);
        html.Sentence(result.ToString());
        if (evidence.HasSamplingError)
            EstimateTable.Write(html, "", [quantity]);
        else
            WriteCount(html, quantity, evidence);
        if (evidence.Probability is { } probability)
            html.Sentence("Posterior probability that the claim is true: " + Text(probability) + ".");
        CautionHtml.Write(html, [], quantity);
    }

    private static void WriteCount(HtmlText html, NamedEstimate quantity, ClaimEvidence evidence) => html.Table(
        "", ["", "low", "best", "high", "method"],
        [[
            quantity.Name, Known(evidence.Least), Known(evidence.Estimate.Value), Known(evidence.Greatest),
            new HtmlCell(evidence.Estimate.Method.Name, Hint: EstimateTable.Source(evidence.Estimate.Method)),
        ]]);

    private static HtmlCell Known(double? number) =>
        HtmlCell.Number(number is { } known && double.IsFinite(known) ? known.ToString("0", CultureInfo.InvariantCulture) : "unknown");

    // A probability that is not quite 1 is not printed as 1.
    private static string Text(double probability) => probability switch
    {
        > 0 and < 0.001 => "<0.001",
        > 0.999 and < 1 => ">0.999",
        _ => Figures.Three(probability),
    };
}
