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

    /// <summary>The days of a chain, from its first effective day to the end of its last declaration; a gap only where a link ended before the next took effect.</summary>
    public static PeriodSet Days(IReadOnlyList<Declaration> chain, DateRule rule)
    {
        var stretches = new List<StudyPeriod>();
        for (int i = 0; i < chain.Count; i++)
        {
            var next = i + 1 < chain.Count ? chain[i + 1] : null;
            int first = Resolve(chain[i], chain[i].Effective, "first day", rule);
            int end = EndOf(chain[i], next, rule);
            // By a rule that puts both on one day the extension takes over at once.
            if (end == first && next is not null)
                continue;
            if (end <= first)
                throw new InvalidOperationException($"By the rule {rule} the declaration '{chain[i].Id}' has no day: {chain[i].Effective} to {chain[i].End ?? next!.Effective}; name another rule.");
            stretches.Add(StudyPeriod.OfDayNumbers(first, end));
        }

        return PeriodSet.Of(stretches);
    }

    /// <summary>When the first of the truce's parties made it known.</summary>
    public static int Declared(IReadOnlyList<Declaration> declarations, DateRule rule) =>
        declarations.Where(declaration => declaration.Extends is null).Min(declaration => Resolve(declaration, declaration.Declared, "day of declaring", rule));

    // What is extended lasts at most until the extension takes over; its own end matters only where it may have come before that.
    private static int EndOf(Declaration link, Declaration? next, DateRule rule)
    {
        if (next is null)
            return link.End is { } last ? Resolve(link, last, "end", rule) : int.MaxValue;
        int taken = Resolve(next, next.Effective, "first day", rule);
        return link.End is { } end && end.EarliestDay < taken ? Math.Min(Resolve(link, end, "end", rule), taken) : taken;
    }

    private static int Resolve(Declaration declaration, PartialDate date, string what, DateRule rule) => rule == DateRule.Refuse && !date.IsExact
        ? throw new InvalidOperationException($"The {what} of the declaration '{declaration.Id}', {date}, is not known to the day; Windows and InForceDays take a rule: earliest, latest or middle.")
        : date.ResolveDay(rule);
}
