using TruceStats.Html;

namespace TruceStats.ChangePoints;

internal sealed class PenaltyPathHtml : IHtmlView<PenaltyPath>
{
    private const int MostSteps = 40;

    public static void Write(HtmlText html, PenaltyPath result)
    {
        string more = result.Steps.Count > MostSteps ? FormattableString.Invariant($" (the last {MostSteps} of {result.Steps.Count})") : "";
        html.Table(
            "the best segmentation at each penalty" + more, ["from", "to", "changes", "cost", "when"],
            result.Steps.Skip(Math.Max(0, result.Steps.Count - MostSteps)).Select(step => (IReadOnlyList<HtmlCell>)
            [
                HtmlCell.Number(Figures.Three(step.From)),
                HtmlCell.Number(Figures.Three(step.To)),
                HtmlCell.Number(FormattableString.Invariant($"{step.Segmentation.Changes.Count}")),
                HtmlCell.Number(Figures.Short(step.Segmentation.Cost)),
                string.Join(", ", step.Segmentation.Changes.Take(10).Select(change => DayText.Of(change.Date))) + (step.Segmentation.Changes.Count > 10 ? ", …" : ""),
            ]));
        CautionHtml.Write(html, result.Steps[^1].Segmentation.Cautions);
    }
}
