using TruceStats.Numerics;

namespace TruceStats;

/// <summary>MOVER on the score limits of each rate.</summary>
internal sealed class MoverScoreDifference() : MoverDifference("mover-score", new MethodId(
    "mover-score", "MOVER on score limits", Citation))
{
    protected override double LowerMean(double events, double tail) => Limit(events, NormalDistribution.Quantile(tail));

    protected override double UpperMean(double events, double tail) => Limit(events, -NormalDistribution.Quantile(tail));

    /// <summary>The mean m with (m − x)/√m = z.</summary>
    private static double Limit(double events, double z)
    {
        double root = (Math.Abs(z) + Math.Sqrt(z * z + 4 * events)) / 2;
        double near = z >= 0 ? root : events / root;
        return near * near;
    }
}
