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
        foreach (string column in columns)
        {
            string real = SqlDialect.Fill(table.Dialect.RealNumber, table.Quoted(column)), whole = table.Whole(column);
            yield return new($"{table.Quoted(column)} IS NOT NULL AND ({whole} IS NULL OR {real} <> {whole})", column, "deaths-not-whole");
            yield return new($"{whole} < 0", column, "deaths-negative");
        }
        if (table.DeathsLow is not { } low)
            yield break;
        foreach (string column in columns[1..])
        {
            yield return new($"{table.Quoted(low)} IS NULL AND {table.Quoted(column)} IS NOT NULL", low, "deaths-low-missing");
            yield return new($"{table.Whole(column)} < {table.Whole(low)}", column, "deaths-out-of-order");
        }
        if (table.DeathsBest is { } best && table.DeathsHigh is { } high)
            yield return new($"{table.Whole(high)} < {table.Whole(best)}", high, "deaths-out-of-order");
    }

    private static IEnumerable<RowFault> Clarity(SqlIncidents table)
    {
        if (table.Clarity is not { } clarity)
            yield break;
        string whole = table.Whole(clarity);
        yield return new($"{table.Quoted(clarity)} IS NOT NULL AND ({whole} IS NULL OR {whole} < 0 OR {whole} > 2)", clarity, "clarity-unknown");
    }
}
