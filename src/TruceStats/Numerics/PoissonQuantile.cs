namespace TruceStats.Numerics;

/// <summary>
/// Poisson numbers by inversion: the least k whose lower tail reaches a probability. The same uniform number gives more at a greater mean, so that draws of two
/// designs compare (common random numbers: Glasserman and Yao 1992, Management Science 38:884–908).
/// </summary>
internal static class PoissonQuantile
{
    // Beyond, a count is told from a normal number by less than a thousandth of its standard deviation.
    private const double NormalFrom = 1e6;

    /// <summary>The quantile at p in (0, 1).</summary>
    public static double Of(double p, double mean)
    {
        Domain.FiniteNotNegative(mean);
        if (!(p > 0 && p < 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability must lie strictly between 0 and 1.");
        if (mean == 0)
            return 0;
        double z = NormalDistribution.Quantile(p), root = Math.Sqrt(mean);
        // Cornish and Fisher's first two terms.
        double guess = Math.Max(0, Math.Round(mean + (root * z) + (((z * z) - 1) / 6)));
        return mean >= NormalFrom ? guess : Walk(p, mean, (long)guess);
    }

    private static double Walk(double p, double mean, long k)
    {
        double tail = PoissonDistribution.LowerTail(k, mean), probability = PoissonDistribution.Probability(k, mean);
        while (tail < p)
        {
            k++;
            probability *= mean / k;
            // Far in the upper tail nothing is left to add, and p is nearer to 1 than rounding tells.
            if (tail + probability == tail)
                return k;
            tail += probability;
        }
        while (k > 0 && tail - probability >= p)
        {
            tail -= probability;
            probability *= k / mean;
            k--;
        }
        return k;
    }
}
