using System.Globalization;
using TruceStats.Html;

namespace TruceStats.Monitoring;

internal sealed class MonitoringRunHtml : IHtmlView<MonitoringRun>
{
    // Of a long run so many bins are shown at the end; alarms are shown however many.
    private const int Latest = 10;

    public static void Write(HtmlText html, MonitoringRun result)
    {
        html.Sentence(result + ".");
        html.Sentence("Expected: " + result.Baseline + ".");
        if (result.RunLength?.Value is { } bins)
            html.Sentence("Between false alarms: " + Figures.Three(bins) + " bins on average (" + result.RunLength.Method.Name + ").");
        if (result.Options.Actor is { } actor)
            html.Sentence("Counted for " + actor + ".");
        int earlier = Math.Max(0, result.States.Count - Latest);
        html.Table("", ["days", "count", "expected", "statistic", "threshold", "alarm"], result.States.Where((state, i) => i >= earlier || state.Alarm is not null).Select(Row));
        if (earlier > 0)
            html.Sentence("Shown: the last " + Latest.ToString(CultureInfo.InvariantCulture) + " bins, and every earlier one that alarmed.");
        CautionHtml.Write(html, [.. result.Cautions.Union(result.FirstAlarm?.Cautions ?? [])]);
    }

    private static IReadOnlyList<HtmlCell> Row(MonitoringState state)
    {
        var bin = state.Bin!;
        bool counted = bin.Status == BinStatus.Counted;
        return
        [
            bin.Period.ToString(),
            HtmlCell.Number(counted ? bin.Count!.Value.ToString(CultureInfo.InvariantCulture) : bin.Status.ToString().ToLowerInvariant()),
            HtmlCell.Number(Figures.Three((counted ? state.Step!.Expected : null) ?? state.Baseline.ExpectedIn(bin.Exposure))),
            HtmlCell.Number(counted ? Figures.Three(state.Step!.Statistic) : ""),
            HtmlCell.Number(counted ? Figures.Three(state.Step!.Threshold) : ""),
            state.Alarm is null ? "" : "alarm",
        ];
    }
}
