using TruceStats.Html;

namespace TruceStats.Interruptions;

internal sealed class PostponementHtml : IHtmlView<Postponement>
{
    public static void Write(HtmlText html, Postponement result)
    {
        html.Sentence(FormattableString.Invariant($"{result.Name}: {result.InForceBins} bins in force and {result.AfterBins} after."));
        NamedEstimate[] totals = [new("averted in force", result.Averted), new("excess after", result.Excess), new("net", result.Net)];
        EstimateTable.Write(html, "was it postponed?", totals);
        EstimateTable.Write(html, "effects", [result.InForce, result.After]);
        CautionHtml.Write(html, result.Cautions, [.. totals, result.InForce, result.After]);
    }
}
