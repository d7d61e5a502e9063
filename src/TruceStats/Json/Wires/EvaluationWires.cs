using System.Text.Json;
using TruceStats.Compliance;
using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Sensitivity;

namespace TruceStats.Json;

internal sealed record DesignStatementsWire(bool? DateDefinedBeforehand, bool? ModelDefinedBeforehand, bool? SourceStable, bool? RivalsSearched)
{
    public DesignStatements ToDomain() => new()
    {
        DateDefinedBeforehand = DateDefinedBeforehand,
        ModelDefinedBeforehand = ModelDefinedBeforehand,
        SourceStable = SourceStable,
        RivalsSearched = RivalsSearched,
    };
}

internal sealed record EvaluationOptionsWire(
    StudyPeriod? Baseline, LocalDate? AsOf, DateRule DateRule, PartyRule PartyRule, Straddle Straddle, double Level, IRateRatioInterval? RatioMethod, IInterruptionModel Model,
    SpecificationGrid? Curve, int CurveReplicates, int? BinsAfter, CountingRule? Counting, ActorRegister? Actors, SeveralPerpetrators SeveralPerpetrators, CountPanel? Places,
    PooledRateChange Pooling, IReadOnlyList<Truce> EarlierTruces, IReadOnlyList<RivalEvent> Rivals, IReadOnlyList<IClaim> Claims, CountSeries? SecondSource,
    ReportedCount? ReportedBefore, ReportedCount? ReportedInForce, ReportingDelay? ReportingDelay, DesignStatements Design, EvaluationParts Without, int Look)
{
    public static EvaluationOptionsWire Of(EvaluationOptions o) => new(
        o.Baseline, o.AsOf, o.DateRule, o.PartyRule, o.Straddle, o.Level, o.RatioMethod, o.Model, o.Curve, o.CurveReplicates, o.BinsAfter, o.Counting, o.Actors,
        o.SeveralPerpetrators, o.Places, o.Pooling, o.EarlierTruces, o.Rivals, o.Claims, o.SecondSource, o.ReportedBefore, o.ReportedInForce, o.ReportingDelay, o.Design,
        o.Without, o.Look);

    public EvaluationOptions ToDomain() => new()
    {
        Baseline = Baseline,
        AsOf = AsOf,
        DateRule = DateRule,
        PartyRule = PartyRule,
        Straddle = Straddle,
        Level = Level,
        RatioMethod = RatioMethod,
        Model = Model,
        Curve = Curve,
        CurveReplicates = CurveReplicates,
        BinsAfter = BinsAfter,
        Counting = Counting,
        Actors = Actors,
        SeveralPerpetrators = SeveralPerpetrators,
        Places = Places,
        Pooling = Pooling,
        EarlierTruces = EarlierTruces,
        Rivals = Rivals,
        Claims = Claims,
        SecondSource = SecondSource,
        ReportedBefore = ReportedBefore,
        ReportedInForce = ReportedInForce,
        ReportingDelay = ReportingDelay,
        Design = Design,
        Without = Without,
        Look = Look,
    };
}

/// <summary>An evaluation: its inputs, and the numbers and verdicts that it gave, which are found again on reading.</summary>
internal sealed record TruceEvaluationWire(
    string Version, Truce Truce, CountSeries? Series, IncidentLog? Log, EvaluationOptions Options, Execution Execution, string DataHash, IReadOnlyList<NamedEstimate> Headline,
    IReadOnlyList<ClaimVerdict> Verdicts)
{
    public static TruceEvaluationWire Of(TruceEvaluation evaluation) => new(
        TruceStats.Json.Headline.Version, evaluation.Truce, evaluation.Log is null ? evaluation.Series : null, evaluation.Log, evaluation.Options, evaluation.Execution,
        evaluation.DataHash, HeadlineOf(evaluation), VerdictsOf(evaluation));

    public TruceEvaluation ToDomain()
    {
        var evaluation = (Series, Log) switch
        {
            ({ } series, null) => TruceEvaluation.Of(Truce, series, Options, Execution, CancellationToken.None),
            (null, { } log) => TruceEvaluation.Of(Truce, log, Options, Execution, CancellationToken.None),
            _ => throw new JsonException("An evaluation is of counts or of incidents: exactly one of series and log must be there."),
        };
        TruceStats.Json.Headline.Check("The digest of the data", DataHash, evaluation.DataHash, Version);
        TruceStats.Json.Headline.Check(Headline, HeadlineOf(evaluation), Version);
        TruceStats.Json.Headline.Check("The list of verdicts", string.Join(", ", Verdicts), string.Join(", ", VerdictsOf(evaluation)), Version);
        return evaluation;
    }

    /// <summary>One number of each part that has one.</summary>
    private static List<NamedEstimate> HeadlineOf(TruceEvaluation evaluation)
    {
        List<NamedEstimate> headline = [];
        if (evaluation.Change.Value is { } change)
            headline.Add(new NamedEstimate("rate change", change.Ratio()));
        if (evaluation.Interrupted.Value is { } fit)
            headline.AddRange(fit.Effects);
        if (evaluation.Aftermath.Value is { } aftermath)
            headline.AddRange([new("aftermath over baseline", aftermath.AgainstBaseline.Ratio()), new("aftermath over truce in force", aftermath.AgainstInForce.Ratio())]);
        if (evaluation.AnytimeValid.Value?.Last.Step?.Ratio is { } anytime)
            headline.Add(new NamedEstimate("anytime-valid", anytime));
        if (evaluation.Places.Value is { } places)
            headline.Add(new NamedEstimate("places", places.Pooled));
        foreach (var judgement in evaluation.Claims.Value ?? [])
            headline.Add(new NamedEstimate("claim " + judgement.Claim.Kind, judgement.Evidence.Estimate));
        return headline;
    }

    private static IReadOnlyList<ClaimVerdict> VerdictsOf(TruceEvaluation evaluation) => [.. (evaluation.Claims.Value ?? []).Select(judgement => judgement.Verdict)];
}
