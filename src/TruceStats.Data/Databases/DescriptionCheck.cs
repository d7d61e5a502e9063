namespace TruceStats.Data;

/// <summary>Whether a description of a table makes sense, and whether it names what a rule needs.</summary>
internal static class DescriptionCheck
{
    public static void Check(SqlIncidents table)
    {
        if (string.IsNullOrEmpty(table.Start))
            throw new InvalidOperationException($"The description of {table} must name the column of the day: set Start.");
        foreach (string name in Columns.All(table).Select(column => column.Name).Append(table.Table).Append(table.Schema ?? "main"))
        {
            if (string.IsNullOrEmpty(name) || name.Contains('\0', StringComparison.Ordinal))
                throw new InvalidOperationException($"No name in the description of {table} may be empty or hold a zero character.");
        }
        Refuse(table, table.EndLatest is not null && table.End is null, "EndLatest needs End, the earliest day of the end");
        Refuse(table, table.Kind is not null && table.OfKind is not null, "Kind and OfKind exclude each other: a column, or one kind for all");
        Refuse(table, table.Deaths is not null && (table.DeathsLow ?? table.DeathsBest ?? table.DeathsHigh) is not null, "Deaths excludes DeathsLow, DeathsBest and DeathsHigh");
        Refuse(table, table.DeathsLow is null && (table.DeathsBest ?? table.DeathsHigh) is not null, "DeathsBest and DeathsHigh need DeathsLow; a single figure is named in Deaths");
        Refuse(table, table.ReportingLagDays > 0 && table.AsOfDate is null, "ReportingLagDays needs AsOfDate");
        Refuse(table, table.Schema is not null && table.Source != RowSource.Table, "files have no Schema");
        if (table.AsOfDate is { } date && date.Calendar != CalendarSystem.Iso)
            throw new InvalidOperationException($"The as-of date of {table} must be in the ISO calendar.");
    }

    public static void Check(SqlIncidents table, CountingRule rule)
    {
        if (rule.Attribution.Seed is not null)
        {
            throw new NotSupportedException(
                $"A seeded draw depends on all that an incident says, which stays in the database of {table}: attribute to the first or last day, or exclude, or read the rows and count them as they stream.");
        }
        for (var filter = rule.Filter; filter is not null; filter = filter.Also)
        {
            Need(table, rule, filter.Kinds is null ? null : "kinds", table.Kind ?? table.OfKind?.Code, "Kind or OfKind");
            Need(table, rule, filter.Places is null ? null : "places", table.Place, nameof(table.Place));
            Need(table, rule, filter.Perpetrators is null ? null : "perpetrators", table.By, nameof(table.By));
            Need(table, rule, filter.Targets is null ? null : "targets", table.Against, nameof(table.Against));
            Need(table, rule, filter.Clarities is null ? null : "clarities", table.Clarity, nameof(table.Clarity));
            Need(table, rule, filter.MinimumDeaths is null ? null : "deaths", table.Deaths ?? table.DeathsLow, "Deaths or DeathsLow");
        }
        Need(table, rule, rule.Groups == Groups.Place ? "places" : null, table.Place, nameof(table.Place));
        Need(table, rule, rule.Groups == Groups.Perpetrator ? "perpetrators" : null, table.By, nameof(table.By));
        Need(table, rule, rule.Groups == Groups.Target ? "targets" : null, table.Against, nameof(table.Against));
        Need(table, rule, rule.Groups == Groups.Kind ? "kinds" : null, table.Kind ?? table.OfKind?.Code, "Kind or OfKind");
        Need(table, rule, rule.What == CountedQuantity.Incidents ? null : "deaths", table.Deaths ?? table.DeathsLow, "Deaths or DeathsLow");
    }

    // Not described is not unknown: a silent zero would be the answer.
    private static void Need(SqlIncidents table, CountingRule rule, string? asked, string? described, string option)
    {
        if (asked is not null && described is null)
            throw new ArgumentException($"The rule asks for {asked}, but the description of {table} names no column for them: set {option}.", nameof(rule));
    }

    private static void Refuse(SqlIncidents table, bool contradiction, string what)
    {
        if (contradiction)
            throw new InvalidOperationException($"The description of {table} cannot be: {what}.");
    }
}
