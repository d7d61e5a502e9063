namespace TruceStats.Data;

/// <summary>A filter as a condition in SQL. What a row does not tell makes it unknown or false, which both mean that the filter does not ask for the row.</summary>
internal static class FilterCondition
{
    private const string Never = "1 = 0", Always = "1 = 1";

    public static string Of(IncidentFilter filter, SqlIncidents table, SqlParameters parameters)
    {
        var conditions = new List<string>();
        for (var part = filter; part is not null; part = part.Also)
            conditions.AddRange(Conditions(part, table, parameters));
        return conditions.Count == 0 ? Always : string.Join(" AND ", conditions);
    }

    private static IEnumerable<string> Conditions(IncidentFilter filter, SqlIncidents table, SqlParameters parameters)
    {
        if (filter.Period is { } period)
        {
            // Beyond these days there is no row that could be an incident.
            if (period.Start.Year > 0)
                yield return $"{RowDays.Last(table)} >= {parameters.Add(period.Start.ToDateOnly())}";
            if (period.End is { } end && end.Year > 0)
                yield return $"{table.Date(table.Start)} < {parameters.Add(end.ToDateOnly())}";
            else if (period.End is not null)
                yield return Never;
        }
        if (filter.Kinds is { } kinds)
            yield return table.OfKind is { } only ? kinds.Contains(only) ? Always : Never : OneOf(table.Kind!, kinds.Select(kind => kind.Code), table, parameters);
        if (filter.Places is { } places)
            yield return OneOf(table.Place!, places.Select(place => place.Value), table, parameters);
        if (filter.Perpetrators is { } perpetrators)
            yield return OneOf(table.By!, perpetrators.Select(actor => actor.Value), table, parameters);
        if (filter.Targets is { } targets)
            yield return OneOf(table.Against!, targets.Select(actor => actor.Value), table, parameters);
        if (filter.Clarities is { } clarities)
            yield return Clarity(clarities, table, parameters);
        if (filter.MinimumDeaths is { } minimum)
            yield return $"{table.Whole((table.Deaths ?? table.DeathsLow)!)} >= {parameters.Add(minimum)}";
    }

    private static string OneOf(string column, IEnumerable<string> codes, SqlIncidents table, SqlParameters parameters)
    {
        string[] marks = [.. codes.Select(parameters.Add)];
        return marks.Length == 0 ? Never : $"{table.Text(column)} IN ({string.Join(", ", marks)})";
    }

    private static string Clarity(IReadOnlyList<Clarity> clarities, SqlIncidents table, SqlParameters parameters)
    {
        string[] marks = [.. clarities.Select(clarity => parameters.Add((long)clarity))];
        if (marks.Length == 0)
            return Never;
        string oneOf = $"{table.Whole(table.Clarity!)} IN ({string.Join(", ", marks)})";
        return clarities.Contains(TruceStats.Clarity.Unknown) ? $"({oneOf} OR {table.Quoted(table.Clarity!)} IS NULL)" : oneOf;
    }
}
