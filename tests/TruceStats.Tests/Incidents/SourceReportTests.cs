namespace TruceStats.Tests.Incidents;

public sealed class SourceReportTests
{
    private static readonly RejectedRow Row = new("press.csv", 17, "date", "date-unreadable");

    [Fact]
    public void Accepted_rows_are_those_read_less_those_rejected()
    {
        var report = SourceReport.Of("press.csv", 120, [Row, Row], 3, 14);
        Assert.Equal(118, report.RowsAccepted);
        Cultures.Under("de-DE", () => Assert.Equal("press.csv: 120 rows read, 118 accepted, 2 rejected, 3 exact duplicates, 14 partial dates", report.ToString()));
        Cultures.Under("tr-TR", () => Assert.Equal("press.csv line 17, column date: date-unreadable", Row.ToString()));
    }

    [Fact]
    public void Numbers_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SourceReport.Of("a", 1, [Row, Row]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SourceReport.Of("a", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SourceReport.Of("a", 2, [Row], exactDuplicates: 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => SourceReport.Of("a", 2, partialDates: -1));
        Assert.Throws<ArgumentException>(() => SourceReport.Of(" ", 2));
        Assert.Throws<ArgumentException>(() => SourceReport.Of("a", 2, [null!]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RejectedRow("a", 0, null, "b"));
        Assert.Throws<ArgumentException>(() => new RejectedRow("a", 1, null, ""));
    }

    [Fact]
    public void Merging_adds_and_what_nobody_looked_for_in_one_is_unknown_in_both()
    {
        var merged = SourceReport.Of("a", 10, [Row], 2, 1).Merge(SourceReport.Of("b", 5, null, 1, 3));
        Assert.Equal(SourceReport.Of("a + b", 15, [Row], 3, 4), merged);
        Assert.Null(merged.Merge(SourceReport.Of("c", 1)).ExactDuplicates);
        Assert.Equal("a", SourceReport.Of("a", 1).Merge(SourceReport.Of("a", 1)).Name);
    }

    [Fact]
    public void Rows_with_one_fault_are_told_together_where_there_are_no_lines()
    {
        var report = SourceReport.Of("incidents", 120, [RejectedRow.Several("incidents", 12, "date", "start-missing"), Row], partialDates: 107);
        Assert.Equal(13, report.RowsRejected);
        Assert.Equal(107, report.RowsAccepted);
        Assert.Null(report.Rejected[0].Line);
        Cultures.Under("de-DE", () => Assert.Equal("incidents, column date: start-missing (1234 rows)", RejectedRow.Several("incidents", 1234, "date", "start-missing").ToString()));
        Assert.Equal("incidents: end-before-start (1 row)", RejectedRow.Several("incidents", 1, null, "end-before-start").ToString());
        Assert.NotEqual(RejectedRow.Several("incidents", 1, null, "a"), RejectedRow.Several("incidents", 2, null, "a"));
        Assert.Throws<ArgumentOutOfRangeException>(() => RejectedRow.Several("incidents", 0, null, "a"));
        Assert.Throws<ArgumentOutOfRangeException>(() => SourceReport.Of("incidents", 11, [RejectedRow.Several("incidents", 12, null, "a")]));
    }

    [Fact]
    public void Rejected_rows_are_part_of_equality()
    {
        Assert.Equal(SourceReport.Of("a", 1, [Row]), SourceReport.Of("a", 1, [new RejectedRow("press.csv", 17, "date", "date-unreadable")]));
        Assert.NotEqual(SourceReport.Of("a", 1, [Row]), SourceReport.Of("a", 1, [new RejectedRow("press.csv", 18, "date", "date-unreadable")]));
        Assert.NotEqual(SourceReport.Of("a", 1, exactDuplicates: 0), SourceReport.Of("a", 1));
    }
}
