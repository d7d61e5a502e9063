namespace TruceStats;

/// <summary>How many sides stand behind a truce, from who declared and toward whom.</summary>
internal static class TruceSides
{
    public static TruceSidedness Of(IReadOnlyList<Declaration> declarations)
    {
        bool Addresses(ActorId by, ActorId toward) => declarations.Any(declaration => declaration.By == by && declaration.Toward.Contains(toward));
        bool MayAddress(ActorId by, ActorId toward) =>
            Addresses(by, toward) || declarations.Any(declaration => declaration.By == by && declaration.Toward.Count == 0);
        var parties = declarations.Select(declaration => declaration.By).Distinct().ToArray();
        int answered = parties.Count(party => parties.Any(other => Addresses(party, other) && Addresses(other, party)));
        if (answered > 0)
            return answered == 2 ? TruceSidedness.TwoSided : TruceSidedness.ManySided;
        bool mayBeAnswered = parties.Any(party => parties.Any(other => other != party && MayAddress(party, other) && MayAddress(other, party)));
        return mayBeAnswered ? TruceSidedness.Unknown : TruceSidedness.OneSided;
    }
}
