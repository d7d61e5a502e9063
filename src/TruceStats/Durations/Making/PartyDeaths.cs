namespace TruceStats.Durations;

/// <summary>When deaths by parties come to a number within some days: between which days, where the days of incidents are known only in part.</summary>
internal sealed class PartyDeaths
{
    private readonly SpellEnd _end;
    private readonly DateRule _rule;
    private readonly Dictionary<ActorId, List<int>> _byActor = [];
    private readonly List<int> _unattributed = [];
    private readonly HashSet<int> _unattributedMet = [];
    private readonly HashSet<int> _unknownMet = [];

    public PartyDeaths(SpellEnd end, DateRule rule)
    {
        _end = end;
        _rule = rule;
        var incidents = end.Log!.Incidents;
        for (int i = 0; i < incidents.Length; i++)
        {
            if (incidents[i].Perpetrators.IsEmpty && incidents[i].Deaths is { Low: > 0 })
                _unattributed.Add(i);
            foreach (var actor in incidents[i].Perpetrators)
            {
                if (!_byActor.TryGetValue(actor, out var theirs))
                    _byActor.Add(actor, theirs = []);
                theirs.Add(i);
            }
        }
    }

    public int UnattributedIncidents => _unattributedMet.Count;

    public int SpellsWithUnattributed { get; private set; }

    public int UnknownDeaths => _unknownMet.Count;

    /// <summary>The first and the last day on which the number can have been reached; the last is open where it need not have been. Null where it cannot have been.</summary>
    public (int First, int Last)? Reached(IReadOnlyList<ActorId> parties, HeldStretch held, int lastDay)
    {
        var possible = new List<(int First, int Last, long Deaths)>();
        var sure = new List<(int First, int Last, long Deaths)>();
        foreach (int i in Indices(parties))
        {
            var incident = _end.Log!.Incidents[i];
            var (first, last) = Days(incident);
            if (last < held.FirstStart || first > lastDay)
                continue;
            if (Figure(incident) is not { } deaths)
            {
                _unknownMet.Add(i);
                continue;
            }
            possible.Add((Math.Max(first, held.FirstStart), last, deaths));
            if (first >= held.LastStart)
                sure.Add((first, last, deaths));
        }
        return FirstPossible(possible) is { } earliest && earliest <= lastDay ? (earliest, FirstSure(sure) ?? HeldStretch.Open) : null;
    }

    /// <summary>Counts the incidents by nobody known that can have fallen in a stretch.</summary>
    public void MeetUnattributed(int first, int last)
    {
        bool met = false;
        foreach (int i in _unattributed)
        {
            var (from, to) = Days(_end.Log!.Incidents[i]);
            if (to < first || from > last)
                continue;
            met = true;
            _unattributedMet.Add(i);
        }
        SpellsWithUnattributed += met ? 1 : 0;
    }

    private SortedSet<int> Indices(IReadOnlyList<ActorId> parties)
    {
        var found = new SortedSet<int>();
        foreach (var party in parties)
        {
            var members = _end.Register?.Find(party) is null ? [party] : _end.Register.MembersOf(party);
            foreach (var member in members)
            {
                foreach (int i in _byActor.GetValueOrDefault(member, []))
                {
                    if (member == party || Belonged(member, party, _end.Log!.Incidents[i]))
                        found.Add(i);
                }
            }
        }
        return found;
    }

    // On the first day that the incident can have been: a clique that had left answers for itself.
    private bool Belonged(ActorId member, ActorId party, Incident incident)
    {
        var on = DayNumber.ToDate(Days(incident).First);
        for (var above = _end.Register!.ParentOf(member, on); above is not null; above = _end.Register.ParentOf(above, on))
        {
            if (above == party)
                return true;
        }
        return false;
    }

    private (int First, int Last) Days(Incident incident)
    {
        int first = incident.FirstDay, last = incident.LastDay;
        return _rule switch
        {
            DateRule.Earliest => (first, first),
            DateRule.Latest => (last, last),
            DateRule.Middle => (first + ((last - first) / 2), first + ((last - first) / 2)),
            _ => (first, last),
        };
    }

    private long? Figure(Incident incident) => _end.Figure switch
    {
        CountedQuantity.DeathsBest => incident.Deaths?.Best,
        CountedQuantity.DeathsHigh => incident.Deaths?.High,
        _ => incident.Deaths?.Low,
    };

    // As early as can be: every incident lies where it helps.
    private int? FirstPossible(List<(int First, int Last, long Deaths)> incidents)
    {
        var entering = incidents.OrderBy(incident => incident.First).ToArray();
        var leaving = incidents.OrderBy(incident => incident.Last).ToArray();
        long sum = 0;
        int gone = 0;
        foreach (var (day, _, deaths) in entering)
        {
            sum += deaths;
            for (; gone < leaving.Length && leaving[gone].Last <= (long)day - _end.Days; gone++)
                sum -= leaving[gone].Deaths;
            if (sum >= _end.DeathCount)
                return day;
        }
        return null;
    }

    // No later than this: incidents that lie within the days wherever they lie.
    private int? FirstSure(List<(int First, int Last, long Deaths)> incidents)
    {
        var within = new PriorityQueue<long, int>();
        long sum = 0;
        foreach (var (first, day, deaths) in incidents.OrderBy(incident => incident.Last))
        {
            within.Enqueue(deaths, first);
            sum += deaths;
            while (within.TryPeek(out long oldest, out int since) && since <= (long)day - _end.Days)
            {
                sum -= oldest;
                within.Dequeue();
            }
            if (sum >= _end.DeathCount)
                return day;
        }
        return null;
    }
}
