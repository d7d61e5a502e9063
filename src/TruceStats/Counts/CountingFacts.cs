namespace TruceStats;

/// <summary>What a counted series must tell its reader: every incident that the rule moved, replaced or left out.</summary>
internal static class CountingFacts
{
    public static SeriesFacts Of(CountingRule rule, SourceReport source, CountingReport report)
    {
        var cautions = new List<Caution>();
        if (report.Seen == report.Filtered)
            cautions.Add(Caution.Of(CautionCodes.NoIncidents));
        if (report.Attributed > 0)
            cautions.Add(Caution.Of(CautionCodes.IncidentsAttributed, CautionArgument.Of("incidents", report.Attributed), CautionArgument.Of("rule", rule.Attribution.Name)));
        if (report.Excluded > 0)
            cautions.Add(Caution.Of(CautionCodes.IncidentsExcluded, "incidents", report.Excluded));
        if (report.UnknownFigures > 0)
            cautions.Add(Caution.Of(CautionCodes.UnknownDeathsLeftOut, "incidents", report.UnknownFigures));
        if (report.FiguresReplaced > 0)
            cautions.Add(Caution.Of(CautionCodes.DeathsFigureReplaced, CautionArgument.Of("incidents", report.FiguresReplaced), CautionArgument.Of("figure", FigureUsed(rule))));
        if (source.RowsRejected > 0)
            cautions.Add(Caution.Of(CautionCodes.RowsRejected, "rows", source.RowsRejected));
        return new SeriesFacts { What = rule.What, Source = source, Counting = report, Cautions = cautions };
    }

    private static string FigureUsed(CountingRule rule) => rule.UnknownBest == UnknownBest.UseLow ? "low" : "high";
}
