using System.Globalization;
using DuckDB.NET.Data;
using TruceStats.Data;

namespace TruceStats.Benchmarks.Databases;

/// <summary>Parquet files that DuckDB makes of a hashed range, counted by DuckDB.</summary>
internal static class ParquetRun
{
    private const int Files = 10;

    public static void Run(long rows)
    {
        string folder = Directory.CreateTempSubdirectory("truce-stats-parquet-").FullName;
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            for (int file = 0; file < Files; file++)
                Make(connection, Path.Combine(folder, FormattableString.Invariant($"{file}.parquet")), rows / Files * file, rows / Files * (file + 1));
            double size = Directory.EnumerateFiles(folder).Sum(path => new FileInfo(path).Length) / 1e9;
            DatabaseRun.Print(string.Create(CultureInfo.InvariantCulture, $"{rows} incidents in {Files} Parquet files, {size:0.00} GB"));
            Measure(connection, Path.Combine(folder, "*.parquet"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(DuckDBConnection connection, string files)
    {
        var small = SqlIncidents.Parquet(files) with { Start = "date_start", Place = "adm_1" };
        var full = small with { Kind = "kind", By = "side_a", Against = "side_b", DeathsLow = "low", DeathsBest = "best", DeathsHigh = "high", Clarity = "event_clarity" };
        DatabaseRun.Measure("days and places by hand, in SQL", () => ByHand(connection, files));
        DatabaseRun.Measure("days and places, two columns described", () => small.PanelBy(connection, DatabaseRun.DailyByPlace).Counting!.Counted);
        DatabaseRun.Measure("days and places, nine columns described", () => full.PanelBy(connection, DatabaseRun.DailyByPlace).Counting!.Counted);
        var deaths = DatabaseRun.DailyByPlace with
        {
            What = CountedQuantity.DeathsBest,
            UnknownBest = UnknownBest.UseLow,
            Filter = IncidentFilter.All.Of(IncidentKind.Of("state-based")).By("actor 1", "actor 2", "actor 3"),
        };
        DatabaseRun.Measure("deaths by day and place, with a filter, nine columns described", () => full.PanelBy(connection, deaths).Counting!.Counted);
        DatabaseRun.Measure("incidents by month, nine columns described", () =>
            full.CountBy(connection, new CountingRule { Resolution = Resolution.Month, Coverage = DatabaseRun.Coverage }).Counting!.Counted);
    }

    // What anybody would write who wants these counts and nothing else: no check of a row, no report.
    private static long ByHand(DuckDBConnection connection, string files)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT date_start, adm_1, count(*) FROM read_parquet($1) GROUP BY date_start, adm_1";
        command.Parameters.Add(new DuckDBParameter(files));
        using var reader = command.ExecuteReader();
        long events = 0;
        while (reader.Read())
            events += reader.GetInt64(2);
        return events;
    }

    private static void Make(DuckDBConnection connection, string file, long from, long to)
    {
        using var command = connection.CreateCommand();
        // Hashes of the row's number: many small figures, few large ones, places and actors of unequal size, and one best figure in 20 unknown.
        command.CommandText = FormattableString.Invariant($"""
            COPY (
              SELECT n AS id, DATE '{DatabaseRun.First}' + CAST(hash(n) % 10957 AS INTEGER) AS date_start,
                'department ' || CAST(sqrt(hash(n, 1) % 1024) AS INTEGER) AS adm_1,
                CASE WHEN hash(n, 2) % 10 < 6 THEN 'state-based' WHEN hash(n, 2) % 10 < 8 THEN 'non-state' ELSE 'one-sided' END AS kind,
                'actor ' || CAST(sqrt(hash(n, 3) % 400) AS INTEGER) AS side_a, 'actor ' || CAST(sqrt(hash(n, 4) % 400) AS INTEGER) AS side_b,
                CAST(floor(exp(hash(n, 5) % 4000 / 1000.0)) AS INTEGER) - 1 AS low,
                CASE WHEN hash(n, 6) % 20 > 0 THEN CAST(floor(exp(hash(n, 5) % 4000 / 1000.0)) AS INTEGER) END AS best,
                CAST(floor(exp(hash(n, 5) % 4000 / 1000.0)) AS INTEGER) + 2 AS high,
                CAST(1 + hash(n, 7) % 2 AS TINYINT) AS event_clarity
              FROM range({from}, {to}) AS r(n)
            ) TO '{file}' (FORMAT parquet)
            """);
        command.ExecuteNonQuery();
    }
}
