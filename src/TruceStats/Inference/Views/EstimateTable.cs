using TruceStats.Html;

namespace TruceStats;

/// <summary>Estimates one below the other: every row with its interval, level and method.</summary>
internal static class EstimateTable
{
    public static void Write(HtmlText html, string caption, IEnumerable<NamedEstimate> rows)
    {
        NamedEstimate[] all = [.. rows];
        bool tested = Array.Exists(all, row => row.Test is not null);
        html.Table(caption, tested ? ["", .. Heads, "test"] : ["", .. Heads], all.Select(row => Cells(row, tested)));
    }

    public static void Write(HtmlText html, Estimate estimate) => html.Table("", Heads, [[.. Cells(estimate)]]);

    private static string[] Heads => ["estimate", "standard error", "interval", "method"];

    private static IReadOnlyList<HtmlCell> Cells(NamedEstimate row, bool tested)
    {
        IEnumerable<HtmlCell> cells = [row.Name, .. Cells(row.Estimate)];
        return [.. tested ? cells.Append(new HtmlCell(row.Test?.ToString() ?? "none", Hint: row.Test is null ? null : Source(row.Test.Method))) : cells];
    }

    private static IEnumerable<HtmlCell> Cells(Estimate estimate) =>
    [
        HtmlCell.Number(estimate.ValueText()),
        HtmlCell.Number(estimate.StandardError is { } error ? Figures.Three(error) : "none"),
        estimate.Interval?.Limits() ?? "none",
        Method(estimate),
    ];

    // The method of an interval can be another than that of the value.
    private static HtmlCell Method(Estimate estimate) =>
        estimate.Interval is { } interval && interval.Method != estimate.Method
            ? new HtmlCell(estimate.Method.Name + "; interval: " + interval.Method.Name, Hint: Source(estimate.Method) + "; " + Source(interval.Method))
            : new HtmlCell(estimate.Method.Name, Hint: Source(estimate.Method));

    public static string Source(MethodId method) => method.Citation.Length == 0 ? method.Id : method.Id + ": " + method.Citation;
}
