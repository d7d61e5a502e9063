using TruceStats.Interruptions;

namespace TruceStats.Tests.Evaluations;

/// <summary>A model of one's own that draws nothing in one bin, because it says nothing of it.</summary>
internal sealed record SilentModel(IInterruptionModel Inner, int Bin) : IInterruptionModel
{
    public string Kind => "silent";

    public MethodId Method => Inner.Method;

    public InterruptionFit Fit(OutcomeSeries outcome, IReadOnlyList<Interruption> interruptions, Execution? execution, CancellationToken cancellationToken) =>
        InterruptionFit.Of(this, outcome, interruptions, new Fitted(Inner.Fit(outcome, interruptions, execution, cancellationToken).Fitted, Bin), execution);

    private sealed class Fitted(IFittedInterruption inner, int silent) : IFittedInterruption
    {
        public InterruptionDesign Design => inner.Design;

        public FitStatistics Statistics => inner.Statistics;

        public IReadOnlyList<Caution> Cautions => inner.Cautions;

        public IReadOnlyList<double?> Expected => inner.Expected;

        public IReadOnlyList<double?> ExpectedWithout => inner.ExpectedWithout;

        public IReadOnlyList<double?> Residuals => inner.Residuals;

        public IReadOnlyList<double?> Influence => inner.Influence;

        public IReadOnlyList<NamedEstimate> Coefficients(double level) => inner.Coefficients(level);

        public Estimate Effect(IReadOnlyList<int> interruptions, int bin, double level) => inner.Effect(interruptions, bin, level);

        public HypothesisTest Test(IReadOnlyList<int> interruptions, int bin, double nullEffect, Alternative alternative) =>
            inner.Test(interruptions, bin, nullEffect, alternative);

        public Estimate TotalWithout(IReadOnlyList<int> bins, double level) => inner.TotalWithout(bins, level);

        public void DrawWithout(Random random, Span<double> outcome)
        {
            inner.DrawWithout(random, outcome);
            outcome[silent] = double.NaN;
        }
    }
}
