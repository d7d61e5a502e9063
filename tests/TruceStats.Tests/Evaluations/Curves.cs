using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Tests.Interruptions;

namespace TruceStats.Tests.Evaluations;

/// <summary>Grids of seeded series, and what is asked of their curves: cancelled with the test unless a token is given.</summary>
internal static class Curves
{
    public static readonly IInterruptionModel Trended = Drawn.Trended, Plain = Drawn.Plain, Quasi = new SegmentedRegression { Family = CountFamily.QuasiPoisson };

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    public static SpecificationGrid Grid(CountSeries series, params IReadOnlyList<IInterruptionModel> models) => new()
    {
        Effect = "truce",
        Sources = [SpecificationSource.Of("police", series)],
        Windows = [SpecificationWindow.Of("announced", Drawn.Truce(24))],
        Models = models,
    };

    /// <summary>36 months with a fall to a share from month 24 on.</summary>
    public static CountSeries Months(ulong seed, double share, int months = 36) => Drawn.Counts(seed, months, i => 40 * (i >= 24 ? share : 1));

    public static SpecificationCurve Fitted(this SpecificationGrid grid, Execution? execution = null, CancellationToken? token = null) => grid.Fit(execution, token ?? Test);

    public static SpecificationCurveTest Simulated(
        this SpecificationCurve curve, Alternative alternative = Alternative.Less, int replicates = 199, IInterruptionModel? from = null, Execution? execution = null,
        CancellationToken? token = null) => curve.TestBySimulation(alternative, replicates, from, execution, token ?? Test);

    public static SpecificationCurveTest Shifted(
        this SpecificationCurve curve, Alternative alternative = Alternative.Less, Execution? execution = null, CancellationToken? token = null) =>
        curve.TestByShifts(alternative, execution, token ?? Test);
}
