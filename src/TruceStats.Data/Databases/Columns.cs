namespace TruceStats.Data;

/// <summary>Which of the described columns a rule needs, and what each must hold.</summary>
internal static class Columns
{
    /// <summary>What a column must hold.</summary>
    public enum Content
    {
        Day,
        Code,
        Number,
        Anything,
    }

    /// <summary>Every described column with the option that names it.</summary>
    public static IEnumerable<(string Option, string Name, Content Content)> All(SqlIncidents table)
    {
        (string Option, string? Name, Content Content)[] all =
        [
            (nameof(SqlIncidents.Start), table.Start, Content.Day),
            (nameof(SqlIncidents.StartLatest), table.StartLatest, Content.Day),
            (nameof(SqlIncidents.End), table.End, Content.Day),
            (nameof(SqlIncidents.EndLatest), table.EndLatest, Content.Day),
            (nameof(SqlIncidents.Kind), table.Kind, Content.Code),
            (nameof(SqlIncidents.Place), table.Place, Content.Code),
            (nameof(SqlIncidents.By), table.By, Content.Code),
            (nameof(SqlIncidents.Against), table.Against, Content.Code),
            (nameof(SqlIncidents.Deaths), table.Deaths, Content.Number),
            (nameof(SqlIncidents.DeathsLow), table.DeathsLow, Content.Number),
            (nameof(SqlIncidents.DeathsBest), table.DeathsBest, Content.Number),
            (nameof(SqlIncidents.DeathsHigh), table.DeathsHigh, Content.Number),
            (nameof(SqlIncidents.Clarity), table.Clarity, Content.Number),
            (nameof(SqlIncidents.PartitionedBy), table.PartitionedBy, Content.Anything),
        ];
        return all.Where(column => column.Name is not null).Select(column => (column.Option, column.Name!, column.Content));
    }

    /// <summary>The column that tells the group of a row; null where all rows have one.</summary>
    public static string? OfGroups(SqlIncidents table, Groups groups) => groups switch
    {
        Groups.Place => table.Place,
        Groups.Perpetrator => table.By,
        Groups.Target => table.Against,
        Groups.Kind => table.Kind,
        _ => null,
    };

    /// <summary>The columns of the figure that the rule counts, and of the one that stands in for it; null for what the table does not tell or the rule does not ask.</summary>
    public static (string? Figure, string? Substitute) OfDeaths(SqlIncidents table, CountingRule rule)
    {
        if (rule.What == CountedQuantity.Incidents)
            return (null, null);
        if (table.Deaths is not null)
            return (table.Deaths, null);
        string? figure = rule.What switch
        {
            CountedQuantity.DeathsLow => table.DeathsLow,
            CountedQuantity.DeathsBest => table.DeathsBest,
            _ => table.DeathsHigh,
        };
        string? substitute = rule.UnknownBest switch
        {
            UnknownBest.UseLow => table.DeathsLow,
            UnknownBest.UseHigh => table.DeathsHigh,
            _ => null,
        };
        return (figure, substitute == figure ? null : substitute);
    }
}
