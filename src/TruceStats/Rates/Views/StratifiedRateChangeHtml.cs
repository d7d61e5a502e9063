using System.Globalization;
using TruceStats.Html;

namespace TruceStats;

internal sealed class StratifiedRateChangeHtml : IHtmlView<StratifiedRateChange>
{
    private const int MostStrata = 20;

    public static void Write(HtmlText html, StratifiedRateChange result)
    {
        NamedEstimate common = new("common rate ratio", result.Ratio(), result.Test());
        var homogeneity = result.Homogeneity();
        html.Sentence(result + ".");
        EstimateTable.Write(html, "", [common]);
        EstimateTable.Write(
            html, result.Strata.Count > MostStrata ? string.Create(CultureInfo.InvariantCulture, $"the first {MostStrata} of {result.Strata.Count} strata") : "strata by themselves",
            result.Strata.Take(MostStrata).Select((stratum, i) => new NamedEstimate(string.Create(CultureInfo.InvariantCulture, $"{i + 1}: {stratum.Before}, then {stratum.After}"), stratum.Ratio())));
        html.Sentence("One ratio for all strata: " + homogeneity + ".");
        CautionHtml.Write(html, common.Estimate.Cautions.Concat(common.Test!.Cautions).Concat(homogeneity.Cautions));
    }
}
