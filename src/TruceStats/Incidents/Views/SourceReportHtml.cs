using System.Globalization;
using TruceStats.Html;

namespace TruceStats;

internal sealed class SourceReportHtml : IHtmlView<SourceReport>
{
    private const int MostRows = 10;

    public static void Write(HtmlText html, SourceReport result)
    {
        html.Sentence(result + ".");
        html.Table("", ["rows", "number"],
        [
            ["read", Number(result.RowsRead)],
            ["accepted", Number(result.RowsAccepted)],
            ["rejected", Number(result.RowsRejected)],
            ["exact duplicates", result.ExactDuplicates is { } found ? Number(found) : HtmlCell.Number("not looked for")],
            ["with a partial date", Number(result.PartialDates)],
        ]);
        html.Table(
            result.Rejected.Count > MostRows ? $"first {MostRows} of the entries about rejected rows" : "rejected rows",
            ["source", "line", "rows", "column", "reason"],
            result.Rejected.Take(MostRows).Select(row => (IReadOnlyList<HtmlCell>)
                [row.Source, row.Line is { } line ? Number(line) : HtmlCell.Number(""), Number(row.Rows), row.Column ?? "", row.Reason]));
    }

    private static HtmlCell Number(long number) => HtmlCell.Number(number.ToString(CultureInfo.InvariantCulture));
}
