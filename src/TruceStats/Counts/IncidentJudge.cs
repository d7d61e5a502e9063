using TruceStats.Numerics;

namespace TruceStats;

/// <summary>Applies a rule to one incident after another: into which bin, how much, or why not. What it refuses it remembers, so that the error can say how many.</summary>
internal sealed class IncidentJudge
{
    private readonly Binning _binning;
    private readonly CountingRule _rule;
    private readonly int _lastKnownDay;
    private readonly int _endDay;
    private readonly RandomStream? _draws;
    private readonly Dictionary<ulong, int> _alike = [];
    private long _withoutBin, _withoutFigure;

    public IncidentJudge(CountingRule rule, LocalDate? asOf)
    {
        _rule = rule;
        _binning = Binning.Of(rule.Resolution, rule.Coverage);
        _lastKnownDay = asOf is { } date ? DayNumber.Of(date) : int.MaxValue - 1;
        _endDay = Math.Min(_binning.EndDay, _lastKnownDay + 1);
        _draws = rule.Attribution.Seed is { } seed ? new RandomStream(seed) : null;
    }

    public int Bins => _binning.Count;

    public Verdict Judge(Incident incident) => Judge(incident, 1);

    /// <summary>The verdict on one incident that stands for a number of them.</summary>
    public Verdict Judge(Incident incident, long number)
    {
        int first = incident.FirstDay, last = incident.LastDay;
        // What was reported by the as-of date had happened by then.
        if (last > _lastKnownDay && first <= _lastKnownDay)
            last = _lastKnownDay;
        int bin = BinOf(first);
        bool attributed = false;
        if (first != last && !IsInOnePlace(first, last, bin))
        {
            if (_rule.Attribution.Rule == AttributionRule.Refuse)
            {
                _withoutBin += number;
                return new Verdict(Fate.Refused, -1, 0, false, false);
            }
            if (_rule.Attribution.Rule == AttributionRule.Exclude)
                return new Verdict(Fate.Excluded, -1, 0, false, false);
            bin = BinOf(DayByRule(incident, first, last));
            attributed = true;
        }
        if (bin < 0)
            return new Verdict(Fate.Outside, -1, 0, attributed, false);
        return _rule.What == CountedQuantity.Incidents
            ? new Verdict(Fate.Counted, bin, 1, attributed, false)
            : Deaths(incident.Deaths, bin, attributed, number);
    }

    /// <summary>Fails where an incident was refused.</summary>
    public void ThrowIfRefused()
    {
        if (_withoutBin > 0)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"The possible days of {_withoutBin} incidents lie in more than one bin, or in and out of the coverage: name an Attribution (first day, last day, a seeded draw, or exclude) or count in longer bins."));
        }
        if (_withoutFigure > 0)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"The figure of deaths to count is unknown in {_withoutFigure} incidents: name in UnknownBest what is counted then, or leave them out."));
        }
    }

    /// <summary>The bin of a day, or −1 where it is outside the coverage or after the as-of date.</summary>
    public int BinOf(int day) => day < _endDay ? _binning.IndexOf(day) : -1;

    // In one bin, or wholly before or after the coverage.
    private bool IsInOnePlace(int first, int last, int binOfFirst) =>
        binOfFirst >= 0 ? binOfFirst == BinOf(last) : last < _binning.FirstDay || first >= _endDay;

    private int DayByRule(Incident incident, int first, int last)
    {
        if (_draws is null)
            return _rule.Attribution.Rule == AttributionRule.FirstDay ? first : last;
        ulong fingerprint = IncidentFingerprint.Of(incident);
        // Incidents that say the same are told apart by how many came before: each gets a day of its own,
        // and as they are alike it does not matter which of them gets which.
        int occurrence = _alike.GetValueOrDefault(fingerprint);
        _alike[fingerprint] = occurrence + 1;
        return first + _draws.Split((long)fingerprint).Split(occurrence).Next(last - first + 1);
    }

    private Verdict Deaths(ReportedCount? deaths, int bin, bool attributed, long number)
    {
        long? asked = _rule.What switch
        {
            CountedQuantity.DeathsLow => deaths?.Low,
            CountedQuantity.DeathsBest => deaths?.Best,
            _ => deaths?.High,
        };
        if (asked is { } figure)
            return new Verdict(Fate.Counted, bin, figure, attributed, false);
        long? instead = _rule.UnknownBest switch
        {
            UnknownBest.UseLow => deaths?.Low,
            UnknownBest.UseHigh => deaths?.High,
            _ => null,
        };
        if (instead is { } other)
            return new Verdict(Fate.Counted, bin, other, attributed, true);
        if (_rule.UnknownBest == UnknownBest.LeaveOut)
            return new Verdict(Fate.UnknownFigure, -1, 0, attributed, false);
        _withoutFigure += number;
        return new Verdict(Fate.Refused, -1, 0, attributed, false);
    }
}
