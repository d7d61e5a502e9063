using TruceStats.Interruptions;

namespace TruceStats.References.Calls;

/// <summary>Generalized least squares with AR(1) errors: level, trend, step and slope after it, in consecutive months.</summary>
internal static class GlsCalls
{
    private static readonly LocalDate Start = new(2000, 1, 1);

    public static IReadOnlyList<GoldenCall> All => [Ar1];

    private static GoldenCall Ar1 { get; } = new("its/gls-ar1", arguments =>
    {
        var series = MeasureSeries.Of(Resolution.Month, Start, arguments.Numbers("values").Select(value => (double?)value), Unit.Of("points"));
        var after = Start.PlusMonths((int)arguments.Count("firstAfter"));
        var fit = new GeneralizedLeastSquares { Link = LinkFunction.Identity }
            .Fit(series, Interruption.Step(after).Named("after"), Interruption.Slope(after).Named("after"));
        Estimate level = Term(fit, "after step"), slope = Term(fit, "after slope");
        return new GoldenAnswer
        {
            ["level"] = level.Value,
            ["levelSe"] = level.StandardError,
            ["slope"] = slope.Value,
            ["slopeSe"] = slope.StandardError,
            ["phi"] = fit.Statistics.NoiseOf("rho"),
            ["sigma"] = fit.Statistics.NoiseOf("sigma"),
        };
    });

    private static Estimate Term(InterruptionFit fit, string name) => fit.Coefficients.Single(term => term.Name == name).Estimate;
}
