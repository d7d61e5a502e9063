using TruceStats.Html;

namespace TruceStats.Interruptions;

internal sealed class DifferenceInDifferencesFitHtml : IHtmlView<DifferenceInDifferencesFit>
{
    public static void Write(HtmlText html, DifferenceInDifferencesFit result)
    {
        html.Sentence(result.Model + ", level " + Figures.Level(result.Level) + ". " + result.Panel + FormattableString.Invariant($"; {result.Starts.Count} started."));
        EstimateTable.Write(html, "where it started, against where it had not", [result.Overall]);
        EstimateTable.Write(html, "by day of the start", result.ByGroup);
        EstimateTable.Write(html, "by bins since the start", result.ByEventTime);
        EstimateTable.Write(html, "what was to be expected without, less what came", [new("averted", result.Averted)]);
        if (result.BeforeStarts is { } before)
            html.Sentence("Before the starts: " + before + ". A high p-value does not show that places ran in parallel.");
        html.Sentence("An effect is a contrast between places: whatever else happened in the same places and bins is in it.");
        CautionHtml.Write(html, result.Cautions);
    }
}
