using DuckDB.NET.Data;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using TruceStats.Tests;

namespace TruceStats.Data.Tests.Databases;

/// <summary>Laws of counting in DuckDB, in memory.</summary>
[Properties(Replay = Seeds.Replay, MaxTest = 300)]
public sealed class DuckDbTests : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckDbTests()
    {
        _connection.Open();
        _connection.Execute($"CREATE TABLE incidents ({Tables.ColumnTypes})");
    }

    public void Dispose() => _connection.Dispose();

    [Property]
    public Property Counting_in_DuckDB_is_counting_in_memory() => Prop.ForAll(Cases.Any.ToArbitrary(), given =>
    {
        _connection.Execute("DELETE FROM incidents");
        _connection.Insert("incidents", given.Rows);
        SameAnswer.Holds(given, Tables.Describe(new SqlIncidents("incidents", SqlDialect.DuckDb)), _connection);
        SameAnswer.Holds(given, Tables.Describe(new SqlIncidents("incidents", SqlDialect.DuckDb) { PartitionedBy = "side_a" }), _connection);
    });
}
