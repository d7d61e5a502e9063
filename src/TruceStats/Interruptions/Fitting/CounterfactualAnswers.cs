namespace TruceStats.Interruptions;

/// <summary>What a fit says of the outcome without the interruptions.</summary>
internal static class CounterfactualAnswers
{
    internal static readonly MethodId MeanMethod = new(
        "its-counterfactual-mean", "counterfactual mean", "Oehlert 1992, The American Statistician 46:27–29 (delta method)");

    internal static readonly MethodId DrawMethod = new(
        "its-counterfactual-draw", "counterfactual draw", "Gelman and Hill 2007, Data Analysis Using Regression, § 7.2 (simulation of predictions)");

    public static IReadOnlyList<CounterfactualBin> Path(InterruptionFit fit, PredictiveDraws draws)
    {
        var affected = fit.Design.AffectedUsedBins().ToHashSet();
        var used = fit.Design.Bins.ToHashSet();
        var path = new CounterfactualBin[fit.Outcome.Length];
        for (int i = 0; i < path.Length; i++)
        {
            var expected = fit.Fitted.ExpectedWithout[i] is null ? null : fit.Fitted.TotalWithout([i], fit.Level);
            var predicted = expected is not null && affected.Contains(i)
                ? new Estimate(expected.Value, null, PredictionInterval(draws, [i], fit.Level, 0), DrawMethod, fit.Outcome.Unit)
                : null;
            path[i] = new CounterfactualBin(fit.Outcome.Frame.Period(i), used.Contains(i) ? fit.Outcome.Observed[i] : null, fit.Fitted.Expected[i], expected, predicted);
        }
        return Array.AsReadOnly(path);
    }

    public static AvertedOutcome Averted(InterruptionFit fit, IReadOnlyList<int> bins, PredictiveDraws draws)
    {
        var (observed, expected, mean) = MeanAverted(fit, bins);
        var draw = new Estimate(
            expected.Value - observed, null, PredictionInterval(draws, bins, fit.Level, observed), DrawMethod, fit.Outcome.Unit, expected.Cautions);
        return new AvertedOutcome(bins.Count, observed, expected, mean, draw);
    }

    /// <summary>What came in some bins, what was to be expected in them, and the difference, in which only the expectation is uncertain.</summary>
    public static (double Observed, Estimate Expected, Estimate Averted) MeanAverted(InterruptionFit fit, IReadOnlyList<int> bins)
    {
        double observed = 0;
        foreach (int bin in bins)
            observed += fit.Outcome.Observed[bin];
        var expected = fit.Fitted.TotalWithout(bins, fit.Level);
        var limits = expected.Interval;
        return (observed, expected, new Estimate(
            expected.Value - observed, expected.StandardError,
            limits is null ? null : new ConfidenceInterval(limits.Lower - observed, limits.Upper - observed, limits.Level, MeanMethod),
            MeanMethod, fit.Outcome.Unit, expected.Cautions));
    }

    private static ConfidenceInterval PredictionInterval(PredictiveDraws draws, IReadOnlyList<int> bins, double level, double less)
    {
        double tail = ConfidenceLevel.Tail(level, Sidedness.TwoSided);
        return new ConfidenceInterval(draws.SumQuantile(bins, tail) - less, draws.SumQuantile(bins, 1 - tail) - less, level, DrawMethod);
    }
}
