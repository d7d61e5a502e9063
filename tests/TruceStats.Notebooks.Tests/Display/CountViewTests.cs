using System.Net;
using System.Xml.Linq;
using Microsoft.DotNet.Interactive.Formatting;

namespace TruceStats.Notebooks.Tests.Display;

/// <summary>What came in is shown as it is: missing is not zero, and a long thing is not shown whole.</summary>
public sealed class CountViewTests
{
    private static LocalDate NewYear => new(2015, 1, 1);

    [Fact]
    public void A_missing_bin_is_shown_as_missing_and_bins_of_each_status_are_counted()
    {
        var series = CountSeries.Of(Resolution.Day, NewYear, [3, null, 0, 5]).AsOf(new LocalDate(2015, 1, 4), reportingLagDays: 1);
        Assert.Contains("Bins: 2 counted, 1 missing, 1 incomplete, 0 excluded.", Text(series), StringComparison.Ordinal);
        Assert.Equal(["3", "missing", "0", "5"], Column(series, 1));
        Assert.Equal(["counted", "missing", "counted", "incomplete"], Column(series, 2));
    }

    [Fact]
    public void Of_a_long_series_the_ends_are_shown_and_how_many_bins_are_not()
    {
        var series = CountSeries.Of(Resolution.Day, NewYear, [.. Enumerable.Range(0, 10_000).Select(i => (long?)i)]);
        Assert.Equal(
            ["0", "1", "2", "3", "4", "5", "", "9994", "9995", "9996", "9997", "9998", "9999"],
            Column(series, 1));
        Assert.Contains("… 9988 bins not shown …", Column(series, 0));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(12, 12)]
    [InlineData(13, 13)]
    [InlineData(14, 13)]
    public void A_short_series_is_shown_whole(int bins, int rows) =>
        Assert.Equal(rows, Column(CountSeries.Of(Resolution.Day, NewYear, [.. Enumerable.Range(0, bins).Select(i => (long?)i)]), 1).Length);

    [Fact]
    public void A_series_of_a_panel_without_a_counted_bin_has_no_total()
    {
        var panel = CountPanel.Of([new("north", CountSeries.Of(Resolution.Day, NewYear, [1, null])), new("south", CountSeries.Of(Resolution.Day, NewYear, [null, null]))]);
        Assert.Equal(["1", "undefined"], Column(panel, 1));
    }

    [Fact]
    public void Of_a_log_no_record_is_shown_and_unknown_deaths_are_not_none()
    {
        var day = PartialDate.Day(NewYear);
        var log = IncidentLog.Of(
        [
            Incident.Of(IncidentKind.Attack, day, place: PlaceCode.Of("SV-SS"), deaths: ReportedCount.AtLeast(12), id: "secret"),
            Incident.Of(IncidentKind.Attack, PartialDate.Month(2015, 3)),
            Incident.Of(IncidentKind.Disappearance, day),
        ]);
        Assert.Equal(["attack", "disappearance"], Column(log, 0));
        Assert.Equal(["12", "unknown"], Column(log, 3));
        Assert.Equal(["1", "1"], Column(log, 4));
        Assert.Contains("from 2015-01-01 to 2015-03-31 at the widest", Text(log), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", Text(log), StringComparison.Ordinal);
        Assert.DoesNotContain("SV-SS", Text(log), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_rejected_rows_the_first_are_shown_and_all_are_counted()
    {
        var source = SourceReport.Of("press.csv", 1000, Enumerable.Range(1, 40).Select(line => new RejectedRow("press.csv", line, "date", "unreadable")));
        string text = Text(source);
        Assert.Contains("40 rejected", text, StringComparison.Ordinal);
        Assert.Contains("first 10 of the entries about rejected rows", text, StringComparison.Ordinal);
        Assert.Contains("exact duplicates not looked for", text, StringComparison.Ordinal);
        Assert.DoesNotContain(">11<", source.ToDisplayString(Shown.Html), StringComparison.Ordinal);
    }

    [Fact]
    public void Purposes_that_combine_are_read_as_words()
    {
        var day = PartialDate.Day(NewYear);
        var truce = Truce.Of(
            "Christmas", [Declaration.Of("one", ActorId.Of("a"), declared: day, effective: day)],
            TruceClass.CessationOfHostilities, TrucePurposes.Holiday | TrucePurposes.PeaceProcess);
        Assert.Contains("class cessation of hostilities; purposes holiday, peace process.", Text(truce), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_are_told_together_are_counted_by_their_number()
    {
        var source = SourceReport.Of("incidents", 100, [RejectedRow.Several("incidents", 12, "date", "start-missing")]);
        Assert.Equal(["100", "88", "12", "not looked for", "0"], Column(source, 1));
        Assert.Contains("12", XElement.Parse(source.ToDisplayString(Shown.Html)).Descendants("tbody").Last().Value, StringComparison.Ordinal);
    }

    private static string Text(object result) => WebUtility.HtmlDecode(result.ToDisplayString(Shown.Html));

    private static string[] Column(object result, int column) =>
    [
        .. XElement.Parse(result.ToDisplayString(Shown.Html)).Descendants("tbody").First().Elements("tr")
            .Select(row => row.Elements("td").ElementAt(column).Value),
    ];
}
