using TruceStats.Html;

namespace TruceStats.Interruptions;

internal sealed class AvertedOutcomeHtml : IHtmlView<AvertedOutcome>
{
    public static void Write(HtmlText html, AvertedOutcome result)
    {
        Table(html, result);
        CautionHtml.Write(html, result.Expected.Cautions.Concat(result.CounterfactualDraw.Cautions));
    }

    public static void Table(HtmlText html, AvertedOutcome result)
    {
        string bins = FormattableString.Invariant($"{result.Bins} {(result.Bins == 1 ? "bin" : "bins")}");
        html.Sentence(
            "In " + bins + " " + Figures.Short(result.Observed) + " " + result.Expected.Unit + " came. "
            + "To be expected without the interruption: " + result.Expected + ".");
        List<NamedEstimate> rows =
        [
            new("counterfactual mean − observed", result.CounterfactualMean),
            new("counterfactual draw − observed", result.CounterfactualDraw),
        ];
        if (result.RelativeMean is { } mean)
            rows.Add(new("mean, in percent of the expectation", mean));
        if (result.RelativeDraw is { } draw)
            rows.Add(new("draw, in percent of the expectation", draw));
        EstimateTable.Write(html, "averted: what was to be expected less what came; the draw allows for chance as well", rows);
    }
}
