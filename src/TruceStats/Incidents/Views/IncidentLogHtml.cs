using System.Globalization;
using TruceStats.Html;

namespace TruceStats;

/// <summary>A log in numbers: no record is shown.</summary>
internal sealed class IncidentLogHtml : IHtmlView<IncidentLog>
{
    private const int MostKinds = 20;

    public static void Write(HtmlText html, IncidentLog result)
    {
        html.Sentence(result + Days(result) + ".");
        IGrouping<string, Incident>[] kinds = [.. result.GroupBy(incident => incident.Kind.Code).OrderByDescending(kind => kind.Count())];
        html.Table(
            kinds.Length > MostKinds ? string.Create(CultureInfo.InvariantCulture, $"the {MostKinds} most frequent of {kinds.Length} kinds") : "by kind",
            ["kind", "incidents", "with a partial date", "deaths at least", "without a figure of deaths"],
            kinds.Take(MostKinds).Select(kind => Cells(kind.Key, [.. kind])));
        html.Sentence("Source: " + result.Source + ".");
    }

    private static string Days(IncidentLog log) => log.Count == 0
        ? ""
        : ", from " + Day(log.Min(incident => incident.FirstDay)) + " to " + Day(log.Max(incident => incident.LastDay)) + " at the widest";

    private static PartialDate Day(int number) => PartialDate.Day(DayNumber.ToDate(number));

    private static IReadOnlyList<HtmlCell> Cells(string kind, Incident[] incidents)
    {
        Int128 deaths = 0;
        long unknown = 0;
        foreach (var incident in incidents)
        {
            deaths += incident.Deaths?.Low ?? 0;
            unknown += incident.Deaths is null ? 1 : 0;
        }
        // What no incident has a figure of is unknown, and not none.
        return
        [
            kind, Number(incidents.Length), Number(incidents.Count(incident => incident.HasPartialDate)),
            unknown == incidents.Length ? HtmlCell.Number("unknown") : Number(deaths), Number(unknown),
        ];
    }

    private static HtmlCell Number(Int128 number) => HtmlCell.Number(number.ToString(CultureInfo.InvariantCulture));
}
