using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Npgsql;
using TruceStats.Tests;

namespace TruceStats.Data.Tests.Databases;

/// <summary>Laws of counting in PostgreSQL: one table, and one that is partitioned by day.</summary>
[Collection(SharedServers.Name)]
[Properties(Replay = Seeds.Replay, MaxTest = 150)]
public sealed class PostgreSqlTests : IDisposable
{
    private readonly NpgsqlConnection _connection;

    public PostgreSqlTests(PostgresServers servers)
    {
        _connection = servers.First.Open();
        _connection.Execute($"""
            CREATE SCHEMA IF NOT EXISTS conflict;
            SET search_path = conflict;
            SET client_min_messages = warning;
            CREATE TABLE IF NOT EXISTS plain ({Tables.ColumnTypes});
            CREATE TABLE IF NOT EXISTS by_day ({Tables.ColumnTypes}) PARTITION BY RANGE (start_day);
            CREATE TABLE IF NOT EXISTS by_day_january PARTITION OF by_day FOR VALUES FROM ('2016-01-01') TO ('2016-02-01');
            CREATE TABLE IF NOT EXISTS by_day_later PARTITION OF by_day FOR VALUES FROM ('2016-02-01') TO ('2017-01-01');
            CREATE TABLE IF NOT EXISTS by_day_rest PARTITION OF by_day DEFAULT;
            SET enable_partitionwise_aggregate = on;
            """);
    }

    public void Dispose() => _connection.Dispose();

    [Property]
    public Property Counting_in_PostgreSQL_is_counting_in_memory() =>
        Prop.ForAll(Cases.Any.ToArbitrary(), given => Holds("plain", given, partition: null));

    [Property]
    public Property Counting_in_a_table_partitioned_by_day_is_counting_in_memory() =>
        Prop.ForAll(Cases.Any.ToArbitrary(), given => Holds("by_day", given, partition: "start_day"));

    private void Holds(string name, Cases.Case given, string? partition)
    {
        _connection.Execute($"TRUNCATE conflict.{name}");
        _connection.Insert($"conflict.{name}", given.Rows);
        SameAnswer.Holds(given, Tables.Describe(new SqlIncidents(name, SqlDialect.PostgreSql) { Schema = "conflict", PartitionedBy = partition }), _connection);
    }
}
