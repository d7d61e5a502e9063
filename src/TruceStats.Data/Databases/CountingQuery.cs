using System.Text;

namespace TruceStats.Data;

/// <summary>A rule over a table as one aggregate query, with what is needed to read its rows.</summary>
internal sealed class CountingQuery
{
    public const string Fate = "fate", FirstDay = "first_day", LastDay = "last_day", Partial = "partial_date", GroupKey = "group_key",
        FigureKnown = "figure_known", SubstituteKnown = "substitute_known", Incidents = "incidents",
        FigureSum = "figure_sum", FigureSquares = "figure_squares", SubstituteSum = "substitute_sum", SubstituteSquares = "substitute_squares";

    /// <summary>Values of the fate column; from 1 on it is the number of a fault.</summary>
    public const int AskedFor = 0, Filtered = -1;

    private const string OfRow = "_of_row";

    private readonly List<(string Expression, string Alias)> _inner = [];
    private readonly List<(string Expression, string Alias)> _keys = [];
    private readonly List<(string Expression, string Alias)> _results = [];

    private CountingQuery(SqlIncidents table, CountingRule rule)
    {
        Table = table;
        Rule = rule;
        Faults = RowFault.Of(table);
        // The order of these is the order of the parameters' marks in the text.
        var parameters = new SqlParameters(table.Dialect);
        Key(FateOfRow(parameters), Fate);
        OfAskedFor(table.Date(table.Start), FirstDay);
        if (table.StartLatest is not null || table.End is not null)
            OfAskedFor(RowDays.Last(table), LastDay);
        if (RowDays.IsPartial(table) is { } partial)
            Key(partial, Partial);
        if (Columns.OfGroups(table, rule.Groups) is { } group)
            OfAskedFor(table.Text(group), GroupKey);
        if (table.PartitionedBy is { } partition)
            Key(table.Quoted(partition), "shard");
        Result("COUNT(*)", Incidents);
        var (figure, substitute) = Columns.OfDeaths(table, rule);
        Sums(figure, "figure", FigureKnown, FigureSum, FigureSquares);
        Sums(substitute, "substitute", SubstituteKnown, SubstituteSum, SubstituteSquares);
        Query = new SqlQuery(Text(RowsFrom(table, parameters)), parameters.Values);
        var columnsParameters = new SqlParameters(table.Dialect);
        string described = string.Join(", ", Columns.All(table).Select(column => table.Quoted(column.Name)));
        ColumnsQuery = new SqlQuery($"SELECT {described} FROM {RowsFrom(table, columnsParameters)} WHERE 1 = 0", columnsParameters.Values);
    }

    public SqlIncidents Table { get; }

    public CountingRule Rule { get; }

    public IReadOnlyList<RowFault> Faults { get; }

    /// <summary>The query that counts.</summary>
    public SqlQuery Query { get; }

    /// <summary>The names of what comes back, in order.</summary>
    public IEnumerable<string> ResultNames => _keys.Concat(_results).Select(column => column.Alias);

    /// <summary>The query that reads no row and tells which columns there are and of which type.</summary>
    public SqlQuery ColumnsQuery { get; }

    public static CountingQuery Of(SqlIncidents table, CountingRule rule)
    {
        DescriptionCheck.Check(table);
        DescriptionCheck.Check(table, rule);
        return new CountingQuery(table, rule);
    }

    private static string RowsFrom(SqlIncidents table, SqlParameters parameters) => table.Source switch
    {
        RowSource.Parquet => $"read_parquet({parameters.Add(table.Table)})",
        RowSource.Csv => $"read_csv({parameters.Add(table.Table)}, header = true, all_varchar = true)",
        _ => (table.Schema is null ? "" : table.Quoted(table.Schema) + ".") + table.Quoted(table.Table),
    };

    private string FateOfRow(SqlParameters parameters)
    {
        var text = new StringBuilder("CASE");
        for (int i = 0; i < Faults.Count; i++)
            text.Append(FormattableString.Invariant($"\n      WHEN {Faults[i].Condition} THEN {i + 1}"));
        if (Rule.Filter is { } filter)
            text.Append(FormattableString.Invariant($"\n      WHEN {FilterCondition.Of(filter, Table, parameters)} THEN {AskedFor}\n      ELSE {Filtered}"));
        else
            text.Append(FormattableString.Invariant($"\n      ELSE {AskedFor}"));
        return text.Append(" END").ToString();
    }

    private void Sums(string? column, string alias, string known, string sum, string squares)
    {
        if (column is null)
            return;
        OfAskedFor($"CASE WHEN {Table.Quoted(column)} IS NULL THEN 0 ELSE 1 END", known);
        _inner.Add((Table.Whole(column), alias));
        string real = SqlDialect.Fill(Table.Dialect.RealNumber, alias);
        Result($"SUM({alias})", sum);
        Result($"SUM({real} * {real})", squares);
    }

    private void Key(string expression, string alias)
    {
        _inner.Add((expression, alias));
        _keys.Add((alias, alias));
    }

    // Of what a filter does not ask for nothing but the number matters: its rows come back as one. Without a filter the column itself stays in the
    // grouping, since an engine that counts by partitions must find theirs there.
    private void OfAskedFor(string expression, string alias)
    {
        _inner.Add((expression, alias + (Rule.Filter is null ? "" : OfRow)));
        _keys.Add((Rule.Filter is null ? alias : $"CASE WHEN {Fate} = {AskedFor} THEN {alias}{OfRow} END", alias));
    }

    private void Result(string expression, string alias) => _results.Add((expression, alias));

    private string Text(string rows)
    {
        string inner = string.Join(",\n    ", _inner.Select(column => column.Expression + " AS " + column.Alias));
        string keys = string.Join(",\n  ", _keys.Select(column => column.Expression == column.Alias ? column.Alias : column.Expression + " AS " + column.Alias));
        string results = string.Join(",\n  ", _results.Select(column => column.Expression + " AS " + column.Alias));
        return $"""
            SELECT
              {keys},
              {results}
            FROM (
              SELECT
                {inner}
              FROM {rows}) AS counted
            GROUP BY
              {string.Join(",\n  ", _keys.Select(column => column.Expression))}
            """.ReplaceLineEndings("\n");
    }
}
