using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class GridDensityTests
{
    [Theory]
    [InlineData(0.001)]
    [InlineData(0.025)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_normal_density_gives_the_normal_quantiles(double p)
    {
        var grid = GridDensity.Of(x => Math.Exp(-0.5 * (x - 3) * (x - 3) / 4), 2.9, 0.25);
        double quantile = grid.Quantile(p);
        Assert.Equal(3 + (2 * NormalDistribution.Quantile(p)), quantile, 4e-4);
        Assert.Equal(p, grid.LowerTail(quantile), 1e-12);
        Assert.Equal(3, grid.Mean, 1e-6);
        Assert.Equal(2, grid.Deviation, 0.02);
    }

    [Fact]
    public void A_density_with_a_beginning_is_not_cut()
    {
        var grid = GridDensity.Of(x => x < 0 ? 0 : Math.Exp(-x), 0.5, 0.02, 0);
        Assert.Equal(Math.Log(2), grid.Quantile(0.5), 1e-4);
        Assert.Equal(0, grid.LowerTail(-1));
        Assert.Equal(1, grid.LowerTail(100));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(21)]
    public void Gauss_Hermite_nodes_integrate_powers_exactly(int count)
    {
        var rule = GaussHermite.Of(count);
        double Sum(int power) => rule.Nodes.Zip(rule.LogWeights, (z, w) => Math.Pow(z, power) * Math.Exp(w - (z * z))).Sum() / Math.Sqrt(Math.PI);
        Assert.Equal(1, Sum(0), 1e-13);
        Assert.Equal(0.5, Sum(2), 1e-13);
        Assert.Equal(0.75, Sum(4), 1e-13);
        Assert.Equal(105 / 16.0, Sum(8), 1e-11);
    }

    [Theory]
    [InlineData(1e-6, 3)]
    [InlineData(0.4, 0)]
    [InlineData(7.5, 2)]
    public void A_rising_product_is_its_logarithm(double a, int steps)
    {
        double product = 1;
        for (int i = 0; i < steps; i++)
            product *= a + i;
        Assert.Equal(Math.Log(product), LogGamma.Rising(a, steps), 1e-12);
    }
}
