using System.Globalization;
using TruceStats.Html;

namespace TruceStats;

internal sealed class CountSeriesHtml : IHtmlView<CountSeries>
{
    // Of a long series as many bins are shown at each end.
    private const int AtEachEnd = 6;

    public static void Write(HtmlText html, CountSeries result)
    {
        html.Sentence(result + ".");
        html.Sentence("Bins: " + Bins(result) + ".");
        html.Table("", ["days", "count", "status", "exposure"], Rows(result));
        if (result.Counting is { } counting)
            html.Sentence("Counting: " + counting + ".");
        if (result.Source is { } source)
            html.Sentence("Source: " + source + ".");
        CautionHtml.Write(html, result.Cautions);
    }

    /// <summary>How many bins are in which state, those that nothing is in included.</summary>
    public static string Bins(CountSeries series) => string.Join(", ", new[] { BinStatus.Counted, BinStatus.Missing, BinStatus.Incomplete, BinStatus.Excluded }
        .Select(status => series.Statuses.Count(status).ToString(CultureInfo.InvariantCulture) + " " + Name(status)));

    private static IEnumerable<IReadOnlyList<HtmlCell>> Rows(CountSeries series)
    {
        int hidden = series.Length - (2 * AtEachEnd);
        // A row that says "1 bin not shown" could as well show it.
        if (hidden <= 1)
            return Enumerable.Range(0, series.Length).Select(i => Row(series[i]));
        return
        [
            .. Enumerable.Range(0, AtEachEnd).Select(i => Row(series[i])),
            ["… " + hidden.ToString(CultureInfo.InvariantCulture) + " bins not shown …", "", "", ""],
            .. Enumerable.Range(series.Length - AtEachEnd, AtEachEnd).Select(i => Row(series[i])),
        ];
    }

    private static IReadOnlyList<HtmlCell> Row(CountBin bin) =>
    [
        bin.Period.ToString(),
        HtmlCell.Number(bin.Count?.ToString(CultureInfo.InvariantCulture) ?? Name(bin.Status)),
        Name(bin.Status) + (bin.IsPartial ? ", partial bin" : ""),
        HtmlCell.Number(bin.Exposure.ToString()),
    ];

    private static string Name(BinStatus status) => status.ToString().ToLowerInvariant();
}
