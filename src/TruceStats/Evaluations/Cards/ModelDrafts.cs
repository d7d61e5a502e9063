using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>The cards of an interrupted series: its effect, and both ways to count what was averted.</summary>
internal static class ModelDrafts
{
    public static IEnumerable<CardDraft> Of(InterruptionFit fit)
    {
        var model = fit.Model.Method;
        if (fit.Effects is [var effect, ..])
            yield return Effect(fit, model, effect.Estimate);
        yield return new CardDraft("averted-mean", CardDraft.Source(CounterfactualAnswers.MeanMethod)) { Methods = [model] };
        yield return new CardDraft("averted-draw", CardDraft.Source(CounterfactualAnswers.DrawMethod)) { Methods = [model] };
    }

    private static CardDraft Effect(InterruptionFit fit, MethodId model, Estimate effect)
    {
        string kind = effect.Unit == Unit.Ratio ? "/ratio" : "/difference";
        string known = CardFormulas.Key("model", fit.Model.Kind, kind);
        var errors = effect.Method == model ? null : effect.Method;
        var family = Family(fit.Model);
        return new CardDraft("interrupted" + kind, [.. Sources(model, family, errors)])
        {
            Formula = known + kind,
            Details = errors is null ? [known] : [known, Known(errors)],
            Methods = [model],
            Errors = errors,
            Family = family,
        };
    }

    private static IEnumerable<string> Sources(params MethodId?[] methods) => methods.OfType<MethodId>().Select(CardDraft.Source);

    private static MethodId? Family(IInterruptionModel model) => model switch
    {
        SegmentedRegression regression => regression.Family.Method,
        ControlledInterruption controlled => controlled.Regression.Family.Method,
        _ => null,
    };

    private static string Known(MethodId errors) => errors.Id switch
    {
        "hc0" or "hc1" or "hc2" or "hc3" => "errors/robust",
        "integrated-likelihood" or "model-based" or "autocorrelation-inflated" or "newey-west" or "parametric-bootstrap" => "errors/" + errors.Id,
        _ => "errors/other",
    };
}
