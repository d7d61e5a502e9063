namespace TruceStats.Compliance;

/// <summary>Gives each incident to the party that did it, to others, or to nobody.</summary>
internal sealed class PartyCounting
{
    private readonly IncidentLog _log;
    private readonly Dictionary<ActorId, int> _parties;
    private readonly ActorRegister _register;

    // For each incident in order: the parties that took part, sorted; null where the perpetrator is unknown.
    private readonly int[]?[] _owners;
    private long _unclear, _several, _others;

    private PartyCounting(IncidentLog log, ActorId[] parties, ActorRegister register)
    {
        _log = log;
        _register = register;
        _parties = [];
        for (int i = 0; i < parties.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(parties[i], nameof(parties));
            if (!_parties.TryAdd(parties[i], i))
                throw new ArgumentException($"The party '{parties[i]}' stands twice.", nameof(parties));
        }

        foreach (var party in parties)
        {
            if (register.MembersOf(party).Skip(1).FirstOrDefault(_parties.ContainsKey) is { } member)
                throw new ArgumentException($"The party '{member}' belonged to '{party}': name either, or its incidents would count twice.", nameof(parties));
        }

        _owners = new int[]?[log.Count];
    }

    public static PartyChanges Count(
        IncidentLog log, CountingRule rule, ActorId[] parties, TruceWindows windows, ActorRegister register, SeveralPerpetrators several)
    {
        if (rule.Groups != Groups.None || rule.GroupKeys is not null)
            throw new ArgumentException($"The rule must have no groups, here by {rule.Groups}: the parties are the groups.", nameof(rule));
        if (!Enum.IsDefined(several))
            throw new ArgumentOutOfRangeException(nameof(several), several, "The rule must be one of the named values.");
        if (parties.Length == 0)
            throw new ArgumentException("There must be at least one party.", nameof(parties));
        var counting = new PartyCounting(rule.Filter is { } filter ? log.Where(filter) : log, parties, register);
        counting.Assign();
        if (several == SeveralPerpetrators.Refuse && counting._several > 0)
        {
            throw new InvalidOperationException(
                $"Several of the parties took part in {counting._several} of the incidents: name a rule, to count them for each or for nobody.");
        }

        return counting.Changes(rule with { Filter = null }, parties, windows, several);
    }

    private PartyChanges Changes(CountingRule rule, ActorId[] parties, TruceWindows windows, SeveralPerpetrators several)
    {
        bool each = several == SeveralPerpetrators.CountForEach;
        var changes = new PartyChange[parties.Length];
        for (int i = 0; i < parties.Length; i++)
        {
            int party = i;
            bool Knows(int[]? owners) => owners is not null && owners.Contains(party) && (each || owners.Length == 1);
            bool May(int[]? owners) => owners is null || owners.Contains(party);
            changes[i] = new PartyChange(parties[i], Between(rule, windows, Knows), Between(rule, windows, May));
        }

        var unknown = Between(rule, windows, owners => owners is null);
        return new PartyChanges(changes, unknown.Before, unknown.After, _unclear, _several, _others, several);
    }

    private RateChange Between(CountingRule rule, TruceWindows windows, Func<int[]?, bool> counts)
    {
        int next = 0;
        var series = _log.Where(_ => counts(_owners[next++])).CountBy(rule);
        return RateChange.Between(series.During(windows.Baseline), series.During(windows.InForce));
    }

    private void Assign()
    {
        var incidents = _log.Incidents;
        var found = new SortedSet<int>();
        for (int i = 0; i < incidents.Length; i++)
        {
            found.Clear();
            bool clear = incidents[i].Perpetrators.Length > 0;
            foreach (var perpetrator in incidents[i].Perpetrators)
            {
                int first = PartyOf(perpetrator, incidents[i].FirstDay), last = PartyOf(perpetrator, incidents[i].LastDay);
                if (first != last)
                {
                    clear = false;
                    _unclear++;
                    break;
                }

                if (first >= 0)
                    found.Add(first);
            }

            _owners[i] = clear ? [.. found] : null;
            _others += clear && found.Count == 0 ? 1 : 0;
            _several += clear && found.Count > 1 ? 1 : 0;
        }
    }

    // -1 where no party stands for the actor on that day.
    private int PartyOf(ActorId actor, int day)
    {
        if (_parties.TryGetValue(actor, out int own))
            return own;
        var date = DayNumber.ToDate(day);
        for (var one = _register.Find(actor) is null ? null : _register.ParentOf(actor, date); one is not null; one = _register.ParentOf(one, date))
        {
            if (_parties.TryGetValue(one, out int party))
                return party;
        }

        return -1;
    }
}
