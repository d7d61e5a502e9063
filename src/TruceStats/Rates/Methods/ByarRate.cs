using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The exact limits with the cube-root normal approximation of the chi-squared; the test inverts the same approximation.</summary>
internal sealed class ByarRate() : RateMethodBase("byar", new MethodId(
    "rate-byar", "Byar's approximation", "Breslow and Day 1987, Statistical Methods in Cancer Research II, IARC Scientific Publications 82, p. 69"))
{
    protected override double Lower(long events, double tail) =>
        events == 0 ? 0 : Cubed(events, NormalDistribution.Quantile(tail));

    protected override double Upper(long events, double tail) => Cubed(events + 1.0, -NormalDistribution.Quantile(tail));

    protected override double LowerTail(long events, double mean) => NormalDistribution.UpperTail(Score(events + 1.0, mean));

    protected override double UpperTail(long events, double mean) =>
        events == 0 ? 1 : NormalDistribution.LowerTail(Score(events, mean));

    // The lower limit of one or two events falls below 0 at very high levels; the formula's own value is given, not cut.
    private static double Cubed(double shape, double z)
    {
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.Sqrt(shape));
        return shape * root * root * root;
    }

    /// <summary>The z at which <see cref="Cubed"/> gives the mean.</summary>
    private static double Score(double shape, double mean) => 3 * Math.Sqrt(shape) * (Math.Cbrt(mean / shape) - 1 + 1 / (9 * shape));
}
