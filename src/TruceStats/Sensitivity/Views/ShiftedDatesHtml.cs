using TruceStats.Html;
using TruceStats.Interruptions;

namespace TruceStats.Sensitivity;

internal sealed class ShiftedDatesHtml : IHtmlView<ShiftedDates>
{
    public static void Write(HtmlText html, ShiftedDates result)
    {
        html.Sentence(result + ".");
        NamedEstimate[] ends =
        [
            .. result.Least is { } least ? [Row("least, ", least)] : Array.Empty<NamedEstimate>(),
            .. result.Greatest is { } greatest ? [Row("greatest, ", greatest)] : Array.Empty<NamedEstimate>(),
        ];
        EstimateTable.Write(html, "the range", ends);
        EstimateTable.Write(html, "where the conclusion turns", result.Turns.Select(turn => Row("", turn)));
        CautionHtml.Write(html, result.Cautions);
    }

    private static NamedEstimate Row(string name, ShiftedDate date) =>
        new(name + DayText.Of(date.Start) + (date.End is { } end ? " to " + DayText.Of(end) : ""), date.Ratio);
}
