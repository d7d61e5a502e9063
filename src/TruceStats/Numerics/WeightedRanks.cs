namespace TruceStats.Numerics;

/// <summary>
/// Observed and expected events of groups at shared times, weighted by the pooled share that was left before (Fleming and Harrington 1991, Counting Processes and
/// Survival Analysis, ch. 7), with the covariance of the weighted differences. Strata are added one after the other.
/// </summary>
internal sealed class WeightedRanks(int groups, double rho, double gamma)
{
    public double[] Observed { get; } = new double[groups];

    public double[] Expected { get; } = new double[groups];

    public double[] Difference { get; } = new double[groups];

    public double[] Covariance { get; } = new double[groups * groups];

    /// <summary>Adds a stratum: events and numbers at risk of each group at each time.</summary>
    public void Add(double[][] events, double[][] atRisk)
    {
        double left = 1;
        double[] share = new double[groups];
        for (int j = 0; j < events[0].Length; j++)
        {
            double n = 0, d = 0;
            for (int g = 0; g < groups; g++)
            {
                n += atRisk[g][j];
                d += events[g][j];
            }
            double weight = Math.Pow(left, rho) * Math.Pow(1 - left, gamma);
            for (int g = 0; g < groups; g++)
            {
                share[g] = atRisk[g][j] / n;
                Observed[g] += events[g][j];
                Expected[g] += d * share[g];
                Difference[g] += weight * (events[g][j] - (d * share[g]));
            }
            if (n > 1)
                AddCovariance(share, weight * weight * d * (n - d) / (n - 1));
            left *= (n - d) / n;
        }
    }

    private void AddCovariance(double[] share, double factor)
    {
        for (int g = 0; g < groups; g++)
        {
            for (int h = 0; h < groups; h++)
                Covariance[(g * groups) + h] += factor * share[g] * ((g == h ? 1 : 0) - share[h]);
        }
    }
}
