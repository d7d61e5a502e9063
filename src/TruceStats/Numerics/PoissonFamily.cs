namespace TruceStats.Numerics;

/// <summary>Variance equal to the mean. What is not a whole number has probability 0, but a deviance all the same.</summary>
internal readonly struct PoissonFamily : IGlmFamily
{
    public double Variance(double mean) => mean;

    public double UnitDeviance(double y, double mean) => y == 0 ? 2 * mean : 2 * Elementary.Deviance(y, mean, mean - y);

    public double LogProbability(double y, double mean) =>
        (long)y == y ? PoissonDistribution.LogProbability((long)y, mean) : double.NegativeInfinity;
}
