namespace TruceStats.Data;

/// <summary>The possible days of a row, in SQL.</summary>
internal static class RowDays
{
    /// <summary>The last possible day: of the end, or of the start where there is none.</summary>
    public static string Last(SqlIncidents table)
    {
        string[] columns = [.. new[] { table.EndLatest, table.End, table.StartLatest }.OfType<string>()];
        string start = table.Date(table.Start);
        if (columns.Length == 0)
            return start;
        // CASE and not COALESCE, which older versions of PostgreSQL do not send to another server.
        string cases = string.Join(" ", columns.Select(column => $"WHEN {table.Quoted(column)} IS NOT NULL THEN {table.Date(column)}"));
        return $"CASE {cases} ELSE {start} END";
    }

    /// <summary>1 where start or end is not known to the day; null where all are.</summary>
    public static string? IsPartial(SqlIncidents table)
    {
        var conditions = new List<string>();
        if (table.StartLatest is { } startLatest)
            conditions.Add($"{table.Date(startLatest)} > {table.Date(table.Start)}");
        if (table.EndLatest is { } endLatest)
            conditions.Add($"{table.Date(endLatest)} > {table.Date(table.End!)}");
        return conditions.Count == 0 ? null : $"CASE WHEN {string.Join(" OR ", conditions)} THEN 1 ELSE 0 END";
    }
}
