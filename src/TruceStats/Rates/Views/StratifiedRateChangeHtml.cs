using System.Globalization;
using TruceStats.Html;

namespace TruceStats;

internal sealed class StratifiedRateChangeHtml : IHtmlView<StratifiedRateChange>
{
    public static void Write(HtmlText html, StratifiedRateChange result)
    {
        NamedEstimate common = new("common rate ratio", result.Ratio(), result.Test());
        var homogeneity = result.Homogeneity();
        NamedEstimate[] strata = [.. result.Strata.Select(Row)];
        html.Sentence(result + ".");
        EstimateTable.Write(html, "", [common]);
        EstimateTable.Write(html, "strata by themselves", strata);
        html.Sentence("One ratio for all strata: " + homogeneity + ".");
        CautionHtml.Write(html, homogeneity.Cautions, [common, .. strata]);
    }

    private static NamedEstimate Row(RateChange stratum, int index) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{index + 1}: {stratum.Before}, then {stratum.After}"), stratum.Ratio());
}
