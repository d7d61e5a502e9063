namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static MethodId Method => new("some-method", "a method", "Nobody 2000");

    private static ConfidenceInterval Limits => new(-1234.5, 0.25, 0.975, Method);

    private static IEnumerable<object> Inference() =>
    [
        Method,
        Limits,
        new ConfidenceInterval(double.NegativeInfinity, double.PositiveInfinity, 0.95, Method, Sidedness.LowerBound),
        Caution.Of("overdispersed", "dispersion", 25.5),
        Caution.Of("plain"),
        CautionArgument.Of("factor", -1234567.25),
        CautionArgument.Of("on", new LocalDate(2016, 3, 26)),
        CautionArgument.Of("in", "city"),
        new Estimate(-12.5, 1.25, Limits, Method, Unit.Percent, [Caution.Of("plain")]),
        new Estimate(null, null, null, Method, Unit.PerDay),
        new HypothesisTest(0.0125, -2.5, 12.5, 0.5, Alternative.Less, Method),
        new HypothesisTest(1e-9, null, null, -1234.5, Alternative.TwoSided, Method),
        Unit.Ratio,
        Unit.Per100000AYear,
        Unit.Of("cells"),
        ReportedCount.Between(1234, 5678, 123456),
        ReportedCount.AtLeast(12),
        ReportedCount.Exactly(0),
        new NamedEstimate("truce, at 2016-04-01", new Estimate(-1234.5, 1.25, Limits, Method, Unit.Percent), new HypothesisTest(0.0125, -2.5, 12.5, 0.5, Alternative.Less, Method)),
        new NamedEstimate("truce", new Estimate(null, null, null, Method, Unit.Ratio)),
        new FreeParameter("half-life", -0.25, 1234.5),
        new Execution(),
        new Execution { Seed = 18446744073709551615, Draws = 12345 },
    ];
}
