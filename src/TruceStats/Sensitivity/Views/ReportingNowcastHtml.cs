using System.Globalization;
using TruceStats.Html;

namespace TruceStats.Sensitivity;

internal sealed class ReportingNowcastHtml : IHtmlView<ReportingNowcast>
{
    public static void Write(HtmlText html, ReportingNowcast result)
    {
        html.Sentence(result + ".");
        NowcastBin[] unfinished = [.. result.Bins.Where(bin => bin.Completeness < 1)];
        html.Table(
            "bins that are not complete" + (unfinished.Length > MostRows ? string.Create(CultureInfo.InvariantCulture, $" (the last {MostRows} of {unfinished.Length})") : ""),
            ["bin", "known", "complete", "once all is reported", "too young"],
            unfinished.TakeLast(MostRows).Select(Row));
        CautionHtml.Write(html, result.Cautions);
    }

    private const int MostRows = 40;

    private static IReadOnlyList<HtmlCell> Row(NowcastBin bin) =>
    [
        bin.Period.ToString(),
        HtmlCell.Number(bin.Observed?.ToString(CultureInfo.InvariantCulture) ?? "none"),
        HtmlCell.Number(Figures.Three(100 * bin.Completeness) + "%"),
        new HtmlCell(bin.Corrected.ToString(), Hint: EstimateTable.Source(bin.Corrected.Method)),
        bin.IsTooYoung ? "yes" : "no",
    ];
}
