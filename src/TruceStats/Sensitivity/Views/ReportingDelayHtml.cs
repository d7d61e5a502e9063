using System.Globalization;
using TruceStats.Html;

namespace TruceStats.Sensitivity;

internal sealed class ReportingDelayHtml : IHtmlView<ReportingDelay>
{
    public static void Write(HtmlText html, ReportingDelay result)
    {
        html.Sentence(result + ".");
        html.Table(
            "probability of each delay",
            ["days", "probability", "known by then"],
            result.Probabilities.Select((probability, step) => (IReadOnlyList<HtmlCell>)
            [
                HtmlCell.Number((step * result.DaysPerStep).ToString(CultureInfo.InvariantCulture)),
                HtmlCell.Number(Figures.Three(probability)),
                HtmlCell.Number(Figures.Three(result.Completeness(step * result.DaysPerStep))),
            ]));
    }
}
