using System.Data.Common;
using System.Numerics;

namespace TruceStats.Data;

/// <summary>Whether columns hold what they are described to hold. An engine would convert much in silence: a time with a zone to the day of the session's zone.</summary>
internal static class ColumnTypes
{
    private static readonly HashSet<Type> WholeTypes =
    [
        typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(Int128), typeof(BigInteger),
    ];

    private static readonly HashSet<Type> NumberTypes = [.. WholeTypes, typeof(decimal), typeof(float), typeof(double)];

    private static readonly HashSet<Type> CodeTypes = [.. WholeTypes, typeof(string), typeof(Guid), typeof(char)];

    public static void Check(DbDataReader columns, SqlIncidents table)
    {
        foreach (var (i, (option, name, content)) in Columns.All(table).Index())
        {
            string type = columns.GetDataTypeName(i);
            string? required = table.Source == RowSource.Csv ? null : content switch
            {
                Columns.Content.Day when HasZone(type) => "a date, or a time without a zone: which day it is depends on the zone, so say it in a view, as in AT TIME ZONE",
                Columns.Content.Day when !IsDay(type) => "a date, or a time without a zone",
                Columns.Content.Code when !CodeTypes.Contains(columns.GetFieldType(i)) => "text or whole numbers, one code a row",
                Columns.Content.Number when !NumberTypes.Contains(columns.GetFieldType(i)) => "numbers",
                _ => null,
            };
            if (required is not null)
                throw new InvalidOperationException($"The column '{name}' of {table}, named by {option}, is of the type {type}, but must be {required}.");
        }
    }

    private static bool IsDay(string type) =>
        type.StartsWith("date", StringComparison.OrdinalIgnoreCase) || type.StartsWith("timestamp", StringComparison.OrdinalIgnoreCase);

    private static bool HasZone(string type) =>
        type.EndsWith("tz", StringComparison.OrdinalIgnoreCase) || type.EndsWith("with time zone", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("offset", StringComparison.OrdinalIgnoreCase);
}
