using TruceStats.Html;

namespace TruceStats.Interruptions;

internal sealed class DifferenceInDifferencesFitHtml : IHtmlView<DifferenceInDifferencesFit>
{
    // Of a long panel as many bins are shown on each side of the start.
    private const int OnEachSide = 15;

    public static void Write(HtmlText html, DifferenceInDifferencesFit result)
    {
        html.Sentence(
            "Model: " + result.Model + "; level " + Figures.Level(result.Level) + ". Panel: " + result.Panel
            + FormattableString.Invariant($"; {result.Starts.Count} started."));
        EstimateTable.Write(html, "where it started, against where it had not", [result.Overall]);
        EstimateTable.Write(html, "by day of the start", result.ByGroup);
        EventTime(html, result.ByEventTime);
        EstimateTable.Write(html, "what was to be expected without, less what came", [new("averted", result.Averted)]);
        if (result.BeforeStarts is { } before)
            html.Sentence("Before the starts: " + before + ". A high p-value does not show that places ran in parallel.");
        html.Sentence("An effect is a contrast between places: whatever else happened in the same places and bins is in it.");
        CautionHtml.Write(html, result.Cautions.Concat(result.Averted.Cautions), [result.Overall, .. result.ByGroup, .. result.ByEventTime]);
    }

    private static void EventTime(HtmlText html, IReadOnlyList<NamedEstimate> times)
    {
        int before = times.Count(time => time.Name.StartsWith("bin -", StringComparison.Ordinal));
        NamedEstimate[] near = [.. times.Skip(before - OnEachSide).Take(Math.Min(before, OnEachSide) + OnEachSide)];
        string caption = near.Length == times.Count ? "" : FormattableString.Invariant($", {near.Length} of {times.Count} around it");
        EstimateTable.Write(html, "by bins since the start" + caption, near);
    }
}
