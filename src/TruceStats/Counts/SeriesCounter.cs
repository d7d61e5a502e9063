namespace TruceStats;

/// <summary>Counts incidents into one series.</summary>
internal sealed class SeriesCounter
{
    private readonly CountingRule _rule;
    private readonly LocalDate? _asOf;
    private readonly IncidentJudge _judge;
    private readonly IncidentFilter? _filter;
    private readonly CountColumn _column;
    private readonly bool _countsDeaths;
    private long _seen, _filtered;

    public SeriesCounter(CountingRule rule, LocalDate? asOf)
    {
        _rule = rule;
        _asOf = asOf;
        _filter = rule.Filter;
        _countsDeaths = rule.What != CountedQuantity.Incidents;
        _judge = new IncidentJudge(rule, asOf);
        _column = new CountColumn(_judge.Bins, _countsDeaths);
    }

    public void Add(Incident incident)
    {
        _seen++;
        if (_filter is not null && !_filter.Matches(incident))
        {
            _filtered++;
            return;
        }
        // Nearly all incidents of nearly all logs: one day, one bin, counted once. The judge would say the same, more slowly.
        if (!_countsDeaths && incident.FirstDay == incident.LastDay && _judge.BinOf(incident.FirstDay) is >= 0 and int bin)
            _column.CountOne(bin);
        else
            _column.Take(_judge.Judge(incident));
    }

    /// <summary>Incidents that a database has filtered and counted.</summary>
    public void Add(in AlikeIncidents alike)
    {
        _seen += alike.Number;
        if (alike.AskedFor)
            _column.Take(_judge.Judge(alike.One, alike.Number), alike);
        else
            _filtered += alike.Number;
    }

    public CountSeries Finish(SourceReport source, int reportingLagDays)
    {
        _judge.ThrowIfRefused();
        var facts = CountingFacts.Of(_rule, source, _column.Report(_seen, _filtered));
        var series = _column.ToSeries(BinFrame.Over(_rule.Resolution, _rule.Coverage), facts);
        return _asOf is { } date ? series.AsOf(date, reportingLagDays) : series;
    }

    internal readonly struct Sink(SeriesCounter counter) : IIncidentSink
    {
        public void Add(Incident incident) => counter.Add(incident);
    }
}
