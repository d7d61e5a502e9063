using TruceStats.Interruptions;

namespace TruceStats.Json;

internal sealed record InterruptionWire(string Name, PeriodSet Days, IInterruptionShape Shape, Straddle Straddle);

internal sealed record RampWire(LocalDate Full);

internal sealed record DecayWire(double? HalfLifeBins);

internal sealed record HarmonicWire(int Pairs);

internal sealed record NeweyWestWire(int? Lag, bool Prewhiten, bool Adjust);

internal sealed record BootstrapErrorsWire(int Replicates);

internal sealed record CovariateWire(string Name, MeasureSeries Values);

internal sealed record OutcomeSeriesWire(CountSeries? Counts, MeasureSeries? Measures)
{
    public OutcomeSeries ToDomain() => (Counts, Measures) switch
    {
        ({ } counts, null) => OutcomeSeries.Of(counts),
        (null, { } measures) => OutcomeSeries.Of(measures),
        _ => throw new FormatException("either counts or measures must be given."),
    };
}

internal sealed record FitStatisticsWire(
    int Observations, int Parameters, double? LogLikelihood, double? Deviance, double? Dispersion, IReadOnlyList<string> NoiseNames, IReadOnlyList<double> NoiseValues)
{
    public static FitStatisticsWire Of(FitStatistics statistics) => new(
        statistics.Observations, statistics.Parameters, statistics.LogLikelihood, statistics.Deviance, statistics.Dispersion,
        [.. statistics.Noise.Select(noise => noise.Key)], [.. statistics.Noise.Select(noise => noise.Value)]);

    public FitStatistics ToDomain() => NoiseNames.Count == NoiseValues.Count
        ? new(Observations, Parameters, LogLikelihood, Deviance, Dispersion, NoiseNames.Zip(NoiseValues, KeyValuePair.Create))
        : throw new FormatException("there must be one value for each name of the noise.");
}

internal sealed record CounterfactualBinWire(StudyPeriod Period, double? Observed, double? Fitted, Estimate? Expected, Estimate? Predicted);

internal sealed record AvertedOutcomeWire(int Bins, double Observed, Estimate Expected, Estimate CounterfactualMean, Estimate CounterfactualDraw)
{
    public AvertedOutcome ToDomain() => Bins > 0
        ? new(Bins, Observed, Expected, CounterfactualMean, CounterfactualDraw)
        : throw new FormatException("at least one bin must be added up.");
}

/// <summary>A fitted model: the model, what it was asked and how its draws are seeded, and the effects, which are computed again on reading.</summary>
internal sealed record InterruptionFitWire(
    string Version, IInterruptionModel Model, OutcomeSeries Outcome, IReadOnlyList<Interruption> Interruptions, Execution Execution, double Level,
    IReadOnlyList<NamedEstimate> Headline)
{
    public static InterruptionFitWire Of(InterruptionFit fit) =>
        new(TruceStats.Json.Headline.Version, fit.Model, fit.Outcome, fit.Interruptions, fit.Execution, fit.Level, fit.Effects);

    public InterruptionFit ToDomain()
    {
        var fit = Model.Fit(Outcome, Interruptions, Execution, CancellationToken.None).At(Level);
        TruceStats.Json.Headline.Check(Headline, fit.Effects, Version);
        return fit;
    }
}
