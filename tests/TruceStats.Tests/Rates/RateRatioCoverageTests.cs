namespace TruceStats.Tests.Rates;

/// <summary>How often intervals hold the true ratio, by summing over every outcome; exposure before is six times that after.</summary>
public sealed class RateRatioCoverageTests
{
    private const int MostBefore = 160;
    private const int MostAfter = 50;

    private static readonly double[] MeansAfter = [0.5, 1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(60)]
    public void Exact_never_covers_less_than_its_level(double meanBefore) =>
        Assert.All(Coverages(RateRatioMethod.Exact, meanBefore), coverage => Assert.InRange(coverage, 0.95, 1));

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(60)]
    public void Mid_P_covers_hardly_less_than_its_level(double meanBefore) =>
        Assert.All(Coverages(RateRatioMethod.MidP, meanBefore), coverage => Assert.InRange(coverage, 0.945, 1));

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    public void Mid_P_covers_closer_to_its_level_than_exact(double meanBefore) =>
        Assert.True(Coverages(RateRatioMethod.MidP, meanBefore).Average() < Coverages(RateRatioMethod.Exact, meanBefore).Average());

    private static List<double> Coverages(IRateRatioMethod method, double meanBefore)
    {
        var intervals = new ConfidenceInterval[MostBefore + 1, MostAfter + 1];
        for (int before = 0; before <= MostBefore; before++)
        {
            for (int after = 0; after <= MostAfter; after++)
                intervals[before, after] = TwoTotals.Of(before, 6, after, 1).Ratio(method).Interval!;
        }
        return [.. MeansAfter.Select(meanAfter => Coverage(intervals, meanBefore, meanAfter))];
    }

    private static double Coverage(ConfidenceInterval[,] intervals, double meanBefore, double meanAfter)
    {
        double ratio = 6 * meanAfter / meanBefore;
        double[] before = Poisson(meanBefore, MostBefore);
        double[] after = Poisson(meanAfter, MostAfter);
        // What lies beyond the last counts is taken as covered: less than 1e-12.
        double missed = 0;
        for (int x = 0; x < before.Length; x++)
        {
            for (int y = 0; y < after.Length; y++)
            {
                if (!intervals[x, y].Contains(ratio))
                    missed += before[x] * after[y];
            }
        }
        return 1 - missed;
    }

    private static double[] Poisson(double mean, int most)
    {
        double[] probabilities = new double[most + 1];
        probabilities[0] = Math.Exp(-mean);
        for (int count = 1; count <= most; count++)
            probabilities[count] = probabilities[count - 1] * mean / count;
        return probabilities;
    }
}
