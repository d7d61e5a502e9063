using TruceStats.Compliance;
using TruceStats.Durations;

namespace TruceStats.Evaluations;

/// <summary>Who kept to it, where it was kept, and how long earlier truces lasted.</summary>
internal static class PartyParts
{
    public static EvaluationPart<PartyChanges> Parties(EvaluationCase asked)
    {
        if (asked.Log is not { } log)
            return PartMaking.None<PartyChanges>(CautionCodes.PartNeedsIncidents);
        if (asked.Options.Actors is not { } register)
            return PartMaking.None<PartyChanges>(CautionCodes.NoRegister, CautionArgument.Of("which", "actors"));
        return PartMaking.Try(() => PartyChanges.Of(log, asked.Options.Counting!, asked.Truce, asked.Windows, register, asked.Options.SeveralPerpetrators));
    }

    public static EvaluationPart<PooledRateChangeFit> Places(EvaluationCase asked)
    {
        if (asked.Options.Places is null && asked.Log is null)
            return PartMaking.None<PooledRateChangeFit>(CautionCodes.PartNeedsIncidents);
        return PartMaking.Try(() =>
        {
            var panel = asked.Options.Places ?? asked.Log!.PanelBy(asked.Options.Counting! with { Groups = Groups.Place });
            return (asked.Options.Pooling with { Level = asked.Options.Level }).Fit(ComparedUnit.Of(panel, asked.Windows, asked.Options.Straddle), asked.Execution, asked.Cancellation);
        });
    }

    public static EvaluationPart<SurvivalExtremes> Durability(EvaluationCase asked) => asked.Options.EarlierTruces.Count == 0
        ? PartMaking.None<SurvivalExtremes>(CautionCodes.NoEarlierTruces)
        : PartMaking.Try(() => KaplanMeier.Extremes(
            asked.Options.EarlierTruces.Spells(SpellEnd.FormalEnding, asked.AsOf, partyRule: asked.Options.PartyRule)).At(asked.Options.Level));
}
