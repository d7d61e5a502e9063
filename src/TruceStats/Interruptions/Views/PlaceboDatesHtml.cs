using TruceStats.Html;

namespace TruceStats.Interruptions;

internal sealed class PlaceboDatesHtml : IHtmlView<PlaceboDates>
{
    private const int MostDates = 10;

    public static void Write(HtmlText html, PlaceboDates result)
    {
        html.Sentence(result + ".");
        html.Sentence(
            FormattableString.Invariant($"Of {result.Count + 1} dates, the true one among them, {result.Rank} {(result.Rank == 1 ? "is" : "are")} ")
            + "at least as strong as the true one: " + Figures.Three(100 * result.ShareAsExtreme) + "%. This is a rank and no p-value.");
        if (result.Dates.Count <= MostDates)
            PlaceboTable.Write(html, "the true date and the false ones", result.True, result.Dates);
        else
        {
            string caption = FormattableString.Invariant($"the true date and the {MostDates} strongest of {result.Dates.Count} false ones");
            PlaceboTable.Write(html, caption, result.True, result.Dates.OrderByDescending(date => Math.Abs(date.Statistic ?? 0)).Take(MostDates));
        }
        CautionHtml.Write(html, result.Cautions, result.True);
    }
}
