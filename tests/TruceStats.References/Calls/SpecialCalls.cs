using TruceStats.Numerics;

namespace TruceStats.References.Calls;

/// <summary>Tails and quantiles of the distributions that intervals are made of: one number each, called value.</summary>
public static class SpecialCalls
{
    public static IReadOnlyList<GoldenCall> All { get; } =
    [
        Value("special/beta-quantile", g => BetaDistribution.Quantile(g.Number("a"), g.Number("b"), g.Number("p"))),
        Value("special/beta-upper-quantile", g => BetaDistribution.UpperQuantile(g.Number("a"), g.Number("b"), g.Number("q"))),
        Value("special/beta-quantile-odds", g => BetaDistribution.QuantileOdds(g.Number("a"), g.Number("b"), g.Number("p"))),
        Value("special/beta-upper-quantile-odds", g => BetaDistribution.UpperQuantileOdds(g.Number("a"), g.Number("b"), g.Number("q"))),
        Value("special/beta-lower-tail", g => BetaDistribution.LowerTail(g.Number("a"), g.Number("b"), g.Number("x"))),
        Value("special/beta-upper-tail", g => BetaDistribution.UpperTail(g.Number("a"), g.Number("b"), g.Number("x"))),
        Value("special/beta-log-density", g => BetaDistribution.LogDensity(g.Number("a"), g.Number("b"), g.Number("x"))),
        Value("special/gamma-quantile", g => GammaDistribution.Quantile(g.Number("shape"), g.Number("p"))),
        Value("special/gamma-upper-quantile", g => GammaDistribution.UpperQuantile(g.Number("shape"), g.Number("q"))),
        Value("special/gamma-lower-tail", g => GammaDistribution.LowerTail(g.Number("shape"), g.Number("x"))),
        Value("special/gamma-upper-tail", g => GammaDistribution.UpperTail(g.Number("shape"), g.Number("x"))),
        Value("special/gamma-log-density", g => GammaDistribution.LogDensity(g.Number("shape"), g.Number("x"))),
        Value("special/normal-lower-tail", g => NormalDistribution.LowerTail(g.Number("z"))),
        Value("special/normal-quantile", g => NormalDistribution.Quantile(g.Number("p"))),
        Value("special/t-lower-tail", g => StudentTDistribution.LowerTail(g.Number("t"), g.Number("df"))),
        Value("special/t-upper-tail", g => StudentTDistribution.UpperTail(g.Number("t"), g.Number("df"))),
        Value("special/t-quantile", g => StudentTDistribution.Quantile(g.Number("p"), g.Number("df"))),
        Value("special/f-lower-tail", g => FDistribution.LowerTail(g.Number("f"), g.Number("d1"), g.Number("d2"))),
        Value("special/f-upper-tail", g => FDistribution.UpperTail(g.Number("f"), g.Number("d1"), g.Number("d2"))),
        Value("special/chi-squared-quantile", g => ChiSquaredDistribution.Quantile(g.Number("p"), g.Number("df"))),
        Value("special/chi-squared-upper-quantile", g => ChiSquaredDistribution.UpperQuantile(g.Number("q"), g.Number("df"))),
        Value("special/binomial-probability", g => BinomialDistribution.Probability(g.Count("k"), g.Count("n"), g.Number("p"))),
        Value("special/binomial-lower-tail", g => BinomialDistribution.LowerTail(g.Count("k"), g.Count("n"), g.Number("p"))),
        Value("special/binomial-upper-tail", g => BinomialDistribution.UpperTail(g.Count("k"), g.Count("n"), g.Number("p"))),
        Value("special/poisson-probability", g => PoissonDistribution.Probability(g.Count("k"), g.Number("mean"))),
        Value("special/poisson-lower-tail", g => PoissonDistribution.LowerTail(g.Count("k"), g.Number("mean"))),
        Value("special/poisson-upper-tail", g => PoissonDistribution.UpperTail(g.Count("k"), g.Number("mean"))),
        Value("special/negative-binomial-probability",
            g => NegativeBinomialDistribution.Probability(g.Count("k"), g.Number("mean"), g.Number("size"))),
        Value("special/negative-binomial-lower-tail",
            g => NegativeBinomialDistribution.LowerTail(g.Count("k"), g.Number("mean"), g.Number("size"))),
        Value("special/negative-binomial-upper-tail",
            g => NegativeBinomialDistribution.UpperTail(g.Count("k"), g.Number("mean"), g.Number("size"))),
    ];

    private static GoldenCall Value(string name, Func<GoldenArguments, double> value) =>
        new(name, arguments => new GoldenAnswer { ["value"] = value(arguments) });
}
