using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class KolmogorovDistributionTests
{
    // scipy.stats.kstwo.sf(d, n), scipy 1.10, and for n = 400, where scipy takes a series, 1 - pKolmogorov2x of R 4.2.2.
    [Theory]
    [InlineData(0.7, 1, 0.6000000000000001, 1e-13)]
    [InlineData(0.4, 5, 0.3087999999999995, 1e-13)]
    [InlineData(0.2, 20, 0.352720173623415, 1e-12)]
    [InlineData(0.1, 100, 0.2526927570063874, 1e-12)]
    [InlineData(0.05, 400, 0.2612126029256552, 1e-11)]
    [InlineData(0.1, 400, 0.00061917972480233, 1e-9)]
    // The corrected limit: its paper promises four to five digits.
    [InlineData(0.04, 600, 0.28467953863467144, 5e-5)]
    [InlineData(0.01, 5000, 0.6954557253913853, 2e-5)]
    [InlineData(0.02, 5000, 0.03613941395325637, 2e-5)]
    [InlineData(0.2, 300, 5.4021531300969695e-11, 2e-11)]
    public void Tails_are_those_of_scipy(double distance, int count, double expected, double tolerance) =>
        Assert.Equal(expected, KolmogorovDistribution.UpperTail(distance, count), tolerance);

    [Fact]
    public void No_distance_is_certain_and_the_greatest_is_impossible()
    {
        Assert.Equal(1, KolmogorovDistribution.UpperTail(0, 1000));
        Assert.Equal(1, KolmogorovDistribution.UpperTail(0.001, 600), 1e-9);
        Assert.Equal(0, KolmogorovDistribution.UpperTail(1, 30), 1e-12);
    }
}
