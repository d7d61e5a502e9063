using TruceStats.Html;

namespace TruceStats;

internal sealed class RateChangeHtml : IHtmlView<RateChange>
{
    public static void Write(HtmlText html, RateChange result)
    {
        var ratio = result.Ratio();
        NamedEstimate[] rows =
        [
            new("rate ratio", ratio, result.Test()),
            new("rate difference", result.Difference()),
            new("percent change", result.PercentChange()),
        ];
        html.Sentence("Before: " + Side(result.Before) + ". After: " + Side(result.After) + ". " + Sentence(ratio));
        EstimateTable.Write(html, "after against before", rows);
        if (result.Dispersion is { } dispersion)
            html.Sentence("Bin by bin: " + dispersion + ".");
        CautionHtml.Write(html, result.Cautions, rows);
    }

    private static string Side(Tally tally) => tally + ", " + Figures.Three(tally.Rate) + " " + RateUnits.Native(tally.Exposure.Unit);

    private static string Sentence(Estimate ratio) => ratio.Value switch
    {
        null => "Without events on either side the ratio of the two rates is undefined.",
        double.PositiveInfinity => "The rate before was 0, so that the ratio is infinite" + Limits(ratio),
        { } value => "The rate after was " + Figures.Three(value) + " times the rate before" + Limits(ratio),
    };

    private static string Limits(Estimate ratio) =>
        ratio.Interval is null ? "; there is no interval (" + ratio.Method.Name + ")." : ", " + ratio.Interval + ".";
}
