namespace TruceStats.Tests.Conventions;

/// <summary>
/// Instances of every public class, for the rules that hold for all of them. Each room has a file of its own beside this one.
/// Numbers and dates in them are such that a culture could spoil them: fractions, negatives, thousands, dates.
/// </summary>
internal static partial class Samples
{
    /// <summary>Every sample.</summary>
    public static IReadOnlyList<object> All { get; } =
    [
        .. Inference(),
        .. Periods(),
        .. Actors(),
        .. Incidents(),
        .. Truces(),
        .. Counts(),
        .. Rates(),
        .. Interruptions(),
        .. ChangePoints(),
        .. ChangeDates(),
        .. Durations(),
        .. Monitoring(),
        .. Contagion(),
        .. Compliance(),
        .. Sensitivity(),
        .. Evaluations(),
        .. TruceEvaluations(),
    ];

    /// <summary>Public classes without a sample, each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> WithoutSample { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["TruceStatsJson"] = "made by the library for one callback; prints nothing",
        ["SegmentBins"] = "made by the library for a cost; prints nothing",
    };

    /// <summary>Public classes that are neither written to JSON nor read from it, each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> NotData { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CaptureModel"] = "made by a fit of several lists, which is written and fitted again",
        ["SegmentBins"] = "made by the library for a cost, from the counted bins of a series",
        ["InterruptedBins"] = "made by the library for a shape, from a series and an interruption",
        ["InterruptionDesign"] = "made by a fit, or by a model, from the series and what may have interrupted it",
        ["InterruptionDiagnostics"] = "made by a fit, which is written and fitted again",
        ["UnitChange"] = "made by a fit, which is written and fitted again",
        ["UnitHeterogeneity"] = "made by a fit, which is written and fitted again",
        ["FunnelLimits"] = "made by a fit, which is written and fitted again",
        ["FunnelPoint"] = "made by a fit, which is written and fitted again",
        ["AttributionBound"] = "made by a fit, which is written and fitted again",
        ["EvaluationPart`1"] = "made by an evaluation, which is written and made again",
        ["WindowTally"] = "made by an evaluation, which is written and made again",
        ["DetectableChange"] = "made by an evaluation, which is written and made again",
        ["TruceAftermath"] = "made by an evaluation, which is written and made again",
        ["SensitivitySet"] = "made by an evaluation, which is written and made again",
        ["RivalReview"] = "made by an evaluation, which is written and made again",
        ["DesignPoint"] = "made by an evaluation, which is written and made again",
        ["MethodCard"] = "made by an evaluation, which is written and made again",
        ["PlaceboOutcomes"] = "keeps the effects and not the other outcomes, so that it could not be computed again",
    };
}
