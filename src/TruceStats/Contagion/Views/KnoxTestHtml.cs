using System.Globalization;
using TruceStats.Html;

namespace TruceStats.Contagion;

internal sealed class KnoxTestHtml : IHtmlView<KnoxTest>
{
    private const int MostRows = 40;

    public static void Write(HtmlText html, KnoxTest result)
    {
        html.Sentence(string.Create(CultureInfo.InvariantCulture, $"{result.Events}; {result.Permutations} permutations, seed {result.Seed}."));
        html.Sentence("Any band at all: " + result.Test + ".");
        string more = result.Cells.Count > MostRows ? string.Create(CultureInfo.InvariantCulture, $" (the first {MostRows} of {result.Cells.Count})") : "";
        html.Table(
            "pairs of events that are close in space and time" + more,
            ["distance", "time", "pairs", "expected", "ratio", "p", "p, all bands"],
            result.Cells.Take(MostRows).Select(cell => (IReadOnlyList<HtmlCell>)
            [
                cell.Place, cell.Time, HtmlCell.Number(cell.Observed.ToString(CultureInfo.InvariantCulture)), HtmlCell.Number(Figures.Three(cell.Expected)), HtmlCell.Number(cell.Ratio.ValueText()),
                HtmlCell.Number(Figures.PValue(cell.Test.PValue)), HtmlCell.Number(Figures.PValue(cell.AdjustedTest.PValue)),
            ]));
        CautionHtml.Write(html, result.Cautions);
    }
}
