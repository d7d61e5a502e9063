using TruceStats.Numerics;

namespace TruceStats;

/// <summary>Means whose deviance from the count stays below the chi-squared quantile; the test is the signed root.</summary>
internal sealed class LikelihoodRate() : RateMethodBase("likelihood", new MethodId(
    "rate-likelihood", "likelihood-ratio Poisson", "Wilks 1938, Annals of Mathematical Statistics 9:60–62"))
{
    protected override double Lower(long events, double tail) =>
        events == 0 ? 0 : Solve(events, NormalDistribution.Quantile(tail));

    protected override double Upper(long events, double tail)
    {
        double z = -NormalDistribution.Quantile(tail);
        if (events == 0)
            return z > 0 ? z * z / 2 : 0;
        return Solve(events, z);
    }

    protected override double? Statistic(long events, double mean) => -SignedRoot(mean, events);

    protected override double LowerTail(long events, double mean) => NormalDistribution.UpperTail(SignedRoot(mean, events));

    protected override double UpperTail(long events, double mean) => NormalDistribution.LowerTail(SignedRoot(mean, events));

    /// <summary>Positive where the mean is above the count.</summary>
    private static double SignedRoot(double mean, long events) => Math.Sign(mean - events) * Math.Sqrt(Deviance(mean, events));

    private static double Deviance(double mean, long events) => 2 * (events == 0 ? mean : Elementary.Deviance(events, mean, mean - events));

    /// <summary>The mean at which the signed root is z; below the count for a negative one.</summary>
    private static double Solve(long events, double z)
    {
        double outside = events;
        do
            outside = z < 0 ? outside / 4 : outside * 2;
        while (Math.Abs(SignedRoot(outside, events)) < Math.Abs(z));
        return RisingRoot.Find(mean => SignedRoot(mean, events) - z, Math.Min(events, outside), Math.Max(events, outside));
    }
}
