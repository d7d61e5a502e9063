namespace TruceStats.Numerics;

/// <summary>Variance 1 at every mean: least squares. The density is that of a variance of 1; another one is for the caller to put in.</summary>
internal readonly struct GaussianFamily : IGlmFamily
{
    public double Variance(double mean) => 1;

    public double UnitDeviance(double y, double mean) => (y - mean) * (y - mean);

    public double LogProbability(double y, double mean) => NormalDistribution.LogDensity(y - mean);
}
