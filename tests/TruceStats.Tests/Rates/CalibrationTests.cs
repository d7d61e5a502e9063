using TruceStats.Numerics;

namespace TruceStats.Tests.Rates;

/// <summary>
/// Six days against sixty with no change between them: how often each method says that there was one, at the nominal 5 in 100.
/// A small seeded simulation that shows the order of things, not a third digit: the bounds are three standard errors of 400 runs or more.
/// </summary>
public sealed class CalibrationTests
{
    private const int Runs = 400;
    private const int Before = 60;
    private const int Days = 66;
    private const double Mean = 10;

    [Fact]
    public void Independent_Poisson_days_are_no_trouble_for_any_but_the_bootstrap()
    {
        var shares = Rejections(dispersion: 1, correlation: 0);
        Assert.InRange(shares.MidP, 0.015, 0.085);
        Assert.InRange(shares.Quasi, 0.01, 0.085);
        Assert.InRange(shares.Windows, 0.01, 0.08);
        Assert.InRange(shares.Bootstrap, 0.07, 0.2);
    }

    [Fact]
    public void Overdispersed_and_correlated_days_deceive_mid_P_and_the_bootstrap_but_not_the_windows()
    {
        // Elsewhere, by other means: mid-P .50, bootstrap .21 to .33, quasi-Poisson .12 to .16, circular windows .04 to .06.
        var shares = Rejections(dispersion: 6, correlation: 0.4);
        Assert.InRange(shares.MidP, 0.4, 0.7);
        Assert.InRange(shares.Bootstrap, 0.2, 0.42);
        Assert.InRange(shares.Quasi, 0.08, 0.24);
        Assert.InRange(shares.Windows, 0.015, 0.09);
    }

    private static (double MidP, double Quasi, double Windows, double Bootstrap) Rejections(double dispersion, double correlation)
    {
        var stream = new RandomStream(20160326);
        int midP = 0, quasi = 0, windows = 0, bootstrap = 0;
        for (int run = 0; run < Runs; run++)
        {
            long[] days = Draw(stream.Split(run), dispersion, correlation);
            var change = Stretches.Daily(days[..Before], days[Before..]);
            midP += change.Test(method: RateRatioMethod.MidP).PValue <= 0.05 ? 1 : 0;
            quasi += change.Test(method: RateRatioMethod.QuasiPoisson).PValue <= 0.05 ? 1 : 0;
            windows += change.Test(method: RateRatioMethod.CircularWindows).PValue <= 0.05 ? 1 : 0;
            bootstrap += change.Test(method: RateRatioMethod.BlockBootstrap((ulong)run, blockLength: 1, replicates: 399)).PValue <= 0.05 ? 1 : 0;
        }
        return (midP / (double)Runs, quasi / (double)Runs, windows / (double)Runs, bootstrap / (double)Runs);
    }

    /// <summary>Negative binomial days (Poisson where the dispersion is 1) whose normal scores follow each other with this correlation.</summary>
    private static long[] Draw(RandomStream stream, double dispersion, double correlation)
    {
        var days = new long[Days];
        double score = stream.NextNormal();
        for (int day = 0; day < Days; day++)
        {
            double probability = NormalDistribution.LowerTail(score);
            days[day] = dispersion == 1
                ? CountBelow(probability, k => PoissonDistribution.LowerTail(k, Mean))
                : NegativeBinomialDistribution.Quantile(probability, Mean, Mean / (dispersion - 1));
            score = (correlation * score) + (Math.Sqrt(1 - (correlation * correlation)) * stream.NextNormal());
        }
        return days;
    }

    private static long CountBelow(double probability, Func<long, double> lowerTail)
    {
        long count = 0;
        while (lowerTail(count) < probability)
            count++;
        return count;
    }
}
