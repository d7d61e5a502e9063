using TruceStats.Html;

namespace TruceStats.Sensitivity;

internal sealed class UnderReportingHtml : IHtmlView<UnderReporting>
{
    public static void Write(HtmlText html, UnderReporting result)
    {
        NamedEstimate[] rows =
        [
            new("ratio as counted", result.Ratio),
            new("relative completeness that makes it " + Figures.Short(result.NullRatio), result.Completeness),
            .. result.HiddenEvents is { } hidden ? [new NamedEstimate("hidden events that make it so", hidden)] : Array.Empty<NamedEstimate>(),
        ];
        html.Sentence("By how much would reporting have had to change to erase the result? " + Limit(result));
        EstimateTable.Write(html, "", rows);
        CautionHtml.Write(html, result.Cautions, rows);
    }

    private static string Limit(UnderReporting result) => result.CompletenessAtLimit is { } limit
        ? "A relative completeness of " + Figures.Three(limit) + " brings the interval to " + Figures.Short(result.NullRatio) + "."
        : "There is no tipping point of the interval.";
}
