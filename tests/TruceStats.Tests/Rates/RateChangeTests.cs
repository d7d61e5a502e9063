namespace TruceStats.Tests.Rates;

/// <summary>The newspaper's claim of March 2016: 56 in six days, against 1,400 in the sixty days before, or against 547 in 25.</summary>
public sealed class RateChangeTests
{
    private static readonly RateChange SixDays = TwoTotals.Of(1400, 60, 56, 6);
    private static readonly RateChange AgainstMarch = TwoTotals.Of(547, 25, 56, 6);

    [Fact]
    public void The_default_interval_of_two_totals_is_mid_P()
    {
        var estimate = SixDays.Ratio();
        Assert.Equal(0.4, estimate.Value!.Value, 1e-15);
        Assert.Equal(0.3036, estimate.Interval!.Lower, 5e-5);
        Assert.Equal(0.5185, estimate.Interval.Upper, 5e-5);
        Assert.Equal(RateRatioMethod.MidP.Method, estimate.Method);
        Assert.Equal(Unit.Ratio, estimate.Unit);
    }

    [Fact]
    public void The_exact_interval_is_that_of_R()
    {
        // R 4.2.2: o <- function(q) 60/6*q/(1-q); c(o(qbeta(.025,56,1401)), o(qbeta(.975,57,1400)))
        var interval = SixDays.Ratio(RateRatioMethod.Exact).Interval!;
        Assert.Equal(0.300589590785781, interval.Lower, 1e-13);
        Assert.Equal(0.522518109560973, interval.Upper, 1e-13);
        var other = AgainstMarch.Ratio(RateRatioMethod.Exact);
        Assert.Equal(0.4266, other.Value!.Value, 5e-5);
        Assert.Equal(0.3180, other.Interval!.Lower, 5e-5);
        Assert.Equal(0.5623, other.Interval.Upper, 5e-5);
    }

    [Fact]
    public void Less_than_half_is_not_robust()
    {
        // R 4.2.2: q <- .05/1.05; pbinom(55,1456,q) + dbinom(56,1456,q)/2; pbinom(56,1456,q); the same for 603 with q <- .12/1.12
        Assert.Equal(0.0472136704538178, SixDays.Test(0.5, Alternative.Less).PValue, 1e-13);
        Assert.Equal(0.0536633593836231, SixDays.Test(0.5, Alternative.Less, RateRatioMethod.Exact).PValue, 1e-13);
        Assert.Equal(0.127896299645131, AgainstMarch.Test(0.5, Alternative.Less).PValue, 1e-13);
        Assert.Equal("p = 0.047 for below 0.5 (conditional mid-P)", SixDays.Test(0.5, Alternative.Less).ToString());
    }

    [Fact]
    public void It_says_how_overdispersed_counts_would_have_to_be()
    {
        // R 4.2.2: (log(.4/c(1,.5)) / sqrt(1/56+1/1400) / qnorm(.975))^2; qnorm(.995) for the level
        Assert.Equal(11.7686078920151, SixDays.TippingDispersion()!.Value, 1e-11);
        Assert.Equal(0.697954620729297, SixDays.TippingDispersion(0.5)!.Value, 1e-13);
        Assert.Equal(6.81376445069444, SixDays.TippingDispersion(level: 0.99)!.Value, 1e-11);
        Assert.Null(TwoTotals.Of(1400, 60, 0, 6).TippingDispersion());
    }

    [Fact]
    public void Two_bare_totals_carry_a_caution_with_that_dispersion()
    {
        var caution = Assert.Single(SixDays.Ratio().Cautions);
        Assert.Equal(CautionCodes.DispersionUnchecked, caution.Code);
        Assert.Equal("dispersion-unchecked (nullRatio = 1, tippingDispersion = 11.77)", caution.ToString());
        Assert.Equal("dispersion-unchecked (nullRatio = 0.5, tippingDispersion = 0.698)", Assert.Single(SixDays.Test(0.5).Cautions).ToString());
        Assert.Equal(caution, Assert.Single(SixDays.Difference().Cautions));
        Assert.Equal(caution, Assert.Single(SixDays.PercentChange().Cautions));
        Assert.Equal(caution, Assert.Single(SixDays.Posterior().Cautions));
    }

    [Fact]
    public void It_prints_on_one_line() => Assert.Equal(
        "rate ratio 0.400, 95% CI [0.304, 0.519] (conditional mid-P); 23.3 → 9.33 per day", SixDays.ToString());

    [Fact]
    public void The_percent_change_is_that_of_the_ratio()
    {
        var percent = SixDays.PercentChange(RateRatioMethod.Exact);
        Assert.Equal(-60, percent.Value!.Value, 1e-12);
        Assert.Equal(-69.9410409214219, percent.Interval!.Lower, 1e-11);
        Assert.Equal(-47.7481890439027, percent.Interval.Upper, 1e-11);
        Assert.Equal("-60.0%, 95% CI [-69.9, -47.7] (conditional exact)", percent.ToString());
        var bound = SixDays.PercentChange(sidedness: Sidedness.UpperBound).Interval!;
        Assert.Equal(Sidedness.UpperBound, bound.Sidedness);
        Assert.Equal(-100, bound.Lower);
    }

    [Fact]
    public void Options_hold_where_a_call_does_not_say()
    {
        var change = SixDays.With(new RateChangeOptions { Method = RateRatioMethod.Exact, Level = 0.9 });
        Assert.Equal(SixDays.Ratio(RateRatioMethod.Exact, 0.9), change.Ratio());
        Assert.Equal(SixDays.Test(1, Alternative.Less, RateRatioMethod.Exact).PValue, change.Test(1, Alternative.Less).PValue);
        Assert.Equal(0.9, change.Difference().Interval!.Level);
        Assert.Equal(RateRatioMethod.MidP.Method, change.Ratio(RateRatioMethod.MidP).Method);
        Assert.Equal(0.99, change.Ratio(level: 0.99).Interval!.Level);
        Assert.NotEqual(SixDays, change);
        Assert.Equal(SixDays, change.With(new RateChangeOptions()));
    }

    [Fact]
    public void An_interval_without_a_test_leaves_the_test_to_the_default_rule()
    {
        var change = SixDays.With(new RateChangeOptions { Method = RateRatioMethod.Jeffreys });
        Assert.Equal(RateRatioMethod.Jeffreys.Method, change.Ratio().Method);
        Assert.Equal(RateRatioMethod.MidP.Method, change.Test().Method);
    }

    [Fact]
    public void Non_inferiority_is_the_one_sided_test_against_the_margin()
    {
        // R 4.2.2: q <- .11/1.11; pbinom(55,1456,q) + dbinom(56,1456,q)/2
        var test = SixDays.NonInferiority(1.1);
        Assert.Equal(1.49135882964488e-18, test.PValue, 1e-30);
        Assert.Equal(Alternative.Less, test.Alternative);
        Assert.Equal(1.1, test.NullValue);
    }

    [Fact]
    public void Equivalence_is_the_weaker_of_two_one_sided_tests()
    {
        // R 4.2.2: q <- .8/1.8; pbinom(95,195,q,lower=FALSE) + dbinom(95,195,q)/2
        var test = TwoTotals.Of(100, 100, 95, 100).Equivalence(0.8, 1.25);
        Assert.Equal(0.115664725313558, test.PValue, 1e-13);
        Assert.Equal(0.8, test.NullValue);
        Assert.Equal(Alternative.Greater, test.Alternative);
        Assert.Equal("two one-sided tests, conditional mid-P", test.Method.Name);
        // and with the ratio turned round, the other margin is the weaker one
        var turned = TwoTotals.Of(95, 100, 100, 100).Equivalence(0.8, 1.25);
        Assert.Equal(0.115664725313558, turned.PValue, 1e-13);
        Assert.Equal(1.25, turned.NullValue);
    }

    [Fact]
    public void Totals_of_deaths_carry_a_caution()
    {
        var deaths = RateChange.Between(
            Tally.Of(1400, Exposure.Days(60), CountedQuantity.DeathsBest), Tally.Of(56, Exposure.Days(6), CountedQuantity.DeathsBest));
        Assert.Contains(deaths.Cautions, caution => caution.Code == CautionCodes.DeathsClump);
        Assert.Contains(deaths.Ratio().Cautions, caution => caution.Code == CautionCodes.DeathsClump);
        Assert.Contains(deaths.Difference().Cautions, caution => caution.Code == CautionCodes.DeathsClump);
        Assert.Contains(deaths.Averted().CounterfactualMean.Cautions, caution => caution.Code == CautionCodes.DeathsClump);
    }

    [Fact]
    public void What_a_users_method_does_not_say_is_added()
    {
        var deaths = RateChange.Between(
            Tally.Of(1400, Exposure.Days(60), CountedQuantity.DeathsBest), Tally.Of(56, Exposure.Days(6), CountedQuantity.DeathsBest));
        Assert.Equal([Caution.Of(CautionCodes.DeathsClump)], deaths.Ratio(new Silent()).Cautions);
        Assert.Empty(SixDays.Ratio(new Silent()).Cautions);
    }

    private sealed class Silent : IRateRatioInterval
    {
        public string Kind => "silent";

        public MethodId Method { get; } = new("silent", "silent", "");

        public Estimate Estimate(RateChange change, double level, Sidedness sidedness) => new(0.5, null, null, Method, Unit.Ratio);
    }
}
