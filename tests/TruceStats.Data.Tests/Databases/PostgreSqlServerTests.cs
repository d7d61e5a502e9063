using Npgsql;

namespace TruceStats.Data.Tests.Databases;

/// <summary>What only a server across a connection can show.</summary>
[Collection(SharedServers.Name)]
public sealed class PostgreSqlServerTests : IDisposable
{
    private static readonly CountingRule Daily = new() { Resolution = Resolution.Day, Coverage = StudyPeriod.Month(2016, 3) };

    // Answers after an hour.
    private static readonly SqlIncidents Slow = new("slow", SqlDialect.PostgreSql) { Start = "day" };

    private readonly NpgsqlConnection _connection;

    public PostgreSqlServerTests(PostgresServers servers)
    {
        _connection = servers.First.Open();
        _connection.Execute("CREATE TEMP VIEW slow AS SELECT date '2016-03-26' + (pg_sleep(3600) IS NULL)::integer AS day");
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public async Task A_query_is_stopped_on_the_server_by_its_token()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Slow.CountByAsync(_connection, Daily, soon.Token));
        using var again = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.ThrowsAny<OperationCanceledException>(() => Slow.CountBy(_connection, Daily, again.Token));
        _connection.Execute("SELECT 1");
    }

    [Fact]
    public void A_query_that_takes_too_long_ends_in_the_driver_s_own_error()
    {
        var error = Assert.Throws<NpgsqlException>(() => (Slow with { Timeout = TimeSpan.FromSeconds(1) }).CountBy(_connection, Daily, TestContext.Current.CancellationToken));
        Assert.IsType<TimeoutException>(error.InnerException);
    }

    [Fact]
    public void A_collation_to_which_different_codes_are_equal_is_refused_by_the_server()
    {
        _connection.Execute("""
            CREATE COLLATION IF NOT EXISTS ignoring_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
            CREATE TEMP TABLE t (day date, place text COLLATE ignoring_case);
            INSERT INTO t VALUES ('2016-03-26', 'A'), ('2016-03-26', 'a');
            """);
        var table = new SqlIncidents("t", SqlDialect.PostgreSql) { Start = "day", Place = "place" };
        var error = Assert.Throws<PostgresException>(() => table.PanelBy(_connection, Daily with { Groups = Groups.Place }, TestContext.Current.CancellationToken));
        Assert.Contains("nondeterministic", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dialect_of_ones_own_with_named_parameters_counts_too()
    {
        _connection.Execute("CREATE TEMP TABLE t (day date, place text); INSERT INTO t VALUES ('2016-03-26', 'it''s'), ('2016-03-27', 'x')");
        var named = SqlDialect.PostgreSql with { Name = "Npgsql by name", Parameter = "@p{0}", ParameterName = "p{0}" };
        var table = new SqlIncidents("t", named) { Start = "day", Place = "place" };
        Assert.Equal(1, table.CountBy(_connection, Daily with { Filter = IncidentFilter.All.In("it's", "y") }, TestContext.Current.CancellationToken).Tally().Events);
    }
}
