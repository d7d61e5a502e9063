namespace TruceStats.Json;

internal sealed record MeasureSeriesWire(Resolution? Resolution, StudyPeriod Coverage, IReadOnlyList<LocalDate>? Edges, Unit Unit, IReadOnlyList<double?> Values)
{
    public static MeasureSeriesWire Of(MeasureSeries series) => new(series.Resolution, series.Coverage, FrameForm.Edges(series.Frame), series.Unit, series.Values);

    public MeasureSeries ToDomain() => new(FrameForm.Read(Resolution, Coverage, Edges), [.. Values], Unit);
}

/// <summary>Keys and series in two columns, so that their order is data and not an accident of an object's members.</summary>
internal sealed record CountPanelWire(IReadOnlyList<string> Keys, IReadOnlyList<CountSeries> Series, CountingReport? Counting)
{
    public CountPanel ToDomain() => Keys.Count == Series.Count
        ? new([.. Keys.Zip(Series, KeyValuePair.Create)], Counting)
        : throw new FormatException("there must be one series for each key.");
}

internal sealed record CountingRuleWire(
    Resolution Resolution, StudyPeriod Coverage, CountedQuantity What, Attribution Attribution, UnknownBest UnknownBest, Groups Groups,
    IReadOnlyList<string>? GroupKeys, IncidentFilter? Filter)
{
    public static CountingRuleWire Of(CountingRule rule) =>
        new(rule.Resolution, rule.Coverage, rule.What, rule.Attribution, rule.UnknownBest, rule.Groups, rule.GroupKeys, rule.Filter);

    public CountingRule ToDomain() => new()
    {
        Resolution = Resolution,
        Coverage = Coverage,
        What = What,
        Attribution = Attribution,
        UnknownBest = UnknownBest,
        Groups = Groups,
        GroupKeys = GroupKeys,
        Filter = Filter,
    };
}
