using TruceStats.Html;

namespace TruceStats.Sensitivity;

internal sealed class HarmWeightedDisplacementHtml : IHtmlView<HarmWeightedDisplacement>
{
    public static void Write(HtmlText html, HarmWeightedDisplacement result)
    {
        NamedEstimate row = new("harm-weighted displacement difference", result.Difference, result.Test);
        html.Sentence("Negative is less harm than the control places lead one to expect, displacement counted in.");
        EstimateTable.Write(html, "", [row]);
        EstimateTable.Write(
            html, "kinds by themselves", result.Kinds.Select((kind, i) => new NamedEstimate("weight " + Figures.Short(result.Weights[i]), kind.Difference, kind.Test)));
        CautionHtml.Write(html, result.Cautions, row);
    }
}
