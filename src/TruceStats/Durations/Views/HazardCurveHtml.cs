using TruceStats.Html;

namespace TruceStats.Durations;

internal sealed class HazardCurveHtml : IHtmlView<HazardCurve>
{
    public static void Write(HtmlText html, HazardCurve result)
    {
        html.Sentence(result + ".");
        int step = Math.Max(1, (result.Days.Count + 19) / 20);
        var rows = Enumerable.Range(0, result.Days.Count).Where(row => row % step == 0 || row == result.Days.Count - 1)
            .Select(row => new NamedEstimate("by day " + Figures.Short(result.Days[row]), result.HazardAt(result.Days[row])));
        EstimateTable.Write(html, "", [.. rows]);
        CautionHtml.Write(html, result.Cautions);
    }
}
