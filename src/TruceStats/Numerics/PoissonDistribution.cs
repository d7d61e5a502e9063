namespace TruceStats.Numerics;

/// <summary>The Poisson distribution: a gamma distribution read the other way. A mean of 0 is allowed and gives 0 always.</summary>
internal static class PoissonDistribution
{
    /// <summary>P(X = k).</summary>
    public static double Probability(long k, double mean) => Math.Exp(LogProbability(k, mean));

    /// <summary>log P(X = k); minus infinity where k cannot occur.</summary>
    public static double LogProbability(long k, double mean)
    {
        Domain.FiniteNotNegative(mean);
        if (k < 0)
            return double.NegativeInfinity;
        if (k == 0)
            return -mean;
        if (mean == 0)
            return double.NegativeInfinity;
        return -Stirling.Error(k) - Elementary.Deviance(k, mean, mean - k) - 0.5 * Math.Log(2 * Math.PI * k);
    }

    /// <summary>P(X ≤ k).</summary>
    public static double LowerTail(long k, double mean)
    {
        Domain.FiniteNotNegative(mean);
        return k < 0 ? 0 : GammaDistribution.UpperTail(k + 1.0, mean);
    }

    /// <summary>P(X ≥ k).</summary>
    public static double UpperTail(long k, double mean)
    {
        Domain.FiniteNotNegative(mean);
        return k <= 0 ? 1 : GammaDistribution.LowerTail(k, mean);
    }
}
