namespace TruceStats;

/// <summary>A forest whose branches may hold for a period only: who belonged to whom, and when. The one implementation behind every register.</summary>
/// <remarks>At any day a member has one parent at most and no cycle exists; a member may move from one parent to another.</remarks>
internal sealed class DatedTree<TId>
    where TId : class, IEquatable<TId>
{
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

    /// <summary>An id with all that stand below it, on a day, or at any time where no day is given. The id itself comes first.</summary>
    public IReadOnlyList<TId> WithDescendants(TId id, LocalDate? on)
    {
        var found = new List<TId> { id };
        var seen = new HashSet<TId> { id };
        int? day = on is { } date ? DayNumber.Of(date) : null;
        for (int i = 0; i < found.Count; i++)
        {
            foreach (var branch in Branches(_children, found[i]))
            {
                if (branch.HoldsOn(day) && seen.Add(branch.Member))
                    found.Add(branch.Member);
            }
        }

        return found.AsReadOnly();
    }

    /// <summary>What an id belongs to on a day; null where it belongs to nothing.</summary>
    public TId? ParentOf(TId id, LocalDate on)
    {
        int day = DayNumber.Of(on);
        foreach (var branch in Branches(_parents, id))
        {
            if (branch.HoldsOn(day))
                return branch.Parent;
        }

        return null;
    }

    // A cycle that holds on some day holds on the latest first day of its branches, so looking at first days is enough.
    private void RefuseCycles(string parameter)
    {
        var days = new HashSet<int> { int.MinValue };
        foreach (var branches in _parents.Values)
            days.UnionWith(branches.Select(branch => branch.FirstDay));
        foreach (int day in days)
        {
            foreach (var start in _parents.Keys)
            {
                var seen = new HashSet<TId>();
                for (var id = start; id is not null; id = Branches(_parents, id).FirstOrDefault(branch => branch.HoldsOn(day))?.Parent)
                {
                    if (!seen.Add(id))
                        throw new ArgumentException($"'{id}' would belong to itself: its memberships form a cycle.", parameter);
                }
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

        public bool HoldsOn(int? day) => day is not { } known || (known >= FirstDay && known < EndDay) || During is null;

        public bool Shares(Branch other) => FirstDay < other.EndDay && other.FirstDay < EndDay;
    }
}
