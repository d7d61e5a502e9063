using DuckDB.NET.Data;

namespace TruceStats.Data.Tests.Databases;

/// <summary>Counting in files that DuckDB reads.</summary>
public sealed class FileTests : IDisposable
{
    private static readonly CountingRule Daily = new() { Resolution = Resolution.Day, Coverage = StudyPeriod.Month(2016, 3) };

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    // Quotes in the path, as a user's folder may have.
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("truce-stats-").FullName, "it's \"here\"");

    public FileTests()
    {
        Directory.CreateDirectory(_folder);
        _connection.Open();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
    }

    [Fact]
    public void Parquet_files_are_counted_as_one_table()
    {
        Write("1.parquet", "SELECT DATE '2016-03-01' + CAST(range % 31 AS INTEGER) AS day, 'SV-SS' AS place, range % 3 AS best FROM range(1000)");
        // Another order of columns.
        Write("2.parquet", "SELECT range % 3 AS best, 'SV-LI' AS place, DATE '2016-03-01' + CAST(range % 31 AS INTEGER) AS day FROM range(500)");
        var table = SqlIncidents.Parquet(Path.Combine(_folder, "*.parquet")) with { Start = "day", Place = "place", Deaths = "best" };
        var panel = table.PanelBy(_connection, Daily with { Groups = Groups.Place, What = CountedQuantity.DeathsBest }, Stop);
        Assert.Equal(["SV-LI", "SV-SS"], panel.Keys);
        Assert.Equal([499, 999], panel.Series.Select(series => series.Tally().Events));
        Assert.Equal(1500, panel.Series[0].Source!.RowsRead);
        Assert.Equal(Path.Combine(_folder, "*.parquet"), panel.Series[0].Source!.Name);
    }

    [Fact]
    public void Files_that_are_not_there_or_lack_a_column_are_an_error()
    {
        var table = SqlIncidents.Parquet(Path.Combine(_folder, "*.parquet")) with { Start = "day", Place = "place" };
        Assert.Contains("No files found", Assert.Throws<InvalidOperationException>(() => table.CountBy(_connection, Daily, Stop)).Message, StringComparison.Ordinal);
        Write("1.parquet", "SELECT DATE '2016-03-01' AS day, 'SV-SS' AS place");
        Write("2.parquet", "SELECT DATE '2016-03-01' AS day");
        Assert.Throws<DuckDBException>(() => table.CountBy(_connection, Daily, Stop));
    }

    [Fact]
    public void What_a_CSV_file_says_wrongly_rejects_its_row()
    {
        File.WriteAllText(Path.Combine(_folder, "1.csv"), """
            id,date_start,adm_1,best,low,event_clarity
            1,2016-03-26,SV-SS,2,1,1
            2,2016-03-26 00:00:00.000,"Santa ""Ana"", north",2,2,1
            3,2015-02-30,SV-SS,2,1,1
            4,26/03/2016,SV-SS,2,1,1
            5,2016-03-26 and more,SV-SS,2,1,1
            6,,SV-SS,2,1,1
            7,2016-03-27,,,0,
            8,2016-03-27,SV-SS,many,1,1
            9,2016-03-27,SV-SS,1.5,1,1
            10,2016-03-27,SV-SS,NaN,1,1
            11,2016-03-27,SV-SS,-1,0,1
            12,2016-03-27,SV-SS,1,2,1
            13,2016-03-27,SV-SS,2,1,9
            14,2016-03-27,SV-SS,99999999999999999999,1,1
            """);
        // Another order of columns, quotes and line ends.
        File.WriteAllText(Path.Combine(_folder, "2.csv"), "\"best\",\"low\",\"event_clarity\",\"adm_1\",\"date_start\",\"id\"\r\n\"7\",\"7\",\"2\",\"SV-LI\",\"2016-03-28T12:30:00\",\"15\"\r\n");
        string files = Path.Combine(_folder, "*.csv");
        var table = SqlIncidents.Csv(files) with { Start = "date_start", Place = "adm_1", DeathsLow = "low", DeathsBest = "best", Clarity = "event_clarity" };
        var series = table.CountBy(_connection, Daily with { What = CountedQuantity.DeathsBest, UnknownBest = UnknownBest.UseLow }, Stop);
        Assert.Equal(11, series.Tally().Events);
        Assert.Equal(
            SourceReport.Of(files, 15,
            [
                RejectedRow.Several(files, 1, "date_start", "start-missing"), RejectedRow.Several(files, 3, "date_start", "date-unreadable"),
                RejectedRow.Several(files, 4, "best", "deaths-not-whole"), RejectedRow.Several(files, 2, "best", "deaths-out-of-order"),
                RejectedRow.Several(files, 1, "event_clarity", "clarity-unknown"),
            ]),
            series.Source);
        Assert.Equal(1, series.Counting!.FiguresReplaced);
        var places = table.PanelBy(_connection, Daily with { Groups = Groups.Place }, Stop);
        Assert.Equal(["SV-LI", "SV-SS", "Santa \"Ana\", north"], places.Keys);
        Assert.Equal(1, places.Counting!.Ungrouped);
    }

    [Fact]
    public void CSV_files_that_differ_in_their_columns_are_an_error()
    {
        File.WriteAllText(Path.Combine(_folder, "1.csv"), "day,place\n2016-03-26,SV-SS\n");
        File.WriteAllText(Path.Combine(_folder, "2.csv"), "day\n2016-03-26\n");
        var table = SqlIncidents.Csv(Path.Combine(_folder, "*.csv")) with { Start = "day", Place = "place" };
        Assert.Contains("\"place\" is missing", Assert.Throws<DuckDBException>(() => table.CountBy(_connection, Daily, Stop)).Message, StringComparison.Ordinal);
    }

    private void Write(string name, string query) =>
        _connection.Execute($"COPY ({query}) TO '{Path.Combine(_folder, name).Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet)");
}
