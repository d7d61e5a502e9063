namespace TruceStats.Numerics;

/// <summary>
/// The negative binomial distribution by mean μ and size θ: variance μ + μ²/θ. A mean of 0 is allowed and gives 0 always.
/// </summary>
internal static class NegativeBinomialDistribution
{
    /// <summary>P(X = k).</summary>
    public static double Probability(long k, double mean, double size) => Math.Exp(LogProbability(k, mean, size));

    /// <summary>log P(X = k); minus infinity where k cannot occur.</summary>
    public static double LogProbability(long k, double mean, double size)
    {
        Check(mean, size);
        if (k < 0)
            return double.NegativeInfinity;
        if (mean == 0)
            return k == 0 ? 0 : double.NegativeInfinity;
        double odds = mean / size;
        if (k == 0)
            return -size * Elementary.Log1p(odds);
        // θ/(θ + k) times the binomial-like term in x = θ/(θ + μ), with θ "successes" and k "failures".
        double n = size + k, x = size / (size + mean), y = mean / (size + mean);
        double gap = x * (k - mean);
        return Stirling.Error(n) - Stirling.Error(size) - Stirling.Error(k)
            - Elementary.Deviance(size, n * x, gap) - Elementary.Deviance(k, n * y, -gap)
            + 0.5 * Math.Log(size / n / (2 * Math.PI * k));
    }

    /// <summary>P(X ≤ k).</summary>
    public static double LowerTail(long k, double mean, double size)
    {
        Check(mean, size);
        if (k < 0)
            return 0;
        return mean == 0 ? 1 : BetaTail.Lower(size, k + 1.0, size / (size + mean), mean / (size + mean));
    }

    /// <summary>P(X ≥ k).</summary>
    public static double UpperTail(long k, double mean, double size)
    {
        Check(mean, size);
        if (k <= 0)
            return 1;
        return mean == 0 ? 0 : BetaTail.Lower(k, size, mean / (size + mean), size / (size + mean));
    }

    /// <summary>The smallest k with P(X ≤ k) ≥ p.</summary>
    /// <param name="p">In [0, 1).</param>
    /// <param name="mean">0 or more.</param>
    /// <param name="size">Above 0.</param>
    public static long Quantile(double p, double mean, double size)
    {
        Check(mean, size);
        if (!(p >= 0 && p < 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "p must lie in [0, 1).");
        long below = -1, above = 1;
        while (LowerTail(above, mean, size) < p)
        {
            below = above;
            above = checked(above * 2);
        }
        while (above - below > 1)
        {
            long middle = below + (above - below) / 2;
            if (LowerTail(middle, mean, size) < p)
                below = middle;
            else
                above = middle;
        }
        return above;
    }

    private static void Check(double mean, double size)
    {
        Domain.FiniteNotNegative(mean);
        Domain.Positive(size);
    }
}
