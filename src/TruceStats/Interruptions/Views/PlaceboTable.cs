using TruceStats.Html;

namespace TruceStats.Interruptions;

/// <summary>A true effect above its false ones.</summary>
internal static class PlaceboTable
{
    private static readonly string[] Heads = ["", "estimate", "interval", "method", "statistic"];

    public static void Write(HtmlText html, string caption, NamedEstimate actual, IEnumerable<PlaceboEffect> placebos) => html.Table(
        caption, Heads,
        [
            Row(actual.Name + " (true)", actual, null),
            .. placebos.Select(placebo => Row(placebo.Name, placebo.Effect, placebo.Reason)),
        ]);

    private static IReadOnlyList<HtmlCell> Row(string name, NamedEstimate? effect, string? reason) => effect is null
        ? [name, "no fit: " + reason, "none", "none", HtmlCell.Number("none")]
        :
        [
            name, HtmlCell.Number(effect.Estimate.ValueText()), effect.Estimate.Interval?.Limits() ?? "none",
            new HtmlCell(effect.Estimate.Method.Name, Hint: EstimateTable.Source(effect.Estimate.Method)),
            HtmlCell.Number(effect.Test?.Statistic is { } statistic ? Figures.Three(statistic) : "none"),
        ];
}
