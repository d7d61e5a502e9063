using TruceStats.Compliance;
using TruceStats.Durations;
using TruceStats.Interruptions;
using TruceStats.Monitoring;

namespace TruceStats.Evaluations;

/// <summary>All parts of an evaluation, made in one go, each resting on those before it.</summary>
internal sealed class EvaluationAnswers
{
    private EvaluationAnswers(EvaluationCase asked)
    {
        var options = asked.Options;
        Windows = PartMaking.Try(() => WindowParts.Of(asked));
        if (Windows.Value is { } windows)
            asked = asked with { Windows = windows };
        Tallies = OfWindows(() => PartMaking.Try(() => WindowParts.Tallies(asked)));
        Change = OfWindows(() => PartMaking.Try(() => WindowParts.Change(asked, asked.Windows.Baseline, asked.Windows.InForce)));
        Report(asked, 0.1);
        Interrupted = Wanted(EvaluationParts.InterruptedSeries, () => OfWindows(() => PartMaking.Try(() => FitParts.Interrupted(Quiet(asked)))));
        Detectable = Wanted(EvaluationParts.Detectable, () => OfChange(change => PartMaking.Try(() => FitParts.Detectable(asked, change))));
        Aftermath = Wanted(EvaluationParts.Aftermath, () => OfWindows(() => asked.Windows.Aftermath is null
            ? PartMaking.None<TruceAftermath>(CautionCodes.TruceStillInForce)
            : PartMaking.Try(() => FitParts.Aftermath(Quiet(asked)))));
        AnytimeValid = Wanted(EvaluationParts.AnytimeValid, () => OfWindows(() => PartMaking.Try(() => FitParts.AnytimeValid(asked))));
        Placebos = Wanted(EvaluationParts.Placebos, () => Interrupted.Value is { } fit
            ? PartMaking.Try(() => FitParts.Placebos(Quiet(asked), fit))
            : PartMaking.Needs<PlaceboDates>("interrupted series"));
        Report(asked, 0.3);
        Curve = Wanted(EvaluationParts.SpecificationCurve, () => OfWindows(() => PartMaking.Try(() => CurveParts.Of(Quiet(asked)))));
        Report(asked, 0.4);
        CurveTest = Wanted(EvaluationParts.SpecificationCurve, () => Curve.Value is { } curve
            ? PartMaking.Try(() => CurveParts.Test(Quiet(asked), curve))
            : PartMaking.Needs<SpecificationCurveTest>("specification curve"));
        Report(asked, 0.8);
        Parties = Wanted(EvaluationParts.Parties, () => OfWindows(() => PartyParts.Parties(asked)));
        Places = Wanted(EvaluationParts.Places, () => OfWindows(() => PartyParts.Places(Quiet(asked))));
        Durability = Wanted(EvaluationParts.Durability, () => PartyParts.Durability(asked));
        Sensitivity = Wanted(EvaluationParts.Sensitivity, () => OfChange(change => PartMaking.Answer(SensitivityParts.Of(Quiet(asked), change))));
        Rivals = Wanted(EvaluationParts.Rivals, () => options.Rivals.Count == 0
            ? PartMaking.None<IReadOnlyList<RivalReview>>(CautionCodes.NoRivalsDeclared)
            : OfChange(change => PartMaking.Answer<IReadOnlyList<RivalReview>>(Array.AsReadOnly([.. options.Rivals.Select(rival => RivalParts.Of(Quiet(asked), change, rival))]))));
        Design = Wanted(EvaluationParts.Design, () => Tallies.Value is { } tallies
            ? PartMaking.Answer(DesignParts.Of(asked, tallies, Interrupted.Value))
            : PartMaking.Needs<IReadOnlyList<DesignPoint>>("windows"));
        Claims = options.Claims.Count == 0
            ? PartMaking.None<IReadOnlyList<ClaimJudgement>>(CautionCodes.NoClaimsMade)
            : PartMaking.Try(() => ClaimJudgement.OfAll(options.Claims, options.Level));
        Cautions = Array.AsReadOnly([.. Warnings(asked)]);
        asked.Execution.Progress?.Report(1);

        EvaluationPart<T> Wanted<T>(EvaluationParts part, Func<EvaluationPart<T>> make)
            where T : class
        {
            asked.Cancellation.ThrowIfCancellationRequested();
            return options.LeavesOut(part) ? PartMaking.None<T>(CautionCodes.PartSwitchedOff) : make();
        }

        EvaluationPart<T> OfWindows<T>(Func<EvaluationPart<T>> make)
            where T : class => Windows.HasValue ? make() : PartMaking.Needs<T>("windows");

        EvaluationPart<T> OfChange<T>(Func<RateChange, EvaluationPart<T>> make)
            where T : class => Change.Value is { } change ? make(change) : PartMaking.Needs<T>("rate change");
    }

    public EvaluationPart<TruceWindows> Windows { get; }

    public EvaluationPart<IReadOnlyList<WindowTally>> Tallies { get; }

    public EvaluationPart<RateChange> Change { get; }

    public EvaluationPart<DetectableChange> Detectable { get; }

    public EvaluationPart<InterruptionFit> Interrupted { get; }

    public EvaluationPart<TruceAftermath> Aftermath { get; }

    public EvaluationPart<MonitoringRun> AnytimeValid { get; }

    public EvaluationPart<PlaceboDates> Placebos { get; }

    public EvaluationPart<SpecificationCurve> Curve { get; }

    public EvaluationPart<SpecificationCurveTest> CurveTest { get; }

    public EvaluationPart<PartyChanges> Parties { get; }

    public EvaluationPart<PooledRateChangeFit> Places { get; }

    public EvaluationPart<SurvivalExtremes> Durability { get; }

    public EvaluationPart<SensitivitySet> Sensitivity { get; }

    public EvaluationPart<IReadOnlyList<RivalReview>> Rivals { get; }

    public EvaluationPart<IReadOnlyList<DesignPoint>> Design { get; }

    public EvaluationPart<IReadOnlyList<ClaimJudgement>> Claims { get; }

    public IReadOnlyList<Caution> Cautions { get; }

    public static EvaluationAnswers Of(EvaluationCase asked) => new(asked);

    /// <summary>Parts report no progress of their own: it would run from 0 to 1 many times.</summary>
    private static EvaluationCase Quiet(EvaluationCase asked) => asked with { Execution = asked.Execution with { Progress = null } };

    private static void Report(EvaluationCase asked, double share) => asked.Execution.Progress?.Report(share);

    private IEnumerable<Caution> Warnings(EvaluationCase asked)
    {
        const int FourWeeks = 28;
        if (Windows.Value is { InForce.Days: < FourWeeks } windows)
            yield return Caution.Of(CautionCodes.InForceUnderFourWeeks, "days", windows.InForce.Days);
        int incomplete = asked.Series.Bins.Count(bin => bin.Status == BinStatus.Incomplete);
        if (incomplete > 0)
            yield return Caution.Of(CautionCodes.LastBinIncomplete, "bins", incomplete);
        if (asked.Options.Look > 1)
            yield return Caution.Of(CautionCodes.AfterTheFirstLook, "look", asked.Options.Look);
        foreach (var rival in (Rivals.Value ?? []).Where(rival => rival is { ActsInForce: true, IsToldApart: false }))
            yield return Caution.Of(CautionCodes.RivalNotToldApart, CautionArgument.Of("rival", rival.Rival.Name));
        foreach (var caution in asked.Series.Cautions.Concat(Change.Value?.Ratio().Cautions ?? []).Concat(Interrupted.Value?.Cautions ?? []).Distinct())
            yield return caution;
    }
}
