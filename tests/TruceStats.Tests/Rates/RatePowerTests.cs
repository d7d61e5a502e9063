namespace TruceStats.Tests.Rates;

public sealed class RatePowerTests
{
    private static readonly RatePower Design = new(2, Exposure.Days(30));

    [Fact]
    public void Power_sums_all_outcomes_that_the_test_rejects()
    {
        // R 4.2.2: sum over x0, x1 of dpois(x0, 60) dpois(x1, 30) where 2 min(pbinom tails at 1/2) <= .05
        Assert.Equal(0.872104671944014, Design.Power(0.5, Exposure.Days(30)), 1e-10);
        Assert.Equal(0.891391562824055, (Design with { Method = RateRatioMethod.MidP }).Power(0.5, Exposure.Days(30)), 1e-10);
        Assert.Equal(0.926561603534192, (Design with { Alternative = Alternative.Less }).Power(0.5, Exposure.Days(30)), 1e-10);
    }

    [Fact]
    public void At_the_null_ratio_the_power_is_the_size_which_the_exact_test_keeps()
    {
        Assert.InRange(Design.Power(1, Exposure.Days(30)), 0.01, 0.05);
        Assert.InRange((Design with { Method = RateRatioMethod.MidP }).Power(1, Exposure.Days(30)), 0.03, 0.06);
        Assert.InRange((Design with { NullRatio = 0.5 }).Power(0.5, Exposure.Days(30)), 0.01, 0.05);
    }

    [Fact]
    public void Any_test_can_be_asked_and_the_quick_way_agrees_with_the_long_one()
    {
        var small = new RatePower(0.5, Exposure.Days(20));
        Assert.Equal(small.Power(0.3, Exposure.Days(15)), (small with { Method = new Copy(RateRatioMethod.Exact) }).Power(0.3, Exposure.Days(15)), 1e-10);
        double greater = (small with { Alternative = Alternative.Greater }).Power(3, Exposure.Days(15));
        Assert.Equal(greater, (small with { Alternative = Alternative.Greater, Method = new Copy(RateRatioMethod.Exact) }).Power(3, Exposure.Days(15)), 1e-10);
        Assert.InRange((small with { Method = RateRatioMethod.Score }).Power(0.3, Exposure.Days(15)), 0.1, 0.9);
    }

    [Fact]
    public void The_exposure_needed_is_the_first_that_has_the_power()
    {
        var needed = Design.ExposureNeeded(0.6);
        Assert.True(Design.Power(0.6, needed) >= 0.8);
        Assert.True(Design.Power(0.6, Exposure.Days(needed.Amount - 1)) < 0.8);
    }

    [Fact]
    public void Too_short_a_stretch_before_is_never_enough()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new RatePower(0.1, Exposure.Days(10)).ExposureNeeded(0.9));
        Assert.StartsWith("No exposure after finds a ratio of 0.9 with power 0.8: 10 days before are too few", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_smallest_detectable_ratios_have_just_the_power_asked_for()
    {
        var month = Exposure.Days(30);
        Assert.Equal(0.8, Design.Power(Design.SmallestDetectableFall(month)!.Value, month), 1e-9);
        Assert.Equal(0.9, Design.Power(Design.SmallestDetectableRise(month, 0.9)!.Value, month), 1e-9);
        Assert.Null(new RatePower(0.1, Exposure.Days(10)).SmallestDetectableFall(Exposure.Days(10)));
        Assert.Null((Design with { Alternative = Alternative.Greater }).SmallestDetectableFall(month));
        Assert.Null((Design with { Alternative = Alternative.Less }).SmallestDetectableRise(month));
    }

    [Fact]
    public void Large_counts_are_no_trouble()
    {
        var design = new RatePower(1000, Exposure.Days(365));
        Assert.InRange(design.Power(0.99, Exposure.Days(365)), 0.985, 0.995);
        Assert.InRange(design.Power(1, Exposure.Days(365)), 0.045, 0.05);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Rates_and_ratios_must_be_above_0_and_finite(double bad)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RatePower(bad, Exposure.Days(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Design with { NullRatio = bad });
        Assert.Throws<ArgumentOutOfRangeException>(() => Design.Power(bad, Exposure.Days(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Design.ExposureNeeded(bad));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Alpha_and_power_must_lie_between_0_and_1(double bad)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Design with { Alpha = bad });
        Assert.Throws<ArgumentOutOfRangeException>(() => Design.ExposureNeeded(0.5, bad));
        Assert.Throws<ArgumentOutOfRangeException>(() => Design.SmallestDetectableFall(Exposure.Days(5), bad));
    }

    [Fact]
    public void Units_of_exposure_must_agree() =>
        Assert.Throws<ArgumentException>(() => Design.Power(0.5, Exposure.PersonDays(30)));

    [Fact]
    public void Designs_are_equal_when_their_options_are()
    {
        Assert.Equal(Design, new RatePower(2, Exposure.Days(30)));
        Assert.NotEqual(Design, Design with { Alpha = 0.01 });
        Assert.Equal("power of conditional exact at alpha 0.05: 2.00 per day before, in 30 days", Design.ToString());
    }

    /// <summary>A caller's own test.</summary>
    private sealed class Copy(IRateRatioTest original) : IRateRatioTest
    {
        public string Kind => "copy";

        public MethodId Method => original.Method;

        public HypothesisTest Test(RateChange change, double nullRatio, Alternative alternative) => original.Test(change, nullRatio, alternative);
    }
}
