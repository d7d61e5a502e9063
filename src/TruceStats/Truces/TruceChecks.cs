namespace TruceStats;

/// <summary>What declarations that make one truce must not do to one another.</summary>
internal static class TruceChecks
{
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

        // Links that take effect one after the other can form no circle, save where dates known in part let each be later than the other.
        var chains = TruceSpells.Chains(declarations);
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
        for (int i = 0; i < one.Count; i++)
        {
            for (int j = 0; j < other.Count; j++)
            {
                var (left, right) = (one[i], other[j]);
                if (left.By == right.By && ShareAddressee(left, right)
                    && left.Effective.LatestDay < EarliestEnd(other, j) && right.Effective.LatestDay < EarliestEnd(one, i))
                    throw new ArgumentException($"The declarations '{left.Id}' and '{right.Id}' of '{left.By}' overlap; let one extend the other, or end the first.", parameter);
            }
        }
    }

    private static bool ShareAddressee(Declaration left, Declaration right) =>
        left.Toward.Count == 0 || right.Toward.Count == 0 || left.Toward.Intersect(right.Toward).Any();

    // An open-ended declaration that is extended ends with the extension, not never.
    private static int EarliestEnd(IReadOnlyList<Declaration> chain, int link) => Math.Min(
        chain[link].End?.EarliestDay ?? int.MaxValue,
        link + 1 < chain.Count ? chain[link + 1].Effective.EarliestDay : int.MaxValue);
}
