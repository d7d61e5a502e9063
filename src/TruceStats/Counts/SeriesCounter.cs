namespace TruceStats;

/// <summary>Counts incidents into one series.</summary>
internal sealed class SeriesCounter(CountingRule rule, LocalDate? asOf) : IIncidentCounter
{
    private readonly IncidentJudge _judge = new(rule, asOf);
    private readonly IncidentFilter? _filter = rule.Filter;
    private CountColumn? _column;
    private long _seen, _filtered;

    private CountColumn Column => _column ??= new CountColumn(_judge.Bins, rule.What != CountedQuantity.Incidents);

    public void Add(Incident incident)
    {
        _seen++;
        if (_filter is not null && !_filter.Matches(incident))
        {
            _filtered++;
            return;
        }
        Column.Take(_judge.Judge(incident));
    }

    public CountSeries Finish(SourceReport source, int reportingLagDays)
    {
        _judge.ThrowIfRefused();
        var facts = CountingFacts.Of(rule, source, Column.Report(_seen, _filtered));
        var series = Column.ToSeries(BinFrame.Over(rule.Resolution, rule.Coverage), facts);
        return asOf is { } date ? series.AsOf(date, reportingLagDays) : series;
    }
}
