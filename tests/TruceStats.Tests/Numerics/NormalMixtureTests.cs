using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class NormalMixtureTests
{
    private static NormalMixture Mixture => new([0.2, 0.5, 0.3], [-1, 0, 2], [0.5, 1, 3]);

    // scipy: sums of norm.cdf and norm.sf times weights; brentq of them with xtol 1e-14.
    [Fact]
    public void Tails_and_quantiles_agree_with_scipy()
    {
        Near.Equal(0.6786666818233307, Mixture.LowerTail(0.7), 1e-14);
        Near.Equal(0.3213333181766693, Mixture.UpperTail(0.7), 1e-14);
        Near.Equal(2.9597629351130835e-10, Mixture.UpperTail(20), 1e-12);
        Near.Equal(2 * 0.3213333181766693, Mixture.TwoSided(0.7), 1e-14);
        Near.Equal(-2.436189537408223, Mixture.Quantile(0.025), 1e-12);
        Near.Equal(-0.08268617027494736, Mixture.Quantile(0.5), 1e-12);
        Near.Equal(6.148982394018014, Mixture.Quantile(0.975), 1e-12);
        // 1 − 1e-10 itself is only given to 1e-16, which is 1e-6 of the tail and 1e-8 of the quantile.
        Near.Equal(20.521408530144463, Mixture.Quantile(1 - 1e-10), 1e-7);
    }

    [Fact]
    public void Moments_hold_what_lies_within_the_parts_and_between_them()
    {
        Near.Equal(0.4, Mixture.Mean, 1e-14);
        Near.Equal(4.49, Mixture.Variance, 1e-14);
    }

    [Fact]
    public void At_its_median_the_two_sided_probability_is_one() => Near.Equal(1, Mixture.TwoSided(Mixture.Quantile(0.5)), 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_quantile_at_no_probability_is_refused(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(p), () => Mixture.Quantile(p));

    [Fact]
    public void Parts_that_do_not_match_are_refused() =>
        Assert.Throws<ArgumentException>("weights", () => new NormalMixture([1], [0, 1], [1]));
}
