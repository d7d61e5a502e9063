using FsCheck.Xunit;
using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

[Properties(Replay = Seeds.Replay, Arbitrary = [typeof(Ranges)])]
public sealed class BetaDistributionTests
{
    [Property]
    public void The_lower_tail_is_the_upper_tail_of_the_mirror_image(Shape a, Shape b, Deviate z)
    {
        double odds = Odds(a, b, z);
        Near.Equal(
            BetaDistribution.LowerTailOdds(a.Value, b.Value, odds), BetaDistribution.UpperTailOdds(b.Value, a.Value, 1 / odds), 1e-11);
    }

    [Property]
    public void The_two_tails_add_up_to_one(Shape a, Shape b, Deviate z)
    {
        double odds = Odds(a, b, z);
        Near.Equal(1, BetaDistribution.LowerTailOdds(a.Value, b.Value, odds) + BetaDistribution.UpperTailOdds(a.Value, b.Value, odds));
    }

    [Property]
    public void A_tail_grows_with_its_argument(Shape a, Shape b, Deviate z)
    {
        double odds = Odds(a, b, z);
        double step = 1e-6 * Math.Sqrt(1 / a.Value + 1 / b.Value);
        double more = BetaDistribution.LowerTailOdds(a.Value, b.Value, odds * (1 + step));
        Assert.True(BetaDistribution.LowerTailOdds(a.Value, b.Value, odds) <= more);
    }

    [Property]
    public void The_tail_at_a_quantile_is_the_one_asked_for(Shape a, Shape b, SmallTail p)
    {
        double odds = BetaDistribution.QuantileOdds(a.Value, b.Value, p.Value);
        // A tail answers a rounding of the odds by up to the largest shape times the deviate times that rounding.
        Near.Equal(p.Value, BetaDistribution.LowerTailOdds(a.Value, b.Value, odds), 1e-11);
        double upper = BetaDistribution.UpperQuantileOdds(a.Value, b.Value, p.Value);
        Near.Equal(p.Value, BetaDistribution.UpperTailOdds(a.Value, b.Value, upper), 1e-11);
    }

    [Property]
    public void A_quantile_as_proportion_and_as_odds_agree(Shape a, Shape b, SmallTail p)
    {
        double x = BetaDistribution.Quantile(a.Value, b.Value, p.Value);
        Assert.InRange(x, 0, 1);
        if (x < 0.9)
            Near.Equal(BetaDistribution.QuantileOdds(a.Value, b.Value, p.Value), x / (1 - x));
    }

    [Property]
    public void Swapping_the_shapes_inverts_the_odds(Shape a, Shape b, SmallTail p) => Near.Equal(
        1, BetaDistribution.QuantileOdds(a.Value, b.Value, p.Value) * BetaDistribution.UpperQuantileOdds(b.Value, a.Value, p.Value));

    [Property]
    public void A_probability_above_one_half_is_answered_from_the_other_side(Shape a, Shape b, SmallTail q)
    {
        double p = 1 - q.Value;
        Near.Equal(BetaDistribution.UpperQuantileOdds(a.Value, b.Value, 1 - p), BetaDistribution.QuantileOdds(a.Value, b.Value, p));
    }

    [Theory]
    [InlineData(0, 0, double.PositiveInfinity)]
    [InlineData(1, double.PositiveInfinity, 0)]
    public void Certainty_gives_the_ends(double p, double lower, double upper)
    {
        Assert.Equal(lower, BetaDistribution.QuantileOdds(3, 4, p));
        Assert.Equal(upper, BetaDistribution.UpperQuantileOdds(3, 4, p));
        Assert.Equal(p, BetaDistribution.Quantile(3, 4, p));
        Assert.Equal(1 - p, BetaDistribution.UpperQuantile(3, 4, p));
        Assert.Equal(p, BetaDistribution.LowerTail(3, 4, p));
        Assert.Equal(1 - p, BetaDistribution.UpperTail(3, 4, p));
        Assert.Equal(p, BetaDistribution.LowerTailOdds(3, 4, lower));
        Assert.Equal(1 - p, BetaDistribution.UpperTailOdds(3, 4, lower));
    }

    [Theory]
    // R 4.2.2: dbeta(.2, 2.5, 7, log = TRUE) is 1.0723811617778392, and its other values at the ends
    [InlineData(2.5, 7, 0.2, 1.0723811617778392)]
    [InlineData(2, 7, 0, double.NegativeInfinity)]
    [InlineData(0.5, 7, 0, double.PositiveInfinity)]
    [InlineData(7, 0.5, 1, double.PositiveInfinity)]
    [InlineData(1, 1, 0, 0)]
    [InlineData(1, 1, 1, 0)]
    public void The_log_density_is_that_of_R(double a, double b, double x, double expected) =>
        Near.Equal(expected, BetaDistribution.LogDensity(a, b, x));

    [Fact]
    public void A_quantile_beyond_the_smallest_double_is_zero() => Assert.Equal(0, BetaDistribution.QuantileOdds(0.01, 2, 1e-12));

    [Theory]
    [InlineData(double.NaN, 1, 0.5)]
    [InlineData(1, double.NaN, 0.5)]
    [InlineData(1, 1, double.NaN)]
    [InlineData(0, 1, 0.5)]
    [InlineData(1, -1, 0.5)]
    [InlineData(double.PositiveInfinity, 1, 0.5)]
    [InlineData(1, 1, -1e-300)]
    [InlineData(1, 1, 1.0000001)]
    public void What_lies_outside_is_refused(double a, double b, double p)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.Quantile(a, b, p));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.UpperQuantile(a, b, p));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.LowerTail(a, b, p));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.UpperTail(a, b, p));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.LogDensity(a, b, p));
    }

    [Fact]
    public void Quantiles_allocate_nothing()
    {
        // The first round is for the compiler.
        double sum = Round();
        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += Round();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);

        static double Round()
        {
            double sum = 0;
            for (int i = 1; i < 100; i++)
                sum += BetaDistribution.QuantileOdds(i, 1400, 0.025) + BetaDistribution.UpperQuantile(i + 0.25, 14, 0.025);
            return sum;
        }
    }

    private static double Odds(Shape a, Shape b, Deviate z) =>
        a.Value / b.Value * Math.Exp(z.Value * Math.Sqrt(1 / a.Value + 1 / b.Value));
}
