using FsCheck.Xunit;
using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>Student's t, F and chi-squared: the distributions that test statistics follow.</summary>
[Properties(Replay = Seeds.Replay, Arbitrary = [typeof(Ranges)])]
public sealed class TestDistributionTests
{
    [Property]
    public void The_square_of_t_is_F_with_one_degree_of_freedom_above(Deviate t, Shape df) => Near.Equal(
        FDistribution.UpperTail(t.Value * t.Value, 1, df.Value), 2 * StudentTDistribution.UpperTail(Math.Abs(t.Value), df.Value));

    [Property]
    public void The_tails_of_t_mirror_each_other(Deviate t, Shape df)
    {
        Assert.Equal(StudentTDistribution.LowerTail(t.Value, df.Value), StudentTDistribution.UpperTail(-t.Value, df.Value));
        Near.Equal(1, StudentTDistribution.LowerTail(t.Value, df.Value) + StudentTDistribution.UpperTail(t.Value, df.Value));
    }

    [Property]
    public void The_tail_at_a_quantile_of_t_is_the_one_asked_for(SmallTail p, Shape df) =>
        Near.Equal(p.Value, StudentTDistribution.LowerTail(StudentTDistribution.Quantile(p.Value, df.Value), df.Value), 1e-11);

    [Property]
    public void The_inverse_of_F_is_F_with_its_degrees_swapped(SmallTail p, Shape d1, Shape d2) =>
        Near.Equal(1, FDistribution.Quantile(p.Value, d1.Value, d2.Value) * FDistribution.UpperQuantile(p.Value, d2.Value, d1.Value));

    [Property]
    public void Chi_squared_with_two_degrees_is_exponential(SmallTail q) =>
        Near.Equal(-2 * Math.Log(q.Value), ChiSquaredDistribution.UpperQuantile(q.Value, 2));

    [Fact]
    public void Tails_and_quantiles_are_those_of_R()
    {
        // R 4.2.2: pt(-2.3, 3.5), pt(4, 12, lower.tail = FALSE), qt(.8, 4.5)
        Near.Equal(0.046196722489869058, StudentTDistribution.LowerTail(-2.3, 3.5));
        Near.Equal(0.00088084812219751344, StudentTDistribution.UpperTail(4, 12));
        Near.Equal(0.92896556857600887, StudentTDistribution.Quantile(0.8, 4.5));
        // pf(2.5, 3, 17), the same with lower.tail = FALSE, qf(.9, 3, 17), qf(.01, 3, 17, lower.tail = FALSE)
        Near.Equal(0.90571719492105207, FDistribution.LowerTail(2.5, 3, 17));
        Near.Equal(0.094282805078947887, FDistribution.UpperTail(2.5, 3, 17));
        Near.Equal(2.437433914579842, FDistribution.Quantile(0.9, 3, 17));
        Near.Equal(5.1849999172952224, FDistribution.UpperQuantile(0.01, 3, 17));
        // pchisq(7.5, 4), the same with lower.tail = FALSE, qchisq(.3, 4), qchisq(1e-5, 4, lower.tail = FALSE)
        Near.Equal(0.88829070718395675, ChiSquaredDistribution.LowerTail(7.5, 4));
        Near.Equal(0.11170929281604328, ChiSquaredDistribution.UpperTail(7.5, 4));
        Near.Equal(2.1946984214069833, ChiSquaredDistribution.Quantile(0.3, 4));
        Near.Equal(28.473255424006037, ChiSquaredDistribution.UpperQuantile(1e-5, 4));
    }

    [Fact]
    public void Certainty_gives_the_ends()
    {
        Assert.Equal(double.NegativeInfinity, StudentTDistribution.Quantile(0, 3));
        Assert.Equal(double.PositiveInfinity, StudentTDistribution.Quantile(1, 3));
        Assert.Equal(0, StudentTDistribution.Quantile(0.5, 3));
        Assert.Equal((0.5, 0.5), (StudentTDistribution.LowerTail(0, 3), StudentTDistribution.UpperTail(0, 3)));
        Assert.Equal(0, StudentTDistribution.LowerTail(double.NegativeInfinity, 3));
        Assert.Equal(1, StudentTDistribution.LowerTail(double.PositiveInfinity, 3));
        Assert.Equal((0, double.PositiveInfinity), (FDistribution.Quantile(0, 3, 4), FDistribution.Quantile(1, 3, 4)));
        Assert.Equal((0, 1), (FDistribution.LowerTail(0, 3, 4), FDistribution.LowerTail(double.PositiveInfinity, 3, 4)));
        Assert.Equal((1, 0), (ChiSquaredDistribution.UpperTail(0, 3), ChiSquaredDistribution.UpperTail(double.PositiveInfinity, 3)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.5)]
    public void What_lies_outside_is_refused(double bad)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentTDistribution.Quantile(bad, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentTDistribution.Quantile(0.5, bad));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentTDistribution.LowerTail(1, bad));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentTDistribution.UpperTail(double.NaN, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.LowerTail(bad, 3, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.UpperTail(1, bad, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.Quantile(bad, 3, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquaredDistribution.LowerTail(bad, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquaredDistribution.UpperQuantile(0.5, bad));
    }
}
