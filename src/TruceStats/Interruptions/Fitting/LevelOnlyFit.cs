namespace TruceStats.Interruptions;

/// <summary>The same question without trend and without changes of slope: what a before–after comparison would say.</summary>
internal static class LevelOnlyFit
{
    public static IReadOnlyList<NamedEstimate> Effects(InterruptionFit fit)
    {
        if (fit.Model is not SegmentedRegression model)
            return [];
        Interruption[] levels = [.. fit.Interruptions.Where(interruption => !interruption.Shape.Equals(InterruptionShape.Slope))];
        bool same = model.Trend == TrendForm.None && levels.Length == fit.Interruptions.Count;
        if (same || !levels.Any(interruption => interruption.Shape.Columns.Count > 0))
            return [];
        try
        {
            return (model with { Trend = TrendForm.None }).Fit(fit.Outcome, levels, fit.Execution, CancellationToken.None).At(fit.Level).Effects;
        }
        catch (InvalidOperationException)
        {
            // The fuller model has an answer and this one has none: there is nothing to stand beside it.
            return [];
        }
    }
}
