using TruceStats.Html;

namespace TruceStats.Durations;

internal sealed class TurnbullCurveHtml : IHtmlView<TurnbullCurve>
{
    private const int MostRows = 40;

    public static void Write(HtmlText html, TurnbullCurve result)
    {
        html.Sentence(result + ".");
        html.Table("where the curve falls, at most the first 40", ["from day", "to day", "by"], Enumerable.Range(0, Math.Min(MostRows, result.Falls.Count)).Select(row =>
            (IReadOnlyList<HtmlCell>)
            [
                HtmlCell.Number(Figures.Short(result.From[row])),
                HtmlCell.Number(Figures.Short(result.To[row])),
                HtmlCell.Number(Figures.Three(result.Falls[row])),
            ]));
        CautionHtml.Write(html, result.Median.Cautions);
    }
}
