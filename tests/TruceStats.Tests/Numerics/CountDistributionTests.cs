using FsCheck.Xunit;
using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>Binomial, Poisson and negative binomial: the distributions that counts follow.</summary>
[Properties(Replay = Seeds.Replay, Arbitrary = [typeof(Ranges)])]
public sealed class CountDistributionTests
{
    [Property]
    public void A_binomial_tail_is_a_beta_tail(Events k, Events more, SmallTail p)
    {
        long n = k.Value + more.Value + 1;
        Near.Equal(
            BinomialDistribution.UpperTail(k.Value + 1, n, p.Value), BetaDistribution.LowerTail(k.Value + 1, more.Value + 1, p.Value));
        Near.Equal(BinomialDistribution.LowerTail(k.Value, n, p.Value), BetaDistribution.UpperTail(k.Value + 1, more.Value + 1, p.Value));
    }

    [Property]
    public void A_poisson_tail_is_a_gamma_tail(Events k, Shape mean) =>
        Near.Equal(PoissonDistribution.LowerTail(k.Value, mean.Value), GammaDistribution.UpperTail(k.Value + 1, mean.Value));

    [Property]
    public void A_binomial_tail_steps_by_a_probability(Events k, Events more, SmallTail p)
    {
        long n = k.Value + more.Value;
        Near.Equal(
            BinomialDistribution.LowerTail(k.Value, n, p.Value),
            BinomialDistribution.LowerTail(k.Value - 1, n, p.Value) + BinomialDistribution.Probability(k.Value, n, p.Value), 1e-11, 1e-300);
    }

    [Property]
    public void A_negative_binomial_tail_steps_by_a_probability(Events k, Shape mean, Shape size) => Near.Equal(
        NegativeBinomialDistribution.LowerTail(k.Value, mean.Value, size.Value),
        NegativeBinomialDistribution.LowerTail(k.Value - 1, mean.Value, size.Value)
            + NegativeBinomialDistribution.Probability(k.Value, mean.Value, size.Value), 1e-10, 1e-300);

    [Property]
    public void At_or_below_and_above_add_up_to_one(Events k, Shape mean, Shape size)
    {
        Near.Equal(1, PoissonDistribution.LowerTail(k.Value, mean.Value) + PoissonDistribution.UpperTail(k.Value + 1, mean.Value));
        Near.Equal(1, NegativeBinomialDistribution.LowerTail(k.Value, mean.Value, size.Value)
            + NegativeBinomialDistribution.UpperTail(k.Value + 1, mean.Value, size.Value));
    }

    [Property]
    public void A_negative_binomial_quantile_is_the_first_count_to_reach_the_probability(SmallTail p, Shape size)
    {
        long k = NegativeBinomialDistribution.Quantile(p.Value, 140.5, size.Value);
        Assert.True(NegativeBinomialDistribution.LowerTail(k, 140.5, size.Value) >= p.Value);
        Assert.True(NegativeBinomialDistribution.LowerTail(k - 1, 140.5, size.Value) < p.Value);
    }

    [Fact]
    public void Probabilities_add_up_to_one()
    {
        Near.Equal(1, Enumerable.Range(0, 41).Sum(k => BinomialDistribution.Probability(k, 40, 0.3)));
        Near.Equal(1, Enumerable.Range(0, 200).Sum(k => PoissonDistribution.Probability(k, 44.5)));
        Near.Equal(1, Enumerable.Range(0, 2000).Sum(k => NegativeBinomialDistribution.Probability(k, 9.5, 2.25)));
    }

    [Fact]
    public void Probabilities_and_tails_are_those_of_R()
    {
        // R 4.2.2: dbinom(4, 11, .3), pbinom(4, 11, .3), pbinom(3, 11, .3, lower.tail = FALSE)
        Near.Equal(0.22013304390000002, BinomialDistribution.Probability(4, 11, 0.3));
        Near.Equal(0.78969538270000017, BinomialDistribution.LowerTail(4, 11, 0.3));
        Near.Equal(0.43043766119999971, BinomialDistribution.UpperTail(4, 11, 0.3));
        // dpois(7, 4.4), dpois(7, 4.4, log = TRUE), ppois(7, 4.4), ppois(6, 4.4, lower.tail = FALSE)
        Near.Equal(0.07777544033238333, PoissonDistribution.Probability(7, 4.4));
        Near.Equal(-2.5539295745959056, PoissonDistribution.LogProbability(7, 4.4));
        Near.Equal(0.92142061541582632, PoissonDistribution.LowerTail(7, 4.4));
        Near.Equal(0.15635482491655692, PoissonDistribution.UpperTail(7, 4.4));
        // dnbinom(12, mu = 9.5, size = 2.25), the same with log = TRUE, pnbinom(12, …), pnbinom(11, …, lower.tail = FALSE)
        Near.Equal(0.041722808884538429, NegativeBinomialDistribution.Probability(12, 9.5, 2.25));
        Near.Equal(-3.1767073240656316, NegativeBinomialDistribution.LogProbability(12, 9.5, 2.25));
        Near.Equal(0.72971393277132179, NegativeBinomialDistribution.LowerTail(12, 9.5, 2.25));
        Near.Equal(0.31200887611321659, NegativeBinomialDistribution.UpperTail(12, 9.5, 2.25));
    }

    [Theory]
    // R 4.2.2: qnbinom(c(.01, .1, .5, .9, .999), mu = 9.5, size = 2.25), then mu = 300, size = .4
    [InlineData(9.5, 2.25, new long[] { 0, 2, 8, 19, 45 })]
    [InlineData(300, 0.4, new long[] { 0, 2, 109, 848, 3784 })]
    public void Negative_binomial_quantiles_are_those_of_R(double mean, double size, long[] expected) => Assert.Equal(
        expected, new[] { 0.01, 0.1, 0.5, 0.9, 0.999 }.Select(p => NegativeBinomialDistribution.Quantile(p, mean, size)));

    [Fact]
    public void Impossible_counts_have_no_probability()
    {
        Assert.Equal(0, BinomialDistribution.Probability(-1, 5, 0.5));
        Assert.Equal(0, BinomialDistribution.Probability(6, 5, 0.5));
        Assert.Equal((0, 1), (BinomialDistribution.LowerTail(-1, 5, 0.5), BinomialDistribution.LowerTail(5, 5, 0.5)));
        Assert.Equal((1, 0), (BinomialDistribution.UpperTail(0, 5, 0.5), BinomialDistribution.UpperTail(6, 5, 0.5)));
        Assert.Equal((0, 0), (PoissonDistribution.Probability(-1, 3), PoissonDistribution.LowerTail(-1, 3)));
        Assert.Equal(1, PoissonDistribution.UpperTail(0, 3));
        Assert.Equal((0, 0), (NegativeBinomialDistribution.Probability(-1, 3, 2), NegativeBinomialDistribution.LowerTail(-1, 3, 2)));
    }

    [Fact]
    public void A_mean_of_zero_gives_zero_for_certain()
    {
        Assert.Equal((1, 0), (PoissonDistribution.Probability(0, 0), PoissonDistribution.Probability(1, 0)));
        Assert.Equal((1, 0), (PoissonDistribution.LowerTail(0, 0), PoissonDistribution.UpperTail(1, 0)));
        Assert.Equal((1, 0), (NegativeBinomialDistribution.Probability(0, 0, 2), NegativeBinomialDistribution.Probability(1, 0, 2)));
        Assert.Equal((1, 0), (NegativeBinomialDistribution.LowerTail(0, 0, 2), NegativeBinomialDistribution.UpperTail(1, 0, 2)));
        Assert.Equal((1, 1), (BinomialDistribution.Probability(0, 5, 0), BinomialDistribution.Probability(5, 5, 1)));
        Assert.Equal((1, 1), (BinomialDistribution.LowerTail(0, 5, 0), BinomialDistribution.UpperTail(5, 5, 1)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.5)]
    [InlineData(double.PositiveInfinity)]
    public void What_lies_outside_is_refused(double bad)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonDistribution.Probability(1, bad));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonDistribution.LowerTail(1, bad));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonDistribution.UpperTail(1, bad));
        Assert.Throws<ArgumentOutOfRangeException>(() => NegativeBinomialDistribution.Probability(1, bad, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NegativeBinomialDistribution.LowerTail(1, 1, bad));
        Assert.Throws<ArgumentOutOfRangeException>(() => NegativeBinomialDistribution.Quantile(bad, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialDistribution.Probability(1, 2, bad));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialDistribution.LowerTail(1, -2, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialDistribution.UpperTail(1, 2, bad));
    }
}
