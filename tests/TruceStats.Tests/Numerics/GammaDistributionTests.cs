using FsCheck.Xunit;
using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

[Properties(Replay = Seeds.Replay, Arbitrary = [typeof(Ranges)])]
public sealed class GammaDistributionTests
{
    [Property]
    public void The_two_tails_add_up_to_one(Shape shape, Deviate z)
    {
        double x = At(shape, z);
        Near.Equal(1, GammaDistribution.LowerTail(shape.Value, x) + GammaDistribution.UpperTail(shape.Value, x));
    }

    [Property]
    public void A_tail_grows_with_its_argument(Shape shape, Deviate z)
    {
        double x = At(shape, z), more = x * (1 + 1e-6 / Math.Sqrt(shape.Value));
        Assert.True(GammaDistribution.LowerTail(shape.Value, x) <= GammaDistribution.LowerTail(shape.Value, more));
        Assert.True(GammaDistribution.UpperTail(shape.Value, x) >= GammaDistribution.UpperTail(shape.Value, more));
    }

    [Property]
    public void The_tail_at_a_quantile_is_the_one_asked_for(Shape shape, SmallTail p)
    {
        Near.Equal(p.Value, GammaDistribution.LowerTail(shape.Value, GammaDistribution.Quantile(shape.Value, p.Value)), 1e-11);
        Near.Equal(p.Value, GammaDistribution.UpperTail(shape.Value, GammaDistribution.UpperQuantile(shape.Value, p.Value)), 1e-11);
    }

    [Property]
    public void One_more_shape_moves_a_tail_by_a_poisson_probability(Shape shape, Deviate z)
    {
        // Γ(k + 1, x) and Γ(k, x) differ by xᵏ e⁻ˣ/k!
        long k = (long)Math.Ceiling(shape.Value);
        double x = At(new Shape(k), z);
        Near.Equal(
            GammaDistribution.UpperTail(k + 1, x), GammaDistribution.UpperTail(k, x) + PoissonDistribution.Probability(k, x), 1e-11);
    }

    [Property]
    public void The_beta_distribution_tends_to_it(SmallTail p)
    {
        // With a shape of 10¹², Beta(a, b) times b is Gamma(a) to about a part in 10¹¹.
        Near.Equal(GammaDistribution.Quantile(3.5, p.Value), BetaDistribution.QuantileOdds(3.5, 1e12, p.Value) * 1e12, 1e-9);
    }

    [Fact]
    public void Certainty_gives_the_ends()
    {
        Assert.Equal((0, double.PositiveInfinity), (GammaDistribution.Quantile(2, 0), GammaDistribution.Quantile(2, 1)));
        Assert.Equal((double.PositiveInfinity, 0), (GammaDistribution.UpperQuantile(2, 0), GammaDistribution.UpperQuantile(2, 1)));
        Assert.Equal((0, 1), (GammaDistribution.LowerTail(2, 0), GammaDistribution.UpperTail(2, 0)));
        foreach (double x in new[] { double.MaxValue, double.PositiveInfinity })
            Assert.Equal((1, 0), (GammaDistribution.LowerTail(2, x), GammaDistribution.UpperTail(2, x)));
    }

    [Theory]
    // R 4.2.2: dgamma(3, 2.5, log = TRUE) is -1.6367644374707460, and its other values at the ends
    [InlineData(2.5, 3, -1.6367644374707460)]
    [InlineData(2.5, 0, double.NegativeInfinity)]
    [InlineData(1, 0, 0)]
    [InlineData(0.5, 0, double.PositiveInfinity)]
    [InlineData(2.5, double.PositiveInfinity, double.NegativeInfinity)]
    public void The_log_density_is_that_of_R(double shape, double x, double expected) =>
        Near.Equal(expected, GammaDistribution.LogDensity(shape, x));

    [Theory]
    // R 4.2.2: qgamma(c(1e-6, .5), .01, lower.tail = FALSE), qgamma(.3, .3, lower.tail = FALSE)
    [InlineData(0.01, 1e-6, 7.1512534781104593)]
    [InlineData(0.01, 0.5, 4.4655350189103723e-31)]
    [InlineData(0.3, 0.3, 0.25656491332105202)]
    public void Shapes_far_below_one_half_are_answered_too(double shape, double q, double expected) =>
        Near.Equal(expected, GammaDistribution.UpperQuantile(shape, q), 1e-11);

    [Theory]
    [InlineData(double.NaN, 0.5)]
    [InlineData(1, double.NaN)]
    [InlineData(0, 0.5)]
    [InlineData(-1, 0.5)]
    [InlineData(double.PositiveInfinity, 0.5)]
    [InlineData(1, -0.1)]
    public void What_lies_outside_is_refused(double shape, double p)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaDistribution.Quantile(shape, p));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaDistribution.UpperQuantile(shape, p));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaDistribution.LowerTail(shape, p));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaDistribution.UpperTail(shape, p));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaDistribution.LogDensity(shape, p));
    }

    [Fact]
    public void A_probability_above_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaDistribution.Quantile(1, 1.1));

    private static double At(Shape shape, Deviate z) => shape.Value * Math.Exp(z.Value / Math.Sqrt(shape.Value));
}
