using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class PoissonQuantileTests
{
    [Theory]
    [InlineData(0.001, 0.5)]
    [InlineData(0.3, 0.01)]
    [InlineData(0.5, 3.7)]
    [InlineData(0.999999, 3.7)]
    [InlineData(1e-12, 100)]
    [InlineData(0.975, 100)]
    [InlineData(0.2, 123456.7)]
    public void It_is_the_least_number_whose_lower_tail_reaches_the_probability(double p, double mean)
    {
        long k = (long)PoissonQuantile.Of(p, mean);
        Assert.True(PoissonDistribution.LowerTail(k, mean) >= p);
        Assert.True(k == 0 || PoissonDistribution.LowerTail(k - 1, mean) < p);
    }

    // R: qpois(c(0.025, 0.5, 0.975, 0.9999), 20); qpois(0.999999, 0.1); qpois(0.5, 5e5)
    [Theory]
    [InlineData(0.025, 20, 12)]
    [InlineData(0.5, 20, 20)]
    [InlineData(0.975, 20, 29)]
    [InlineData(0.9999, 20, 39)]
    [InlineData(0.999999, 0.1, 4)]
    [InlineData(0.5, 5e5, 500000)]
    public void It_is_what_R_says(double p, double mean, double quantile) => Assert.Equal(quantile, PoissonQuantile.Of(p, mean));

    [Fact]
    public void The_ends_are_held()
    {
        Assert.Equal(0, PoissonQuantile.Of(0.5, 0));
        Assert.True(PoissonQuantile.Of(1 - 1e-16, 10) is > 30 and < 80);
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonQuantile.Of(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonQuantile.Of(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonQuantile.Of(0.5, double.PositiveInfinity));
    }
}
