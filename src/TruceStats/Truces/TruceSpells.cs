namespace TruceStats;

/// <summary>Joins declarations into the stretches during which each party kept a truce: an extension continues what it extends.</summary>
internal static class TruceSpells
{
    /// <summary>Chains of declarations, each begun by one that extends nothing, in the order of the declarations.</summary>
    public static IReadOnlyList<IReadOnlyList<Declaration>> Chains(IReadOnlyList<Declaration> declarations)
    {
        var chains = new List<IReadOnlyList<Declaration>>();
        foreach (var first in declarations.Where(declaration => declaration.Extends is null))
        {
            var chain = new List<Declaration> { first };
            while (declarations.FirstOrDefault(declaration => declaration.Extends == chain[^1].Id) is { } next)
                chain.Add(next);
            chains.Add(chain);
        }

        return chains;
    }

    /// <summary>The days of a chain: from its first effective day to the end of its last declaration. Between two links there may be a gap.</summary>
    public static PeriodSet Days(IReadOnlyList<Declaration> chain, DateRule rule)
    {
        var stretches = new List<StudyPeriod>();
        for (int i = 0; i < chain.Count; i++)
        {
            int first = chain[i].Effective.ResolveDay(rule);
            int end = chain[i].End?.ResolveDay(rule) ?? int.MaxValue;
            // What is extended lasts at most until the extension takes over.
            if (i + 1 < chain.Count)
                end = Math.Min(end, chain[i + 1].Effective.ResolveDay(rule));
            if (end > first)
                stretches.Add(StudyPeriod.OfDayNumbers(first, end));
            else if (i + 1 == chain.Count || end < first)
                throw new InvalidOperationException($"By the rule {rule} the declaration '{chain[i].Id}' ends before it takes effect; name another rule.");
        }

        return PeriodSet.Of(stretches);
    }

    /// <summary>Refuses extensions of nothing, of another party's declaration or of one that is extended already, and overlaps that no extension explains.</summary>
    public static void Check(IReadOnlyList<Declaration> declarations, string parameter)
    {
        var byId = new Dictionary<string, Declaration>(StringComparer.Ordinal);
        foreach (var declaration in declarations)
        {
            if (!byId.TryAdd(declaration.Id, declaration))
                throw new ArgumentException($"Two declarations have the id '{declaration.Id}'.", parameter);
        }

        var extended = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declaration in declarations.Where(declaration => declaration.Extends is not null))
        {
            if (!byId.TryGetValue(declaration.Extends!, out var before) || before.By != declaration.By)
                throw new ArgumentException($"The declaration '{declaration.Id}' extends '{declaration.Extends}', which '{declaration.By}' did not declare.", parameter);
            if (!extended.Add(before.Id))
                throw new ArgumentException($"The declaration '{before.Id}' is extended twice.", parameter);
            if (declaration.Effective.LatestDay <= before.Effective.EarliestDay)
                throw new ArgumentException($"The declaration '{declaration.Id}' must take effect after '{before.Id}', which it extends.", parameter);
        }

        var chains = Chains(declarations);
        if (chains.Sum(chain => chain.Count) != declarations.Count)
            throw new ArgumentException("Declarations extend one another in a circle.", parameter);
        for (int i = 0; i < chains.Count; i++)
        {
            for (int j = i + 1; j < chains.Count; j++)
                RefuseOverlap(chains[i], chains[j], parameter);
        }
    }

    // Only what overlaps whatever days are meant is refused, and only toward a shared addressee: a party may declare one thing toward a rival and another toward the state.
    private static void RefuseOverlap(IReadOnlyList<Declaration> one, IReadOnlyList<Declaration> other, string parameter)
    {
        foreach (var left in one)
        {
            foreach (var right in other)
            {
                bool sharesAddressee = left.Toward.Count == 0 || right.Toward.Count == 0 || left.Toward.Intersect(right.Toward).Any();
                if (left.By == right.By && sharesAddressee
                    && left.Effective.LatestDay < (right.End?.EarliestDay ?? int.MaxValue) && right.Effective.LatestDay < (left.End?.EarliestDay ?? int.MaxValue))
                    throw new ArgumentException($"The declarations '{left.Id}' and '{right.Id}' of '{left.By}' overlap; let one extend the other, or end the first.", parameter);
            }
        }
    }
}
