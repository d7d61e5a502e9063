using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Npgsql;
using TruceStats.Tests;

namespace TruceStats.Data.Tests.Databases;

/// <summary>A table whose partitions lie on two servers, reached through a third database by postgres_fdw: who counts?</summary>
[Collection(SharedServers.Name)]
[Properties(Replay = Seeds.Replay, MaxTest = 40)]
public sealed class ShardedTests : IDisposable
{
    private static readonly CountingRule ByPlace = new()
    {
        Resolution = Resolution.Day,
        Coverage = StudyPeriod.Year(2016),
        Groups = Groups.Place,
        Attribution = Attribution.FirstDay,
    };

    private readonly NpgsqlConnection _connection;

    public ShardedTests(PostgresServers servers)
    {
        _connection = servers.First.Open();
        if (!IsMade())
        {
            Shard(servers.First, "east");
            Shard(servers.Second, "west");
            Coordinate(servers);
        }
        // Where the aggregate is pushed down is up to the planner; that it may be is up to this setting, which is off by default.
        _connection.Execute("SET search_path = sharded; SET enable_partitionwise_aggregate = on; ANALYZE by_place; ANALYZE by_day");
    }

    public void Dispose() => _connection.Dispose();

    [Property]
    public Property Counting_over_two_servers_is_counting_in_memory() => Prop.ForAll(Cases.Any.ToArbitrary(), given =>
    {
        foreach (var (table, partition) in new[] { ("by_place", "place"), ("by_day", "start_day") })
        {
            _connection.Execute($"TRUNCATE {table}");
            _connection.Insert(table, given.Rows);
            SameAnswer.Holds(given, Described(table), _connection);
            SameAnswer.Holds(given, Described(table) with { PartitionedBy = partition }, _connection);
        }
    });

    [Fact]
    public void A_panel_of_the_places_that_the_table_is_sharded_by_is_counted_on_the_shards()
    {
        Fill();
        CountedOnBothShards(Described("by_place"), ByPlace);
        CountedOnBothShards(Described("by_place"), ByPlace with { What = CountedQuantity.DeathsBest, UnknownBest = UnknownBest.UseLow });
    }

    [Fact]
    public void Filters_go_to_the_shards_too_and_their_values_as_parameters()
    {
        Fill();
        var filter = new IncidentFilter
        {
            Kinds = [IncidentKind.Homicide, IncidentKind.Of("x'y")],
            Period = StudyPeriod.From(new LocalDate(2016, 2, 1)),
            Clarities = [Clarity.Clear, Clarity.Unknown],
            MinimumDeaths = 1,
        };
        foreach (var (table, partition) in new[] { ("by_place", "place"), ("by_day", "start_day") })
            CountedOnBothShards(Described(table) with { PartitionedBy = partition }, ByPlace with { Filter = filter.By("ms-13", "barrio-18") });
    }

    [Fact]
    public void Any_question_is_counted_on_the_shards_when_the_description_says_by_what_the_table_is_sharded()
    {
        Fill();
        var series = ByPlace with { Groups = Groups.None };
        CountedOnBothShards(Described("by_place") with { PartitionedBy = "place" }, series);
        CountedOnBothShards(Described("by_place") with { PartitionedBy = "place" }, series with { Groups = Groups.Kind });
        // By day every question without a filter is: each groups by the day anyway.
        CountedOnBothShards(Described("by_day"), series);
        CountedOnBothShards(Described("by_day"), series with { Groups = Groups.Perpetrator, What = CountedQuantity.DeathsHigh, UnknownBest = UnknownBest.LeaveOut });
    }

    [Fact]
    public void Without_the_sharding_column_rows_travel_and_the_counts_are_the_same()
    {
        Fill();
        var series = ByPlace with { Groups = Groups.None };
        var table = Described("by_place");
        Assert.Empty(RemoteCounts(Plan(table, series)));
        var stop = TestContext.Current.CancellationToken;
        Assert.Equal((table with { PartitionedBy = "place" }).CountBy(_connection, series, stop), table.CountBy(_connection, series, stop));
    }

    private void CountedOnBothShards(SqlIncidents table, CountingRule rule)
    {
        var plan = Plan(table, rule);
        Assert.True(RemoteCounts(plan).Count() == 2, string.Join('\n', plan));
    }

    // Both the count and its grouping are in what is sent to the shard.
    private static IEnumerable<string> RemoteCounts(IEnumerable<string> plan) =>
        plan.Where(line => line.Contains("Remote SQL: SELECT", StringComparison.Ordinal) && line.Contains("count(*)", StringComparison.Ordinal) && line.Contains("GROUP BY", StringComparison.Ordinal));

    /// <summary>The plan of exactly the query that is sent.</summary>
    private List<string> Plan(SqlIncidents table, CountingRule rule)
    {
        var query = table.Query(rule);
        using var command = _connection.CreateCommand();
        command.CommandText = "EXPLAIN (VERBOSE, COSTS OFF) " + query.Text;
        foreach (object value in query.Parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(reader.GetString(0));
        return lines;
    }

    private static SqlIncidents Described(string table) => Tables.Describe(new SqlIncidents(table, SqlDialect.PostgreSql));

    // Many incidents a day and place: where there is one, sending rows is as cheap as sending counts, and the planner may do so.
    private void Fill()
    {
        foreach (string table in new[] { "by_place", "by_day" })
        {
            _connection.Execute($"""
                TRUNCATE {table};
                INSERT INTO {table}
                SELECT date '2016-01-01' + n % 150, NULL, NULL, NULL, 'homicide', CASE n % 3 WHEN 0 THEN 'SV-SS' WHEN 1 THEN 'SV-LI' ELSE 'sv-li' END,
                  'ms-13', NULL, n % 3, CASE WHEN n % 5 > 0 THEN n % 3 + 1 END, n % 3 + 2, 1 + n % 2
                FROM generate_series(0, 19999) AS n;
                ANALYZE {table};
                """);
        }
    }

    private bool IsMade()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM pg_namespace WHERE nspname = 'sharded'";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0;
    }

    private static void Shard(PostgresServer server, string name)
    {
        using (var connection = server.Open())
            connection.Execute($"CREATE DATABASE {name}");
        using var shard = server.Open(name);
        shard.Execute($"CREATE TABLE by_place ({Tables.ColumnTypes}); CREATE TABLE by_day ({Tables.ColumnTypes})");
    }

    private void Coordinate(PostgresServers servers) => _connection.Execute($"""
        CREATE SCHEMA sharded;
        SET search_path = sharded;
        CREATE EXTENSION postgres_fdw SCHEMA public;
        CREATE SERVER east FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '{servers.First.Port}', dbname 'east', use_remote_estimate 'true', async_capable 'true');
        CREATE SERVER west FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '{servers.Second.Port}', dbname 'west', use_remote_estimate 'true', async_capable 'true');
        CREATE USER MAPPING FOR analyst SERVER east OPTIONS (user 'analyst');
        CREATE USER MAPPING FOR analyst SERVER west OPTIONS (user 'analyst');
        CREATE TABLE by_place ({Tables.ColumnTypes}) PARTITION BY LIST (place);
        CREATE FOREIGN TABLE by_place_west PARTITION OF by_place FOR VALUES IN ('SV-SS', 'Ahuachapán', '$1', '%') SERVER west OPTIONS (schema_name 'public', table_name 'by_place');
        CREATE FOREIGN TABLE by_place_east PARTITION OF by_place DEFAULT SERVER east OPTIONS (schema_name 'public', table_name 'by_place');
        CREATE TABLE by_day ({Tables.ColumnTypes}) PARTITION BY RANGE (start_day);
        CREATE FOREIGN TABLE by_day_west PARTITION OF by_day FOR VALUES FROM ('2016-01-01') TO ('2016-03-01') SERVER west OPTIONS (schema_name 'public', table_name 'by_day');
        CREATE FOREIGN TABLE by_day_east PARTITION OF by_day DEFAULT SERVER east OPTIONS (schema_name 'public', table_name 'by_day');
        """);
}
