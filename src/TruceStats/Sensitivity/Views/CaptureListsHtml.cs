using System.Globalization;
using TruceStats.Html;

namespace TruceStats.Sensitivity;

internal sealed class CaptureListsHtml : IHtmlView<CaptureLists>
{
    public static void Write(HtmlText html, CaptureLists result)
    {
        html.Sentence(result + ".");
        html.Table(
            "cases by history: " + string.Join(", ", result.Names),
            ["history", "cases"],
            result.Histories.Select(history => (IReadOnlyList<HtmlCell>)[history.Key, HtmlCell.Number(history.Value.ToString(CultureInfo.InvariantCulture))]));
    }
}
