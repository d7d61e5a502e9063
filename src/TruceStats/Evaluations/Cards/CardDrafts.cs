using TruceStats.Compliance;
using TruceStats.Interruptions;
using TruceStats.Sensitivity;

namespace TruceStats.Evaluations;

/// <summary>Which cards an evaluation has, by the methods that were used.</summary>
internal static class CardDrafts
{
    public static IEnumerable<CardDraft> Of(TruceEvaluation evaluation) =>
    [
        .. For(evaluation.Claims, claims => [Claims(claims)]),
        .. For(evaluation.Change, change => [Ratio("change", change), Averted(change)]),
        .. For(evaluation.Detectable, _ => [new("detectable", CardSources.Power, CardSources.Dispersion, CardDraft.Source(RateRatioMethod.MidP.Method))]),
        .. For(evaluation.Interrupted, ModelDrafts.Of),
        .. For(evaluation.Aftermath, Aftermath),
        .. For(evaluation.AnytimeValid, run => [new("anytime-valid", CardDraft.Source(run.Method.Method))]),
        .. For(evaluation.Placebos, _ => [new("placebos", CardSources.Placebos)]),
        .. For(evaluation.Curve, curve => [new("curve", CardSources.Curve) { Formula = curve.Unit == Unit.Ratio ? "curve/ratio" : "curve/difference" }]),
        .. For(evaluation.CurveTest, test => [CurveTest(test)]),
        .. For(evaluation.Parties, parties => [Ratios("parties", parties.Changes.Select(change => change.Known.Ratio()))]),
        .. For(evaluation.Places, fit => [Places(fit)]),
        .. For(evaluation.Durability, spells => [new("durability", CardDraft.Source(spells.Earliest.Method), CardDraft.Source(spells.Earliest.Median.Method))]),
        .. For(evaluation.Sensitivity, Sensitivity),
        .. For(evaluation.Rivals, _ => [new("rivals", CardDraft.Source(RivalTipping.Factor), CardDraft.Source(EffectCollinearity.Method))]),
        .. For(evaluation.Design, _ => [new("design", CardSources.Design)]),
    ];

    private static IEnumerable<CardDraft> For<T>(EvaluationPart<T> part, Func<T, IEnumerable<CardDraft>> drafts)
        where T : class => part.Value is { } answer ? drafts(answer) : [];

    private static CardDraft Ratio(string key, RateChange change)
    {
        var method = change.Ratio().Method;
        string known = CardFormulas.Key("ratio", method.Id);
        return new CardDraft(key, CardDraft.Source(method)) { Formula = known, Details = [known], Methods = [method] };
    }

    private static CardDraft Averted(RateChange change)
    {
        var method = change.Averted().RateDifference.Method;
        string known = "difference/" + method.Id;
        return new CardDraft("averted", CardDraft.Source(method)) { Formula = known, Details = [known], Methods = [method] };
    }

    /// <summary>A card that names the methods of several ratios.</summary>
    private static CardDraft Ratios(string key, IEnumerable<Estimate> ratios)
    {
        MethodId[] methods = [.. ratios.Select(ratio => ratio.Method).Distinct()];
        return new CardDraft(key, [.. methods.Select(CardDraft.Source)]) { Methods = methods };
    }

    private static IEnumerable<CardDraft> Aftermath(TruceAftermath after) =>
    [
        Ratio("aftermath/baseline", after.AgainstBaseline),
        Ratio("aftermath/in-force", after.AgainstInForce),
        .. For(after.Postponement, postponement => [new("postponement", CardSources.Postponement, CardDraft.Source(postponement.Net.Method))]),
    ];

    private static CardDraft CurveTest(SpecificationCurveTest test) => new("curve-test", CardDraft.Source(test.Median.Method));

    /// <summary>A count that is claimed as such is judged without a method.</summary>
    private static CardDraft Claims(IReadOnlyList<ClaimJudgement> claims)
    {
        var evidence = claims.Select(claim => claim.Evidence).Where(evidence => evidence.HasSamplingError);
        return new CardDraft("claims", [CardSources.Holm, .. evidence.Select(found => CardDraft.Source(found.Estimate.Method))]);
    }

    private static CardDraft Places(PooledRateChangeFit fit)
    {
        var method = fit.Pooled.Method;
        string known = "pooling/" + method.Id;
        return new CardDraft("places", CardDraft.Source(method)) { Formula = known, Details = [known], Methods = [method] };
    }

    private static IEnumerable<CardDraft> Sensitivity(SensitivitySet set) =>
    [
        .. For(set.TippingPoint, tipping => [new("tipping", CardDraft.Source(tipping.Completeness.Method))]),
        .. For(set.Bounds, bounds => [Ratios("bounds", bounds.Ratios.Select(named => named.Estimate))]),
        .. For(set.Dates, dates => [Ratios("dates", dates.Dates.Select(date => date.Ratio))]),
        .. For(set.SecondSource, agreement => [SecondSource(agreement)]),
        .. For(set.RegressionToMean, regression => [new("regression", CardDraft.Source(regression.ExpectedRatio.Method))]),
        .. For(set.ReportingLag, nowcast => [new("lag", CardDraft.Source(nowcast.Bins[0].Corrected.Method))]),
    ];

    private static CardDraft SecondSource(SourceAgreement agreement)
    {
        string mean = CardDraft.Source(agreement.MeanRatio.Method);
        return agreement.RatioChange is { } change ? new("second-source", mean, CardDraft.Source(change.Estimate.Method)) : new("second-source", mean);
    }
}
