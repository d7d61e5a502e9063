namespace TruceStats.Durations;

/// <summary>Puts the declarations of a truce together to the one stretch during which it held, or says why there is none.</summary>
internal static class TruceStretches
{
    public static (HeldStretch Stretch, string? Reason) Of(Truce truce, IReadOnlyList<ActorId> parties, DateRule dates, PartyRule rule)
    {
        var chains = TruceSpells.Chains(truce.Declarations);
        HeldStretch? all = null;
        foreach (var party in parties)
        {
            if (OfParty(chains.Where(chain => chain[0].By == party), dates) is not { } theirs)
                return (default, SpellReasons.SeveralStretches);
            if (all is not { } held)
            {
                all = theirs;
                continue;
            }
            if (rule == PartyRule.Refuse && !held.SameDays(theirs))
                return (default, SpellReasons.PartiesDiffer);
            all = rule == PartyRule.AnyParty ? HeldStretch.Either(held, theirs) : HeldStretch.Both(held, theirs);
            if (all is null)
                return (default, SpellReasons.SeveralStretches);
        }
        var stretch = all!.Value;
        return stretch.LastEnd <= stretch.FirstStart ? (default, SpellReasons.NoDay) : (stretch, null);
    }

    // A party can declare toward one and toward another: its truce holds while one of its declarations does.
    private static HeldStretch? OfParty(IEnumerable<IReadOnlyList<Declaration>> chains, DateRule dates)
    {
        HeldStretch? all = null;
        foreach (var chain in chains.OrderBy(chain => chain[0].Effective.EarliestDay))
        {
            var one = HeldStretch.Of(chain, dates);
            all = one is { } next && all is { } held ? HeldStretch.Either(held, next) : one;
            if (all is null)
                return null;
        }
        return all;
    }
}
