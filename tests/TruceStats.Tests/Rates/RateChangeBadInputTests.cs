namespace TruceStats.Tests.Rates;

public sealed class RateChangeBadInputTests
{
    private static readonly RateChange Change = TwoTotals.Of(1400, 60, 56, 6);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_level_must_lie_between_0_and_1(double level)
    {
        AssertNames("level", () => Change.Ratio(level: level));
        AssertNames("level", () => Change.Difference(level: level));
        AssertNames("level", () => Change.PercentChange(level: level));
        AssertNames("level", () => Change.Averted(level));
        AssertNames("level", () => Change.Posterior(level: level));
        AssertNames("level", () => Change.TippingDispersion(level: level));
        AssertNames("level", () => RateRatioMethod.Exact.Estimate(Change, level, Sidedness.TwoSided));
        AssertNames("level", () => RateDifferenceMethod.Score.Estimate(Change, level, Sidedness.TwoSided));
        AssertNames("value", () => new RateChangeOptions { Level = level });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_ratio_must_be_above_0_and_finite(double ratio)
    {
        foreach (var test in new[] { RateRatioMethod.Exact, RateRatioMethod.MidP, RateRatioMethod.MinimumLikelihood, RateRatioMethod.ETest })
            AssertNames("nullRatio", () => Change.Test(ratio, Alternative.TwoSided, test));
        AssertNames("nullRatio", () => Change.TippingDispersion(ratio));
        AssertNames("ratio", () => Change.ProbabilityBelow(ratio));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.9)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_margin_upwards_must_be_above_1_and_finite(double margin)
    {
        AssertNames("margin", () => Change.NonInferiority(margin));
        AssertNames("upper", () => Change.Equivalence(0.8, margin));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1.1)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_margin_downwards_must_lie_between_0_and_1(double margin) => AssertNames("lower", () => Change.Equivalence(margin, 1.25));

    [Fact]
    public void Unknown_values_of_enums_are_refused()
    {
        AssertNames("alternative", () => Change.Test(1, (Alternative)9));
        AssertNames("sidedness", () => Change.Ratio(sidedness: (Sidedness)9));
        AssertNames("sidedness", () => Change.Difference(sidedness: (Sidedness)9));
    }

    [Fact]
    public void Units_never_mix()
    {
        var perHead = Tally.Of(56, Exposure.PersonDays(6));
        var error = Assert.Throws<ArgumentException>(() => RateChange.Between(Change.Before, perHead));
        Assert.StartsWith("Exposures must have one unit, but one is in days and the other in person-days.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Change.ProbabilityBelow(0.5, priorAfter: GammaPrior.Of(2, Exposure.PersonDays(1))));
        Assert.Throws<ArgumentException>(() => Change.Posterior(GammaPrior.Of(2, Exposure.PersonDays(1))));
    }

    [Fact]
    public void Quantities_never_mix_where_both_are_stated()
    {
        var incidents = Tally.Of(50, Exposure.Days(6), CountedQuantity.Incidents);
        Assert.Throws<ArgumentException>(() => RateChange.Between(Tally.Of(1400, Exposure.Days(60), CountedQuantity.DeathsBest), incidents));
        Assert.Empty(RateChange.Between(Change.Before, incidents).Cautions);
    }

    [Fact]
    public void Nothing_is_null()
    {
        Assert.Throws<ArgumentNullException>(() => RateChange.Between(null!, Change.After));
        Assert.Throws<ArgumentNullException>(() => RateChange.Between(Change.Before, null!));
        Assert.Throws<ArgumentNullException>(() => Change.With(null!));
        Assert.Throws<ArgumentNullException>(() => RateRatioMethod.Exact.Estimate(null!, 0.95, Sidedness.TwoSided));
        Assert.Throws<ArgumentNullException>(() => RateRatioMethod.ETest.Test(null!, 1, Alternative.TwoSided));
        Assert.Throws<ArgumentNullException>(() => RateDifferenceMethod.Wald.Estimate(null!, 0.95, Sidedness.TwoSided));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_prior_has_a_shape_above_0_and_finite(double shape) => AssertNames("shape", () => GammaPrior.Of(shape, Exposure.Days(1)));

    private static void AssertNames(string parameter, Func<object?> call) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(call).ParamName);
}
