using System.Data.Common;
using DuckDB.NET.Data;

namespace TruceStats.Data.Tests.Databases;

/// <summary>Columns that are not there, or not what they are said to be, and rows that are no incidents.</summary>
[Collection(SharedServers.Name)]
public sealed class ColumnTypeTests(PostgresServers servers) : IDisposable
{
    private static readonly CountingRule Daily = new() { Resolution = Resolution.Day, Coverage = StudyPeriod.Month(2016, 3) };

    private readonly List<DbConnection> _opened = [];

    public static TheoryData<string> Engines => ["DuckDB", "PostgreSQL"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _opened.ForEach(connection => connection.Dispose());

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_column_that_is_not_there_is_named_with_its_table(string engine)
    {
        var (connection, dialect) = Open(engine);
        connection.Execute("CREATE TEMP TABLE t (day date)");
        var error = Assert.Throws<InvalidOperationException>(() => (new SqlIncidents("t", dialect) { Start = "day", Place = "adm_9" }).CountBy(connection, Daily, Stop));
        Assert.Contains($"t ({engine}) cannot be read with the columns Start 'day', Place 'adm_9'", error.Message, StringComparison.Ordinal);
        // The engine's own words, on one line.
        Assert.Contains("adm_9\"", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.IsAssignableFrom<DbException>(error.InnerException);
        Assert.Throws<InvalidOperationException>(() => (new SqlIncidents("no_such_table", dialect) { Start = "day" }).CountBy(connection, Daily, Stop));
    }

    [Theory]
    [InlineData("DuckDB", "day timestamptz", "AT TIME ZONE")]
    [InlineData("PostgreSQL", "day timestamp with time zone", "AT TIME ZONE")]
    [InlineData("DuckDB", "day text", "must be a date")]
    [InlineData("PostgreSQL", "day text", "must be a date")]
    [InlineData("PostgreSQL", "day time", "must be a date")]
    [InlineData("DuckDB", "day date, place text[]", "one code a row")]
    [InlineData("PostgreSQL", "day date, place text[]", "one code a row")]
    [InlineData("PostgreSQL", "day date, place double precision", "one code a row")]
    [InlineData("DuckDB", "day date, best text", "must be numbers")]
    [InlineData("PostgreSQL", "day date, best boolean", "must be numbers")]
    public void A_column_of_another_type_is_refused(string engine, string columns, string required)
    {
        var (connection, dialect) = Open(engine);
        connection.Execute($"CREATE TEMP TABLE t ({columns})");
        var table = new SqlIncidents("t", dialect)
        {
            Start = "day",
            Place = columns.Contains("place", StringComparison.Ordinal) ? "place" : null,
            Deaths = columns.Contains("best", StringComparison.Ordinal) ? "best" : null,
        };
        Assert.Contains(required, Assert.Throws<InvalidOperationException>(() => table.CountBy(connection, Daily, Stop)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_time_without_zone_counts_on_its_own_day_whatever_the_zone_of_the_session(string engine)
    {
        var (connection, dialect) = Open(engine);
        connection.Execute("CREATE TEMP TABLE t (day timestamp); INSERT INTO t VALUES ('2016-03-26 23:59:59.999'), ('2016-03-27 00:00:00'), ('2016-03-27 00:00:01')");
        foreach (string zone in new[] { "America/El_Salvador", "Pacific/Kiritimati" })
        {
            connection.Execute($"SET TimeZone = '{zone}'");
            var series = new SqlIncidents("t", dialect) { Start = "day" }.CountBy(connection, Daily, Stop);
            Assert.Equal(new long?[] { 1, 2 }, series.Bins.Skip(25).Take(2).Select(bin => bin.Count));
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Dates_that_are_no_days_are_rejected(string engine)
    {
        var (connection, dialect) = Open(engine);
        connection.Execute("CREATE TEMP TABLE t (day date, over date); INSERT INTO t VALUES ('infinity', NULL), ('-infinity', NULL), ('0044-03-15 (BC)', NULL), ('2016-03-26', 'infinity'), ('2016-03-26', NULL)".Replace("over", "last_day_of", StringComparison.Ordinal));
        var series = new SqlIncidents("t", dialect) { Start = "day", End = "last_day_of" }.CountBy(connection, Daily, Stop);
        Assert.Equal(
            SourceReport.Of("t", 5, [RejectedRow.Several("t", 3, "day", "date-out-of-range"), RejectedRow.Several("t", 1, "last_day_of", "date-out-of-range")]),
            series.Source);
        Assert.Equal([Caution.Of(CautionCodes.RowsRejected, "rows", 4)], series.Cautions);
        Assert.Equal(1, series.Counting!.Seen);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Deaths_in_a_column_of_fractions_must_be_whole(string engine)
    {
        var (connection, dialect) = Open(engine);
        connection.Execute("CREATE TEMP TABLE t (day date, best double precision); INSERT INTO t VALUES ('2016-03-26', 2), ('2016-03-26', 1.5), ('2016-03-26', NULL)");
        var rule = Daily with { What = CountedQuantity.DeathsBest, UnknownBest = UnknownBest.LeaveOut };
        var series = new SqlIncidents("t", dialect) { Start = "day", Deaths = "best" }.CountBy(connection, rule, Stop);
        Assert.Equal(2, series.Tally().Events);
        Assert.Equal([RejectedRow.Several("t", 1, "best", "deaths-not-whole")], series.Source!.Rejected);
        Assert.Equal(1, series.Counting!.UnknownFigures);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Kinds_by_number_are_kinds_and_a_space_that_is_no_blank_is_seen_too(string engine)
    {
        var (connection, dialect) = Open(engine);
        connection.Execute("CREATE TEMP TABLE t (day date, kind integer, place text); INSERT INTO t VALUES ('2016-03-26', 1, 'a'), ('2016-03-26', 3, 'a'), ('2016-03-27', 3, 'a\t')".Replace("\\t", "\t", StringComparison.Ordinal));
        var table = new SqlIncidents("t", dialect) { Start = "day", Kind = "kind", Place = "place" };
        Assert.Equal(2, table.CountBy(connection, Daily with { Filter = IncidentFilter.All.Of(IncidentKind.Of("3")) }, Stop).Tally().Events);
        Assert.Equal(["1", "3"], table.PanelBy(connection, Daily with { Groups = Groups.Kind }, Stop).Keys);
        var places = table.PanelBy(connection, Daily with { Groups = Groups.Place }, Stop);
        Assert.Equal(["a"], places.Keys);
        Assert.Equal([RejectedRow.Several("t", 1, "place", "code-with-space")], places.Series[0].Source!.Rejected);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void More_deaths_than_a_bin_can_hold_are_an_error_and_only_where_they_are_in_one(string engine)
    {
        var (connection, dialect) = Open(engine);
        connection.Execute("CREATE TEMP TABLE t (day date, best bigint); INSERT INTO t VALUES ('2016-03-26', 9223372036854775807), ('2016-03-26', 1)");
        var table = new SqlIncidents("t", dialect) { Start = "day", Deaths = "best" };
        var rule = Daily with { What = CountedQuantity.DeathsHigh };
        Assert.Throws<OverflowException>(() => table.CountBy(connection, rule, Stop));
        Assert.Equal(2, table.CountBy(connection, rule with { Coverage = StudyPeriod.Month(2016, 4) }, Stop).Counting!.Outside);
    }

    private (DbConnection Connection, SqlDialect Dialect) Open(string engine)
    {
        DbConnection connection = engine == "DuckDB" ? new DuckDBConnection("DataSource=:memory:") : new Npgsql.NpgsqlConnection(servers.First.ConnectionString());
        _opened.Add(connection);
        connection.Open();
        return (connection, engine == "DuckDB" ? SqlDialect.DuckDb : SqlDialect.PostgreSql);
    }
}
