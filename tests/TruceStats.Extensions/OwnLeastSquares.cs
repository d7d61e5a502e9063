using TruceStats.Interruptions;

namespace TruceStats.Extensions;

/// <summary>A model: <see cref="SegmentedRegression"/> of measured values by least squares again.</summary>
internal sealed record OwnLeastSquares : IInterruptionModel
{
    public TrendForm Trend { get; init; }

    public ISeasonality Seasonality { get; init; } = TruceStats.Interruptions.Seasonality.None;

    public string Kind => "own-least-squares";

    public MethodId Method { get; } = new("own-least-squares", "least squares of our own", "Gauss 1809");

    public InterruptionFit Fit(OutcomeSeries outcome, IReadOnlyList<Interruption> interruptions, Execution? execution, CancellationToken cancellationToken)
    {
        if (outcome.Measures is null)
            throw new ArgumentException("The outcome must be measured.", nameof(outcome));
        var design = InterruptionDesign.Of(outcome, interruptions, Trend, Seasonality, [], null);
        return InterruptionFit.Of(this, outcome, interruptions, new OwnFittedLeastSquares(this, outcome, design), execution);
    }
}
