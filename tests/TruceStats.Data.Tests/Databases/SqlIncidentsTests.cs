using System.Data;
using DuckDB.NET.Data;

namespace TruceStats.Data.Tests.Databases;

/// <summary>What is sent, what is refused, and what is left as it was.</summary>
public sealed class SqlIncidentsTests : IDisposable
{
    private static readonly CountingRule Daily = new() { Resolution = Resolution.Day, Coverage = StudyPeriod.Month(2016, 3) };

    private static readonly SqlIncidents Plain = new("incidents", SqlDialect.DuckDb) { Start = "day" };

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public SqlIncidentsTests()
    {
        _connection.Open();
        _connection.Execute("""
            CREATE TABLE incidents (day date, place text, best integer);
            INSERT INTO incidents VALUES ('2016-03-26', 'SV-SS', 2), ('2016-03-26', 'SV-LI', 1), ('2016-03-27', NULL, NULL);
            """);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void A_query_is_text_with_marks_and_values_beside_it()
    {
        var table = Plain with { Schema = "conflict", Place = "place", Deaths = "best" };
        var query = table.Query(Daily with { What = CountedQuantity.DeathsBest, Filter = IncidentFilter.All.In("SV-SS", "SV-LI") with { MinimumDeaths = 1 } });
        Assert.Equal(
            """
            SELECT
              fate,
              CASE WHEN fate = 0 THEN first_day_of_row END AS first_day,
              CASE WHEN fate = 0 THEN figure_known_of_row END AS figure_known,
              COUNT(*) AS incidents,
              SUM(figure) AS figure_sum,
              SUM(CAST(figure AS DOUBLE PRECISION) * CAST(figure AS DOUBLE PRECISION)) AS figure_squares
            FROM (
              SELECT
                CASE
                  WHEN "day" IS NULL THEN 1
                  WHEN CAST("day" AS DATE) < DATE '0001-01-01' OR CAST("day" AS DATE) > DATE '9999-12-31' THEN 2
                  WHEN CAST("place" AS TEXT) LIKE ' %' OR CAST("place" AS TEXT) LIKE '% ' THEN 3
                  WHEN TRY_CAST("best" AS BIGINT) IS DISTINCT FROM "best" THEN 4
                  WHEN TRY_CAST("best" AS BIGINT) < 0 THEN 5
                  WHEN CAST("place" AS TEXT) IN ($1, $2) AND TRY_CAST("best" AS BIGINT) >= $3 THEN 0
                  ELSE -1 END AS fate,
                CAST("day" AS DATE) AS first_day_of_row,
                CASE WHEN "best" IS NULL THEN 0 ELSE 1 END AS figure_known_of_row,
                TRY_CAST("best" AS BIGINT) AS figure
              FROM "conflict"."incidents") AS counted
            GROUP BY
              fate,
              CASE WHEN fate = 0 THEN first_day_of_row END,
              CASE WHEN fate = 0 THEN figure_known_of_row END
            """,
            query.Text);
        Assert.Equal(["SV-LI", "SV-SS", 1L], query.Parameters);
        Assert.Equal(query.Text, query.ToString());
        Assert.Equal(query, table.Query(Daily with { What = CountedQuantity.DeathsBest, Filter = IncidentFilter.All.In("SV-LI", "SV-SS") with { MinimumDeaths = 1 } }));
        Assert.NotEqual(query, table.Query(Daily with { What = CountedQuantity.DeathsBest, Filter = IncidentFilter.All.In("SV-LI", "SV-SS") with { MinimumDeaths = 2 } }));
    }

    [Fact]
    public void Names_and_values_that_look_like_SQL_are_names_and_values()
    {
        const string Hostile = "x\"; drop table incidents; --";
        string quoted = "\"" + Hostile.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        _connection.Execute($"CREATE SCHEMA \"s\"\"1\"; CREATE TABLE \"s\"\"1\".{quoted} ({quoted} date, \"{{0}}\" text); INSERT INTO \"s\"\"1\".{quoted} VALUES ('2016-03-26', 'it''s'), ('2016-03-27', 'x')");
        var table = new SqlIncidents(Hostile, SqlDialect.DuckDb) { Schema = "s\"1", Start = Hostile, Place = "{0}" };
        var filtered = Daily with { Filter = IncidentFilter.All.In("it's", "' OR 1 = 1 --") };
        Assert.DoesNotContain("OR 1 = 1", table.Query(filtered).Text, StringComparison.Ordinal);
        Assert.Equal(1, table.CountBy(_connection, filtered, Stop).Tally().Events);
        Assert.Equal(3, Plain.CountBy(_connection, Daily, Stop).Tally().Events);
    }

    [Fact]
    public void A_connection_is_left_as_it_was_found()
    {
        Plain.CountBy(_connection, Daily, Stop);
        Assert.Equal(ConnectionState.Open, _connection.State);
        string file = Path.Combine(Directory.CreateTempSubdirectory("truce-stats-").FullName, "incidents.duckdb");
        try
        {
            using var closed = new DuckDBConnection("DataSource=" + file);
            closed.Open();
            closed.Execute("CREATE TABLE incidents (day date)");
            closed.Close();
            Assert.Equal(0, Plain.CountBy(closed, Daily, Stop).Tally().Events);
            Assert.Equal(ConnectionState.Closed, closed.State);
            Assert.Throws<InvalidOperationException>(() => (Plain with { Start = "other" }).CountBy(closed, Daily, Stop));
            Assert.Equal(ConnectionState.Closed, closed.State);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    [Fact]
    public async Task Waiting_for_the_answer_gives_the_same_answer()
    {
        Assert.Equal(Plain.CountBy(_connection, Daily, Stop), await Plain.CountByAsync(_connection, Daily, Stop));
        var panel = Daily with { Groups = Groups.Place };
        var table = Plain with { Place = "place" };
        Assert.Equal(table.PanelBy(_connection, panel, Stop), await table.PanelByAsync(_connection, panel, Stop));
    }

    [Fact]
    public async Task A_query_is_stopped_by_its_token()
    {
        // Counts for hours, if nobody stops it.
        _connection.Execute("CREATE VIEW endless AS SELECT DATE '2016-03-01' + CAST(a.range * b.range % 31 AS INTEGER) AS day FROM range(10000000) a, range(10000000) b");
        var endless = new SqlIncidents("endless", SqlDialect.DuckDb) { Start = "day" };
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless.CountByAsync(_connection, Daily, soon.Token));
        using var again = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.ThrowsAny<OperationCanceledException>(() => endless.CountBy(_connection, Daily, again.Token));
        // And the connection can be used again.
        Assert.Equal(3, Plain.CountBy(_connection, Daily, Stop).Tally().Events);
    }

    [Fact]
    public void A_table_without_rows_gives_zeros_that_say_what_they_rest_on()
    {
        _connection.Execute("DELETE FROM incidents");
        var series = Plain.CountBy(_connection, Daily, Stop);
        Assert.Equal(0, series.Tally().Events);
        Assert.Equal([Caution.Of(CautionCodes.NoIncidents)], series.Cautions);
        Assert.Equal(SourceReport.Of("incidents", 0), series.Source);
    }

    [Fact]
    public void A_rule_and_its_method_must_fit()
    {
        var table = Plain with { Place = "place" };
        Assert.Throws<ArgumentException>("rule", () => table.CountBy(_connection, Daily with { Groups = Groups.Place }, Stop));
        Assert.Throws<ArgumentException>("rule", () => table.PanelBy(_connection, Daily, Stop));
        Assert.Throws<ArgumentNullException>("rule", () => table.CountBy(_connection, null!, Stop));
        Assert.Throws<ArgumentNullException>("rule", () => table.Query(null!));
        Assert.Throws<ArgumentNullException>("connection", () => table.CountBy(null!, Daily, Stop));
    }

    [Fact]
    public void A_seeded_draw_is_refused_with_what_to_do_instead()
    {
        var error = Assert.Throws<NotSupportedException>(() => Plain.CountBy(_connection, Daily with { Attribution = Attribution.Draw(7) }, Stop));
        Assert.Contains("count them as they stream", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_rule_asks_for_must_be_described()
    {
        CountingRule[] rules =
        [
            Daily with { Groups = Groups.Place }, Daily with { Groups = Groups.Perpetrator }, Daily with { Groups = Groups.Target }, Daily with { Groups = Groups.Kind },
            Daily with { What = CountedQuantity.DeathsLow }, Daily with { Filter = IncidentFilter.All.In() }, Daily with { Filter = IncidentFilter.All.By("a") },
            Daily with { Filter = IncidentFilter.All.Against("a") }, Daily with { Filter = IncidentFilter.All.Of(IncidentKind.Homicide) },
            Daily with { Filter = new IncidentFilter { Clarities = [Clarity.Clear] } }, Daily with { Filter = IncidentFilter.All.And(new IncidentFilter { MinimumDeaths = 1 }) },
        ];
        Assert.All(rules, rule => Assert.Contains("names no column", Assert.Throws<ArgumentException>(nameof(rule), () => Plain.Query(rule)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_description_that_contradicts_itself_is_refused()
    {
        SqlIncidents[] tables =
        [
            Plain with { Start = "" }, Plain with { EndLatest = "day" }, Plain with { Kind = "kind", OfKind = IncidentKind.Clash }, Plain with { Deaths = "a", DeathsLow = "b" },
            Plain with { DeathsBest = "best" }, Plain with { ReportingLagDays = 3 }, Plain with { Place = "" }, Plain with { Place = "a\0b" }, Plain with { Schema = "" },
            SqlIncidents.Parquet("x.parquet") with { Start = "day", Schema = "s" },
        ];
        Assert.All(tables, table => Assert.Throws<InvalidOperationException>(() => table.Query(Daily)));
        Assert.Throws<ArgumentException>(() => new SqlIncidents(" ", SqlDialect.DuckDb));
        Assert.Throws<ArgumentNullException>(() => new SqlIncidents("incidents", null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Plain with { ReportingLagDays = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Plain with { Timeout = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentException>(() => new SqlDialect { Name = " " });
    }

    [Fact]
    public void One_kind_for_all_rows_is_a_kind_like_any_other()
    {
        var table = Plain with { OfKind = IncidentKind.Homicide };
        Assert.Equal(3, table.CountBy(_connection, Daily with { Filter = IncidentFilter.All.Of(IncidentKind.Homicide) }, Stop).Tally().Events);
        Assert.Equal(3, table.CountBy(_connection, Daily with { Filter = IncidentFilter.All.Of(IncidentKind.Attack) }, Stop).Counting!.Filtered);
        Assert.Equal(["homicide"], table.PanelBy(_connection, Daily with { Groups = Groups.Kind }, Stop).Keys);
    }

    [Fact]
    public void Descriptions_dialects_and_texts_compare_by_what_they_say()
    {
        Assert.Equal(Plain, new SqlIncidents("incidents", SqlDialect.DuckDb) { Start = "day" });
        Assert.NotEqual(Plain, Plain with { Place = "place" });
        Assert.NotEqual(SqlIncidents.Parquet("a") with { Start = "day" }, SqlIncidents.Csv("a") with { Start = "day" });
        Assert.NotEqual(SqlDialect.DuckDb, SqlDialect.PostgreSql);
        Assert.Equal("conflict.incidents (PostgreSQL)", (new SqlIncidents("incidents", SqlDialect.PostgreSql) { Schema = "conflict" }).ToString());
        Assert.Equal("PostgreSQL", SqlDialect.PostgreSql.ToString());
    }

    [Fact]
    public void A_dialect_of_ones_own_writes_names_and_parameters_its_way()
    {
        var brackets = new SqlDialect { Name = "brackets", OpeningQuote = '[', ClosingQuote = ']', Parameter = "@p{0}", ParameterName = "@p{0}", Text = "CAST({0} AS nvarchar(400)) COLLATE Latin1_General_BIN2" };
        var query = new SqlIncidents("a]b", brackets) { Start = "day", Place = "{0}" }.Query(Daily with { Filter = IncidentFilter.All.In("x") });
        Assert.Contains("FROM [a]]b])", query.Text, StringComparison.Ordinal);
        Assert.Contains("CAST([{0}] AS nvarchar(400)) COLLATE Latin1_General_BIN2 IN (@p1)", query.Text, StringComparison.Ordinal);
        // Parameters by name are sent by name.
        var named = SqlDialect.DuckDb with { Name = "by name", Parameter = "$value{0}", ParameterName = "value{0}" };
        var table = new SqlIncidents("incidents", named) { Start = "day", Place = "place" };
        Assert.Equal(1, table.CountBy(_connection, Daily with { Filter = IncidentFilter.All.In("SV-LI", "nowhere") }, Stop).Tally().Events);
    }
}
