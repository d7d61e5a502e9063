namespace TruceStats;

/// <summary>Counts incidents into one series a group.</summary>
internal sealed class PanelCounter
{
    private readonly CountingRule _rule;
    private readonly LocalDate? _asOf;
    private readonly IncidentJudge _judge;
    private readonly Dictionary<string, CountColumn> _columns = new(StringComparer.Ordinal);
    private readonly List<CountColumn> _hit = [];
    private readonly CountColumn _total;
    private long _seen, _filtered, _ungrouped, _inSeveral;

    public PanelCounter(CountingRule rule, LocalDate? asOf)
    {
        _rule = rule;
        _asOf = asOf;
        _judge = new IncidentJudge(rule, asOf);
        _total = NewColumn();
        foreach (string key in rule.GroupKeys ?? [])
            _columns.Add(key, NewColumn());
    }

    public void Add(Incident incident)
    {
        _seen++;
        if (_rule.Filter is { } filter && !filter.Matches(incident))
        {
            _filtered++;
            return;
        }
        FindColumns(incident);
        if (_hit.Count == 0)
        {
            _ungrouped++;
            return;
        }
        var verdict = _judge.Judge(incident);
        _total.Take(verdict);
        foreach (var column in _hit)
            column.Take(verdict);
        if (_hit.Count > 1 && verdict.Fate == Fate.Counted)
            _inSeveral++;
    }

    /// <summary>Incidents that a database has filtered and counted.</summary>
    public void Add(in AlikeIncidents alike)
    {
        _seen += alike.Number;
        if (!alike.AskedFor)
        {
            _filtered += alike.Number;
            return;
        }
        FindColumns(alike.One);
        if (_hit.Count == 0)
        {
            _ungrouped += alike.Number;
            return;
        }
        var verdict = _judge.Judge(alike.One, alike.Number);
        _total.Take(verdict, alike);
        foreach (var column in _hit)
            column.Take(verdict, alike);
        if (_hit.Count > 1 && verdict.Fate == Fate.Counted)
            _inSeveral += alike.Number;
    }

    public CountPanel Finish(SourceReport source, int reportingLagDays)
    {
        _judge.ThrowIfRefused();
        if (_columns.Count == 0)
            throw new InvalidOperationException("No incident is in any group, so that there is nothing to make a panel of: name the groups in GroupKeys.");
        var frame = BinFrame.Over(_rule.Resolution, _rule.Coverage);
        IEnumerable<string> keys = _rule.GroupKeys is { } asked ? asked : _columns.Keys.Order(StringComparer.Ordinal);
        var series = keys.Select(key => KeyValuePair.Create(key, Series(_columns[key], frame, source, reportingLagDays)));
        return new CountPanel([.. series], _total.Report(_seen, _filtered, _ungrouped, _inSeveral));
    }

    private CountSeries Series(CountColumn column, BinFrame frame, SourceReport source, int reportingLagDays)
    {
        // Seen by this series, all that is not of its group counts as filtered out.
        var series = column.ToSeries(frame, CountingFacts.Of(_rule, source, column.Report(_seen, _seen - column.Taken)));
        return _asOf is { } date ? series.AsOf(date, reportingLagDays) : series;
    }

    private void FindColumns(Incident incident)
    {
        _hit.Clear();
        switch (_rule.Groups)
        {
            case Groups.Place:
                if (incident.Place is { } place)
                    Hit(place.Value);
                break;
            case Groups.Kind:
                Hit(incident.Kind.Code);
                break;
            case Groups.Perpetrator:
                HitAll(incident.Perpetrators);
                break;
            case Groups.Target:
                HitAll(incident.Targets);
                break;
            case Groups.None:
            default:
                break;
        }
    }

    private void HitAll(ReadOnlySpan<ActorId> actors)
    {
        foreach (var actor in actors)
            Hit(actor.Value);
    }

    private void Hit(string key)
    {
        if (!_columns.TryGetValue(key, out var column))
        {
            if (_rule.GroupKeys is not null)
                return;
            _columns[key] = column = NewColumn();
        }
        // An actor named twice is one actor.
        if (!_hit.Contains(column))
            _hit.Add(column);
    }

    private CountColumn NewColumn() => new(_judge.Bins, _rule.What != CountedQuantity.Incidents);

    internal readonly struct Sink(PanelCounter counter) : IIncidentSink
    {
        public void Add(Incident incident) => counter.Add(incident);
    }
}
