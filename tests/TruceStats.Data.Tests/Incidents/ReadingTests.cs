using TruceStats.Data;
using TruceStats.Data.Tests.Files;

namespace TruceStats.Data.Tests.Incidents;

/// <summary>A reading is lazy, can be read again, and what became of its rows cannot be lost on the way.</summary>
public sealed class ReadingTests
{
    private const string FirstRow = "1,1,17,Government,743,FARC,Meta,Colombia,1,1,2015-03-01,2015-03-01,4,4,4";
    private const string Faulty = "2,1,17,Government,743,FARC,Meta,Colombia,1,1,2015-02-30,2015-03-01,4,4,4";
    private const string Monthly = "3,3,743,FARC,1,Civilians,,Colombia,2,4,2015-03-01,2015-03-31,1,2,0";
    private static readonly string ThreeRows = Text.Ucdp(FirstRow, Faulty, Monthly, FirstRow);
    private static readonly StudyPeriod Spring = StudyPeriod.Of(new LocalDate(2015, 3, 1), new LocalDate(2015, 6, 1));

    private static SourceReport Expected => SourceReport.Of(
        "test.csv", 4, [new RejectedRow("test.csv", 3, "date_start", RejectionReasons.DateNotInCalendar)], exactDuplicates: 1, partialDates: 1);

    [Fact]
    public void Nothing_is_opened_before_it_is_read_and_each_enumeration_reads_anew()
    {
        int opened = 0;
        var reading = UcdpGed.Read(SourceFile.Of("test.csv", () =>
        {
            opened++;
            return Text.Stream(ThreeRows);
        }));
        Assert.Equal(0, opened);
        Assert.Equal(3, reading.Count());
        Assert.Equal(3, reading.Count());
        Assert.Equal(2, opened);
    }

    [Fact]
    public void The_stream_is_closed_at_the_end_and_where_reading_is_left_off()
    {
        var streams = new List<MemoryStream>();
        var reading = UcdpGed.Read(SourceFile.Of("test.csv", () =>
        {
            streams.Add(Text.Stream(ThreeRows));
            return streams[^1];
        }));
        _ = reading.ToLog();
        _ = reading.First();
        Assert.All(streams, stream => Assert.False(stream.CanRead));
    }

    [Fact]
    public void A_stream_is_closed_too_where_its_header_is_refused()
    {
        var stream = Text.Stream("a,b\n1,2\n");
        Assert.Throws<InvalidDataException>(() => UcdpGed.Read(SourceFile.Of("test.csv", () => stream)).ToLog());
        Assert.False(stream.CanRead);
    }

    [Fact]
    public void What_became_of_the_rows_is_known_only_at_the_end()
    {
        var reading = UcdpGed.Read(Text.File(ThreeRows));
        Assert.Throws<InvalidOperationException>(() => reading.Source);
        _ = reading.First();
        Assert.Throws<InvalidOperationException>(() => reading.Source);
        _ = reading.Count();
        Assert.Equal(Expected, reading.Source);
    }

    [Fact]
    public void The_report_goes_into_the_log_the_series_and_the_panel()
    {
        var reading = UcdpGed.Read(Text.File(ThreeRows));
        var rule = new CountingRule { Resolution = Resolution.Month, Coverage = Spring };
        Assert.Equal(Expected, reading.ToLog().Source);
        Assert.Equal(Expected, IncidentLog.Of(reading).Source);
        Assert.Equal(Expected, reading.CountBy(rule).Source);
        Assert.Equal(Expected, reading.PanelBy(rule with { Groups = Groups.Kind })["one-sided-violence"].Source);
        Assert.Equal(reading.ToLog().CountBy(rule), reading.CountBy(rule));
    }

    [Fact]
    public void Picking_incidents_out_keeps_the_report_of_all_rows()
    {
        var reading = UcdpGed.Read(Text.File(ThreeRows));
        var oneSided = reading.Where(IncidentFilter.All.Of(UcdpGed.OneSided));
        Assert.Equal("3", Assert.Single(oneSided.ToLog()).Id);
        Assert.Equal(Expected, oneSided.Source);
        Assert.Equal(Expected, reading.Where(incident => incident.Start.IsExact).ToLog().Source);
        Assert.Equal(Expected, UcdpGed.Read(Text.File(ThreeRows), where: row => row.DatePrecision == 4).ToLog().Source);
        Assert.Single(UcdpGed.Read(Text.File(ThreeRows), where: row => row.DatePrecision == 4));
    }

    [Fact]
    public void A_row_that_nobody_asks_for_is_judged_all_the_same()
    {
        var log = UcdpGed.Read(Text.File(ThreeRows), where: _ => false).ToLog();
        Assert.Empty(log);
        Assert.Equal(Expected, log.Source);
    }

    [Fact]
    public void A_file_that_changes_between_two_readings_is_read_as_it_is()
    {
        string text = ThreeRows;
        var reading = UcdpGed.Read(SourceFile.Of("test.csv", () => Text.Stream(text)));
        Assert.Equal(4, reading.ToLog().Source.RowsRead);
        text = Text.Ucdp(FirstRow);
        Assert.Equal(1, reading.ToLog().Source.RowsRead);
    }

    [Fact]
    public void A_path_is_a_file_and_its_name_the_last_part()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(path, ThreeRows);
        try
        {
            var log = UcdpGed.Read(path).ToLog();
            Assert.Equal(3, log.Count);
            Assert.Equal(Path.GetFileName(path), log.Source.Name);
        }
        finally
        {
            File.Delete(path);
        }
        Assert.Throws<FileNotFoundException>(() => UcdpGed.Read(path).ToLog());
    }

    [Fact]
    public void A_file_needs_a_name_and_a_stream()
    {
        Assert.Throws<ArgumentException>("path", () => SourceFile.Of(" "));
        Assert.Throws<ArgumentException>("path", () => SourceFile.Of("folder/"));
        Assert.Throws<ArgumentException>("name", () => SourceFile.Of("", () => Stream.Null));
        Assert.Throws<ArgumentNullException>("open", () => SourceFile.Of("a", null!));
        Assert.Throws<ArgumentNullException>("file", () => UcdpGed.Read(null!));
        Assert.Throws<InvalidOperationException>(() => UcdpGed.Read(SourceFile.Of("a", () => null!)).ToLog());
    }
}
