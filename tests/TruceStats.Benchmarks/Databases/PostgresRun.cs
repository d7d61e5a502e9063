using System.Globalization;
using Npgsql;
using TruceStats.Data;
using TruceStats.Data.Tests.Databases;

namespace TruceStats.Benchmarks.Databases;

/// <summary>A table in PostgreSQL: counted there, or fetched row by row and counted here.</summary>
internal static class PostgresRun
{
    private static readonly SqlIncidents Table = new("incidents", SqlDialect.PostgreSql)
    {
        Start = "date_start",
        Place = "adm_1",
        Kind = "kind",
        DeathsLow = "low",
        DeathsBest = "best",
        DeathsHigh = "high",
        Timeout = TimeSpan.Zero,
    };

    public static void Run(long rows)
    {
        if (PostgresServer.Missing is { } reason)
        {
            DatabaseRun.Print(reason);
            return;
        }
        using var server = PostgresServer.Start();
        using var connection = server.Open();
        Execute(connection, FormattableString.Invariant($"""
            CREATE TABLE incidents (id bigint, date_start date, adm_1 text, kind text, side_a text, low integer, best integer, high integer);
            INSERT INTO incidents
            SELECT n, date '{DatabaseRun.First}' + abs(hashint8(n) % 10957), 'department ' || floor(sqrt(abs(hashint8(n + 1) % 1024))),
              CASE WHEN n % 10 < 6 THEN 'state-based' ELSE 'one-sided' END, 'actor ' || n % 20, n % 7, CASE WHEN n % 20 > 0 THEN n % 7 + 1 END, n % 7 + 3
            FROM generate_series(1, {rows}) AS n;
            VACUUM ANALYZE incidents;
            """));
        DatabaseRun.Print(string.Create(CultureInfo.InvariantCulture, $"{rows} incidents in a table of {connection.ServerVersion}"));
        DatabaseRun.Measure("days and places by hand, in SQL", () => ByHand(connection));
        DatabaseRun.Measure("days and places, counted in the database", () => Table.PanelBy(connection, DatabaseRun.DailyByPlace).Counting!.Counted);
        DatabaseRun.Measure("days and places, rows fetched and counted here", () => Fetch(connection).PanelBy(DatabaseRun.DailyByPlace).Counting!.Counted);
    }

    private static long ByHand(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("SELECT date_start, adm_1, count(*) FROM incidents GROUP BY date_start, adm_1", connection) { CommandTimeout = 0 };
        using var reader = command.ExecuteReader();
        long events = 0;
        while (reader.Read())
            events += reader.GetInt64(2);
        return events;
    }

    // The columns that the rule looks at, and no more.
    private static IEnumerable<Incident> Fetch(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("SELECT date_start, adm_1 FROM incidents", connection) { CommandTimeout = 0 };
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Incident.Of(IncidentKind.Attack, PartialDate.Day(LocalDate.FromDateOnly(reader.GetFieldValue<DateOnly>(0))), place: reader.GetString(1));
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        foreach (string statement in sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            command.ExecuteNonQuery();
        }
    }
}
