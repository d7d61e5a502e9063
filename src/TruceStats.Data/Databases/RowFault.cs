namespace TruceStats.Data;

/// <summary>What makes a row no incident: the condition in SQL, the column at fault and the code of the reason.</summary>
internal sealed record RowFault(string Condition, string Column, string Reason)
{
    /// <summary>A space at an end makes two codes out of one that look alike.</summary>
    public const string CodeWithSpace = "code-with-space";

    // Days that every driver can hand over. DuckDB and PostgreSQL have infinite dates too, which are no days.
    private const string FirstDate = "DATE '0001-01-01'", LastDate = "DATE '9999-12-31'";

    /// <summary>All faults that a row of the table can have. The first that holds is the one that is told.</summary>
    public static IReadOnlyList<RowFault> Of(SqlIncidents table) => [.. Dates(table), .. Codes(table), .. Deaths(table), .. Clarity(table)];

    private static IEnumerable<RowFault> Dates(SqlIncidents table)
    {
        yield return new(table.Quoted(table.Start) + " IS NULL", table.Start, "start-missing");
        foreach (string column in new[] { table.Start, table.StartLatest, table.End, table.EndLatest }.OfType<string>())
        {
            string date = table.Date(column);
            if (table.Source == RowSource.Csv)
                yield return new($"{table.Quoted(column)} IS NOT NULL AND {date} IS NULL", column, "date-unreadable");
            yield return new($"{date} < {FirstDate} OR {date} > {LastDate}", column, "date-out-of-range");
        }
        string start = table.Date(table.Start);
        if (table.StartLatest is { } startLatest)
            yield return new($"{table.Date(startLatest)} < {start}", startLatest, "latest-before-earliest");
        if (table.End is not { } end)
            yield break;
        if (table.EndLatest is { } endLatest)
        {
            yield return new($"{table.Quoted(end)} IS NULL AND {table.Quoted(endLatest)} IS NOT NULL", end, "end-missing");
            yield return new($"{table.Date(endLatest)} < {table.Date(end)}", endLatest, "latest-before-earliest");
            yield return new($"{table.Date(endLatest)} < {start}", endLatest, "end-before-start");
            // An earliest possible end before the start is no contradiction where the latest is not.
            yield return new($"{table.Quoted(endLatest)} IS NULL AND {table.Date(end)} < {start}", end, "end-before-start");
        }
        else
        {
            yield return new($"{table.Date(end)} < {start}", end, "end-before-start");
        }
    }

    private static IEnumerable<RowFault> Codes(SqlIncidents table)
    {
        if (table.Kind is { } kind)
            yield return new($"{table.Quoted(kind)} IS NULL OR {table.Text(kind)} = ''", kind, "kind-missing");
        foreach (string column in new[] { table.Kind, table.Place, table.By, table.Against }.OfType<string>())
        {
            string text = table.Text(column);
            yield return new($"{text} LIKE ' %' OR {text} LIKE '% '", column, CodeWithSpace);
        }
    }

    private static IEnumerable<RowFault> Deaths(SqlIncidents table)
    {
        string[] columns = [.. new[] { table.Deaths, table.DeathsLow, table.DeathsBest, table.DeathsHigh }.OfType<string>()];
        if (columns.Length == 0)
            yield break;
        foreach (string column in columns)
            yield return new(IsNotWhole(table, column), column, "deaths-not-whole");
        // Best and high are not below low, and so not below zero.
        string low = columns[0];
        yield return new($"{table.Whole(low)} < 0", low, "deaths-negative");
        if (columns.Length == 1)
            yield break;
        yield return new($"{table.Quoted(low)} IS NULL AND ({string.Join(" OR ", columns[1..].Select(column => table.Quoted(column) + " IS NOT NULL"))})", low, "deaths-low-missing");
        for (int i = 1; i < columns.Length; i++)
        {
            string whole = table.Whole(columns[i]);
            yield return new(string.Join(" OR ", columns[..i].Select(lower => $"{whole} < {table.Whole(lower)}")), columns[i], "deaths-out-of-order");
        }
    }

    private static IEnumerable<RowFault> Clarity(SqlIncidents table)
    {
        if (table.Clarity is not { } clarity)
            yield break;
        yield return new($"{IsNotWhole(table, clarity)} OR {table.Whole(clarity)} < 0 OR {table.Whole(clarity)} > 2", clarity, "clarity-unknown");
    }

    // A conversion rounds, and one that tries gives null where it fails.
    private static string IsNotWhole(SqlIncidents table, string column)
    {
        string quoted = table.Quoted(column), whole = table.Whole(column);
        if (table.Source == RowSource.Csv)
            return $"({quoted} IS NOT NULL AND {whole} IS NULL) OR {whole} <> {SqlDialect.Fill(table.Dialect.RealNumber, quoted)}";
        return table.Dialect.TriesNumbers ? $"{whole} IS DISTINCT FROM {quoted}" : $"{whole} <> {quoted}";
    }
}
