using TruceStats.Compliance;

namespace TruceStats.Json;

internal sealed record ComparedUnitWire(string Key, RateChange? Change, long? Events, double? Expected)
{
    public ComparedUnit ToDomain() => (Change, Events, Expected) switch
    {
        ({ } change, null, null) => ComparedUnit.Of(Key, change),
        (null, { } events, { } expected) => ComparedUnit.OfExpected(Key, events, expected),
        _ => throw new FormatException("either a change, or events and an expected count must be given."),
    };
}

internal sealed record PooledRateChangeWire(
    PoolingModel Model, double KeptShare, double Level, double SpreadPriorScale, bool AssumePoisson, SeveralPerpetrators SeveralPerpetrators)
{
    public static PooledRateChangeWire Of(PooledRateChange model) =>
        new(model.Model, model.KeptShare, model.Level, model.SpreadPriorScale, model.AssumePoisson, model.SeveralPerpetrators);

    public PooledRateChange ToDomain() => new()
    {
        Model = Model,
        KeptShare = KeptShare,
        Level = Level,
        SpreadPriorScale = SpreadPriorScale,
        AssumePoisson = AssumePoisson,
        SeveralPerpetrators = SeveralPerpetrators,
    };
}

internal sealed record PartyChangeWire(ActorId Party, RateChange Known, RateChange All);

/// <summary>What was counted, and not the incidents: those name people.</summary>
internal sealed record PartyChangesWire(
    IReadOnlyList<PartyChange> Changes, Tally UnknownBefore, Tally UnknownAfter, long MembershipUnclear, long BySeveral, long ByOthers, SeveralPerpetrators Rule)
{
    public static PartyChangesWire Of(PartyChanges parties) => new(
        parties.Changes, parties.UnknownBefore, parties.UnknownAfter, parties.MembershipUnclear, parties.BySeveral, parties.ByOthers, parties.Rule);

    public PartyChanges ToDomain() => new([.. Changes], UnknownBefore, UnknownAfter, MembershipUnclear, BySeveral, ByOthers, Rule);
}

/// <summary>A pooled fit: options, the units or the parties that they were counted for, and the ratios, which are computed again on reading.</summary>
internal sealed record PooledRateChangeFitWire(
    string Version, PooledRateChange Model, IReadOnlyList<ComparedUnit>? Units, PartyChanges? Parties, Execution Execution, double Level, IReadOnlyList<NamedEstimate> Headline)
{
    public static PooledRateChangeFitWire Of(PooledRateChangeFit fit) => new(
        TruceStats.Json.Headline.Version, fit.Model, fit.Parties is null ? fit.Units : null, fit.Parties, fit.Execution, fit.Level, Answers(fit));

    public PooledRateChangeFit ToDomain()
    {
        var fit = ((Units, Parties) switch
        {
            ({ } units, null) => Model.Fit(units, Execution, CancellationToken.None),
            (null, { } parties) => Model.Fit(parties, Execution, CancellationToken.None),
            _ => throw new FormatException("either units or parties must be given."),
        }).At(Level);
        TruceStats.Json.Headline.Check(Headline, Answers(fit), Version);
        return fit;
    }

    // Ranks and shares are drawn: a last digit that another processor rounds otherwise moves them by whole steps.
    private static NamedEstimate[] Answers(PooledRateChangeFit fit) =>
        [new("pooled", fit.Pooled), new("further unit", fit.NewUnit), .. fit.Changes.Select(change => new NamedEstimate(change.Key, change.Ratio))];
}
