namespace TruceStats;

/// <summary>A forest whose branches may hold for a period only: who belonged to whom, and when. The one implementation behind every register.</summary>
/// <remarks>On any day a member has one parent at most and no cycle exists; a member may move from one parent to another.</remarks>
internal sealed class DatedTree<TId>
    where TId : class, IEquatable<TId>
{
    private static readonly StudyPeriod Always = StudyPeriod.From(LocalDate.MinIsoValue);

    private readonly Dictionary<TId, List<Branch>> _children = [];
    private readonly Dictionary<TId, List<Branch>> _parents = [];

    /// <summary>Builds and checks the tree.</summary>
    /// <param name="branches">The branches.</param>
    /// <param name="isKnown">Whether an id is registered.</param>
    /// <param name="parameter">The name of the public parameter that the branches came from.</param>
    public DatedTree(IEnumerable<Branch> branches, Func<TId, bool> isKnown, string parameter)
    {
        foreach (var branch in branches)
        {
            foreach (var id in (ReadOnlySpan<TId>)[branch.Member, branch.Parent])
            {
                if (!isKnown(id))
                    throw new ArgumentException($"A membership names '{id}', which is not registered.", parameter);
            }

            var parents = Listed(_parents, branch.Member);
            foreach (var other in parents)
            {
                if (other.Shares(branch))
                    throw new ArgumentException($"'{branch.Member}' has two parents on one day, '{other.Parent}' and '{branch.Parent}'; end one membership before the other begins.", parameter);
            }

            parents.Add(branch);
            Listed(_children, branch.Parent).Add(branch);
        }

        RefuseCycles(parameter);
    }

    /// <summary>An id with all that stand below it on a day. The id itself comes first.</summary>
    public IReadOnlyList<TId> WithDescendants(TId id, LocalDate on)
    {
        int day = DayNumber.Of(DayNumber.Iso(on, nameof(on)));
        var found = new List<TId> { id };
        // On one day this is a tree: nobody is found twice.
        for (int i = 0; i < found.Count; i++)
            found.AddRange(Branches(_children, found[i]).Where(branch => branch.HoldsOn(day)).Select(branch => branch.Member));
        return found.AsReadOnly();
    }

    /// <summary>An id with all that stood below it on some day. The id itself comes first.</summary>
    public IReadOnlyList<TId> WithDescendants(TId id)
    {
        var found = new List<TId> { id };
        var days = new Dictionary<TId, PeriodSet> { [id] = Always };
        var left = new Queue<TId>(found);
        while (left.TryDequeue(out var parent))
        {
            foreach (var branch in Branches(_children, parent))
            {
                // Who left a faction before it joined the gang never belonged to the gang: all links must have held on one day.
                var common = days[parent].Intersection(branch.During ?? Always);
                bool isNew = !days.TryGetValue(branch.Member, out var known);
                var all = isNew ? common : known!.Union(common);
                if (all.IsEmpty || all == known)
                    continue;
                days[branch.Member] = all;
                left.Enqueue(branch.Member);
                if (isNew)
                    found.Add(branch.Member);
            }
        }

        return found.AsReadOnly();
    }

    /// <summary>What an id belongs to on a day; null where it belongs to nothing.</summary>
    public TId? ParentOf(TId id, LocalDate on)
    {
        int day = DayNumber.Of(DayNumber.Iso(on, nameof(on)));
        foreach (var branch in Branches(_parents, id))
        {
            if (branch.HoldsOn(day))
                return branch.Parent;
        }

        return null;
    }

    // A cycle that holds on some day holds on the day that the latest of its branches begins, so it is enough to climb from each branch on its first day.
    private void RefuseCycles(string parameter)
    {
        foreach (var first in _parents.Values.SelectMany(branches => branches))
        {
            var id = first.Parent;
            // Climbing may run into a cycle that the branch itself is no part of; that one is found from its own branches.
            for (int steps = 0; id is not null && steps <= _parents.Count; steps++)
            {
                if (id.Equals(first.Member))
                    throw new ArgumentException($"'{id}' would belong to itself: its memberships form a cycle.", parameter);
                id = Branches(_parents, id).Find(branch => branch.HoldsOn(first.FirstDay))?.Parent;
            }
        }
    }

    private static List<Branch> Listed(Dictionary<TId, List<Branch>> map, TId id)
    {
        if (!map.TryGetValue(id, out var list))
            map[id] = list = [];
        return list;
    }

    private static List<Branch> Branches(Dictionary<TId, List<Branch>> map, TId id) => map.TryGetValue(id, out var list) ? list : [];

    /// <summary>One membership; without a period it has always held and always will.</summary>
    internal sealed record Branch(TId Member, TId Parent, StudyPeriod? During)
    {
        public int FirstDay => During?.FirstDay ?? int.MinValue;

        private int EndDay => During?.EndDay ?? int.MaxValue;

        public bool HoldsOn(int day) => day >= FirstDay && day < EndDay;

        public bool Shares(Branch other) => FirstDay < other.EndDay && other.FirstDay < EndDay;
    }
}
