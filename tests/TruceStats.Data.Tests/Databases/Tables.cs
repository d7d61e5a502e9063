using System.Data.Common;
using System.Globalization;
using System.Text;

namespace TruceStats.Data.Tests.Databases;

/// <summary>Makes tables of incidents in any engine.</summary>
internal static class Tables
{
    public const string ColumnTypes =
        "start_day date, start_latest date, end_day date, end_latest date, kind text, place text, side_a text, side_b text, low bigint, best bigint, high bigint, event_clarity integer";

    /// <summary>What the columns of <see cref="Row"/> mean.</summary>
    public static SqlIncidents Describe(SqlIncidents table) => table with
    {
        Start = "start_day",
        StartLatest = "start_latest",
        End = "end_day",
        EndLatest = "end_latest",
        Kind = "kind",
        Place = "place",
        By = "side_a",
        Against = "side_b",
        DeathsLow = "low",
        DeathsBest = "best",
        DeathsHigh = "high",
        Clarity = "event_clarity",
    };

    public static void Execute(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Adds rows to a table with the columns of <see cref="Row"/>, as parameters: the hostile text is in the data, and not in the test's own SQL.</summary>
    public static void Insert(this DbConnection connection, string table, IEnumerable<Row> rows)
    {
        foreach (var chunk in rows.Chunk(200))
        {
            using var command = connection.CreateCommand();
            var text = new StringBuilder("INSERT INTO ").Append(table).Append(" VALUES ");
            foreach (var (i, row) in chunk.Index())
            {
                text.Append(i == 0 ? "(" : ", (");
                foreach (var (j, value) in row.Values.Index())
                {
                    if (j > 0)
                        text.Append(", ");
                    if (value is null)
                    {
                        text.Append("NULL");
                        continue;
                    }
                    var parameter = command.CreateParameter();
                    parameter.Value = value;
                    command.Parameters.Add(parameter);
                    text.Append(CultureInfo.InvariantCulture, $"${command.Parameters.Count}");
                }
                text.Append(')');
            }
            command.CommandText = text.ToString();
            command.ExecuteNonQuery();
        }
    }
}
