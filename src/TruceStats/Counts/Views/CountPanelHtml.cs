using System.Globalization;
using TruceStats.Html;

namespace TruceStats;

internal sealed class CountPanelHtml : IHtmlView<CountPanel>
{
    private const int MostSeries = 20;

    public static void Write(HtmlText html, CountPanel result)
    {
        html.Sentence(result + ".");
        html.Table(
            result.Keys.Count > MostSeries ? string.Create(CultureInfo.InvariantCulture, $"the first {MostSeries} of {result.Keys.Count} series") : "",
            ["series", "counted", "bins"],
            result.Keys.Zip(result.Series, Row).Take(MostSeries));
        if (result.Counting is { } counting)
            html.Sentence("Counting: " + counting + ".");
        CautionHtml.Write(html, result.Series.SelectMany(series => series.Cautions));
    }

    private static IReadOnlyList<HtmlCell> Row(string key, CountSeries series) => [key, HtmlCell.Number(Total(series)), CountSeriesHtml.Bins(series)];

    // Where no bin is counted there is no total, and not one of zero.
    private static string Total(CountSeries series)
    {
        Int128 total = 0;
        for (int i = 0; i < series.Length; i++)
            total += series.Statuses[i] == BinStatus.Counted ? series.Counts[i] : 0;
        return series.Statuses.Contains(BinStatus.Counted) ? total.ToString(CultureInfo.InvariantCulture) : "undefined";
    }
}
