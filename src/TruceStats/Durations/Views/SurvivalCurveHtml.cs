using TruceStats.Html;

namespace TruceStats.Durations;

internal sealed class SurvivalCurveHtml : IHtmlView<SurvivalCurve>
{
    public static void Write(HtmlText html, SurvivalCurve result)
    {
        html.Sentence(result + ".");
        var days = result.Days;
        // Every day of a long table would bury the page: some, evenly spread, and the last.
        int step = Math.Max(1, (days.Count + 19) / 20);
        var rows = Enumerable.Range(0, days.Count).Where(row => row % step == 0 || row == days.Count - 1)
            .Select(row => new NamedEstimate("lasts beyond day " + Figures.Short(days[row]), result.SurvivalAt(days[row])));
        EstimateTable.Write(html, "", [.. rows]);
        CautionHtml.Write(html, result.Median.Cautions);
    }
}
