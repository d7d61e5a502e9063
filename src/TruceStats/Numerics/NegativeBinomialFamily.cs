namespace TruceStats.Numerics;

/// <summary>Variance μ + μ²/θ, at a θ that is known. What is not a whole number has probability 0, but a deviance all the same.</summary>
/// <param name="theta">Above 0 and finite.</param>
internal readonly struct NegativeBinomialFamily(double theta) : IGlmFamily
{
    /// <summary>The size θ.</summary>
    public double Theta => theta;

    public double Variance(double mean) => mean + mean * mean / theta;

    public double UnitDeviance(double y, double mean)
    {
        double gap = mean - y;
        // y log(y/μ) − (y + θ) log((y + θ)/(μ + θ)), both as deviances, which are small where y and μ are near.
        return y == 0
            ? 2 * theta * Elementary.Log1p(mean / theta)
            : 2 * (Elementary.Deviance(y, mean, gap) - Elementary.Deviance(y + theta, mean + theta, gap));
    }

    public double LogProbability(double y, double mean) =>
        (long)y == y ? NegativeBinomialDistribution.LogProbability((long)y, mean, theta) : double.NegativeInfinity;
}
