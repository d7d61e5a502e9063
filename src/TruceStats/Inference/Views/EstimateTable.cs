using System.Globalization;
using TruceStats.Html;

namespace TruceStats;

/// <summary>Estimates one below the other: every row with its interval, level and method.</summary>
internal static class EstimateTable
{
    private const int MostRows = 40;

    public static void Write(HtmlText html, Estimate estimate) => Write(html, "", [(null, estimate, null)]);

    public static void Write(HtmlText html, string caption, IEnumerable<NamedEstimate> rows) =>
        Write(html, caption, rows.Select(row => ((string?)row.Name, row.Estimate, row.Test)));

    /// <summary>Where a method is from.</summary>
    public static string Source(MethodId method) => method.Citation.Length == 0 ? method.Id : method.Id + ": " + method.Citation;

    // A column in which nothing would stand is left away.
    private static void Write(HtmlText html, string caption, IEnumerable<(string? Name, Estimate Estimate, HypothesisTest? Test)> rows)
    {
        (string? Name, Estimate Estimate, HypothesisTest? Test)[] all = [.. rows];
        bool named = Array.Exists(all, row => row.Name is not null);
        bool withError = Array.Exists(all, row => row.Estimate.StandardError is not null);
        bool tested = Array.Exists(all, row => row.Test is not null);
        string[] heads = [.. Where(named, ""), "estimate", .. Where(withError, "standard error"), "interval", "method", .. Where(tested, "test")];
        string more = all.Length > MostRows ? string.Create(CultureInfo.InvariantCulture, $" (the first {MostRows} of {all.Length})") : "";
        html.Table(caption + more, heads, all.Take(MostRows).Select(row => (IReadOnlyList<HtmlCell>)
        [
            .. Where<HtmlCell>(named, row.Name ?? ""),
            HtmlCell.Number(row.Estimate.ValueText()),
            .. Where(withError, HtmlCell.Number(row.Estimate.StandardError is { } error ? Figures.Three(error) : "none")),
            row.Estimate.Interval?.Limits() ?? "none",
            Method(row.Estimate),
            .. Where(tested, row.Test is null ? "none" : new HtmlCell(row.Test.ToString(), Hint: Source(row.Test.Method))),
        ]));
    }

    private static IEnumerable<T> Where<T>(bool shown, T item) => shown ? [item] : [];

    // The method of an interval can be another than that of the value.
    private static HtmlCell Method(Estimate estimate) =>
        estimate.Interval is { } interval && interval.Method != estimate.Method
            ? new HtmlCell(estimate.Method.Name + "; interval: " + interval.Method.Name, Hint: Source(estimate.Method) + "; " + Source(interval.Method))
            : new HtmlCell(estimate.Method.Name, Hint: Source(estimate.Method));
}
