using FsCheck.Xunit;
using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

[Properties(Replay = Seeds.Replay, Arbitrary = [typeof(Ranges)])]
public sealed class NormalDistributionTests
{
    [Property]
    public void The_quantile_of_a_tail_is_where_it_was_taken(Deviate z) =>
        Near.Equal(z.Value, z.Value < 0
            ? NormalDistribution.Quantile(NormalDistribution.LowerTail(z.Value))
            : -NormalDistribution.Quantile(NormalDistribution.UpperTail(z.Value)), 1e-13, 1e-15);

    [Property]
    public void The_tails_mirror_each_other(Deviate z) =>
        Assert.Equal(NormalDistribution.LowerTail(z.Value), NormalDistribution.UpperTail(-z.Value));

    // R 4.2.2: dnorm(2, log = TRUE)
    [Fact]
    public void The_log_density_is_that_of_R() => Near.Equal(-2.9189385332046727, NormalDistribution.LogDensity(2));

    [Fact]
    public void Certainty_gives_the_infinities()
    {
        Assert.Equal(double.NegativeInfinity, NormalDistribution.Quantile(0));
        Assert.Equal(double.PositiveInfinity, NormalDistribution.Quantile(1));
        Assert.Equal(0, NormalDistribution.Quantile(0.5));
        Assert.Equal(0, NormalDistribution.LowerTail(double.NegativeInfinity));
        Assert.Equal(1, NormalDistribution.LowerTail(double.PositiveInfinity));
    }

    [Fact]
    public void What_lies_outside_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.LowerTail(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.UpperTail(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.LogDensity(double.NaN));
    }
}
