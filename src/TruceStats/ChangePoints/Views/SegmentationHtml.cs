using TruceStats.Html;

namespace TruceStats.ChangePoints;

internal sealed class SegmentationHtml : IHtmlView<Segmentation>
{
    private const int MostChanges = 20;

    public static void Write(HtmlText html, Segmentation result)
    {
        html.Sentence(
            (result.Changes.Count == 0 ? "No change detected" : FormattableString.Invariant($"{result.Changes.Count} {(result.Changes.Count == 1 ? "change" : "changes")}"))
            + " (" + result.Method.Name + ", " + Figures.Level(result.Level) + "). Each change had to gain " + Figures.Three(result.PenaltyPerChange)
            + ", dispersion " + Figures.Three(result.Dispersion) + ".");
        html.List("When:", result.Changes.Take(MostChanges).Select(change => change.ToString()));
        if (result.Changes.Count > MostChanges)
            html.Sentence(FormattableString.Invariant($"Shown are the first {MostChanges} of {result.Changes.Count}."));
        EstimateTable.Write(
            html, "the rate of each segment, the dates taken as given", result.Segments.Select(segment => new NamedEstimate(segment.Period.ToString(), segment.Rate)));
        CautionHtml.Write(html, result.Cautions);
    }
}
