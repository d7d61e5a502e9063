namespace TruceStats.Numerics;

/// <summary>
/// The greatest log-likelihood ratio of Poisson counts among the stretches that end at the newest one, each with a ratio of its own to its means
/// (Höhle and Paul 2008, Computational Statistics and Data Analysis 52:4357–4368).
/// </summary>
internal static class LikelihoodScan
{
    /// <summary>The greatest ratio; 0 where no stretch lies on the side that is asked about.</summary>
    /// <param name="counts">The counts, the newest last.</param>
    /// <param name="means">What each is expected to be, above 0.</param>
    /// <param name="upward">Whether to look for more than expected, or for less.</param>
    public static double Greatest(ReadOnlySpan<double> counts, ReadOnlySpan<double> means, bool upward)
    {
        double greatest = 0, count = 0, mean = 0;
        for (int i = counts.Length - 1; i >= 0; i--)
        {
            count += counts[i];
            mean += means[i];
            if (upward ? count <= mean : count >= mean)
                continue;
            double ratio = count == 0 ? mean : Elementary.Deviance(count, mean, mean - count);
            greatest = Math.Max(greatest, ratio);
        }
        return greatest;
    }
}
