namespace TruceStats.Numerics;

/// <summary>The binomial distribution of k in n trials with probability p: a beta distribution read the other way.</summary>
internal static class BinomialDistribution
{
    /// <summary>P(X = k).</summary>
    public static double Probability(long k, long n, double p) => Math.Exp(LogProbability(k, n, p));

    /// <summary>log P(X = k); minus infinity where k cannot occur.</summary>
    public static double LogProbability(long k, long n, double p)
    {
        Domain.NotNegative(n);
        Domain.Probability(p);
        if (k < 0 || k > n)
            return double.NegativeInfinity;
        if (p == 0 || p == 1)
            return k == (p == 0 ? 0 : n) ? 0 : double.NegativeInfinity;
        if (k == 0)
            return n * Elementary.Log1p(-p);
        if (k == n)
            return n * Math.Log(p);
        double failures = n - k, y = 1 - p;
        double gap = BetaTail.Gap(k, failures, p, y);
        return Stirling.Error(n) - Stirling.Error(k) - Stirling.Error(failures)
            - Elementary.Deviance(k, n * p, gap) - Elementary.Deviance(failures, n * y, -gap)
            - 0.5 * Math.Log(2 * Math.PI * k * (failures / n));
    }

    /// <summary>P(X ≤ k).</summary>
    public static double LowerTail(long k, long n, double p)
    {
        Domain.NotNegative(n);
        Domain.Probability(p);
        if (k < 0)
            return 0;
        return k >= n ? 1 : BetaDistribution.UpperTail(k + 1.0, n - k, p);
    }

    /// <summary>P(X ≥ k).</summary>
    public static double UpperTail(long k, long n, double p)
    {
        Domain.NotNegative(n);
        Domain.Probability(p);
        if (k <= 0)
            return 1;
        return k > n ? 0 : BetaDistribution.LowerTail(k, n - k + 1.0, p);
    }
}
