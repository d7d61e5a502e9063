using FsCheck.Xunit;

namespace TruceStats.Tests.Rates;

[Properties(Replay = Seeds.Replay)]
public sealed class StratifiedRateChangeTests
{
    private static readonly StratifiedRateChange Three = StratifiedRateChange.Of(
    [
        Stratum(50, 100, 10, 40), Stratum(20, 80, 9, 50), Stratum(30, 60, 12, 60),
    ]);

    [Fact]
    public void The_common_ratio_is_that_of_Mantel_and_Haenszel_with_Greenland_and_Robins_limits()
    {
        // R 4.2.2: a <- c(10, 9, 12); b <- c(50, 20, 30); s <- c(40, 50, 60); t <- c(100, 80, 60); m <- s + t
        //   R <- sum(a*t/m) / sum(b*s/m); v <- sum((a+b)*s*t/m^2) / (sum(a*t/m) * sum(b*s/m)); R * exp(c(-1, 1) * qnorm(.975) * sqrt(v))
        var estimate = Three.Ratio();
        Assert.Equal(0.50520059435364, estimate.Value!.Value, 1e-13);
        Assert.Equal(0.336696786493195, estimate.Interval!.Lower, 1e-12);
        Assert.Equal(0.758034085188485, estimate.Interval.Upper, 1e-12);
        Assert.Contains(estimate.Cautions, caution => caution.Code == CautionCodes.DispersionUnchecked);
        Assert.Equal("rate ratio 0.505, 95% CI [0.337, 0.758] (Mantel–Haenszel) over 3 strata", Three.ToString());
    }

    [Fact]
    public void The_test_is_dual_to_the_interval()
    {
        var interval = Three.Ratio(0.9).Interval!;
        Assert.Equal(0.1, Three.Test(interval.Lower).PValue, 1e-12);
        Assert.Equal(0.1, Three.Test(interval.Upper).PValue, 1e-12);
        Assert.Equal(0.05, Three.Test(Three.Ratio(0.95, Sidedness.UpperBound).Interval!.Upper, Alternative.Less).PValue, 1e-12);
    }

    [Property]
    public void One_stratum_is_the_crude_ratio_and_splitting_all_alike_changes_nothing(byte before, byte after)
    {
        var whole = Stratum(2 + (2 * before), 60, 2 + (2 * after), 20);
        var half = Stratum(1 + before, 30, 1 + after, 10);
        var one = StratifiedRateChange.Of([whole]).Ratio();
        Assert.Equal(whole.Ratio().Value!.Value, one.Value!.Value, 1e-12 * one.Value.Value);
        var two = StratifiedRateChange.Of([half, half]).Ratio();
        Assert.Equal(one.Value.Value, two.Value!.Value, 1e-12 * one.Value.Value);
        Assert.Equal(one.Interval!.Upper, two.Interval!.Upper, 1e-10 * one.Interval.Upper);
        Assert.Equal(1, StratifiedRateChange.Of([half, half]).Homogeneity().PValue, 1e-9);
    }

    [Fact]
    public void Strata_without_events_on_a_side_are_left_out_of_homogeneity_and_said()
    {
        var strata = StratifiedRateChange.Of([Stratum(50, 100, 10, 40), Stratum(20, 80, 0, 50), Stratum(30, 60, 12, 60)]);
        var test = strata.Homogeneity();
        Assert.Equal(1, test.DegreesOfFreedom);
        Assert.Contains(test.Cautions, caution => caution.ToString() == "strata-left-out (strata = 1)");
        Assert.Equal(1, StratifiedRateChange.Of([Stratum(50, 100, 10, 40)]).Homogeneity().PValue);
    }

    [Fact]
    public void No_events_on_a_side_of_all_strata_rule_nothing_out()
    {
        var none = StratifiedRateChange.Of([Stratum(0, 10, 0, 10), Stratum(0, 5, 0, 10)]);
        Assert.Null(none.Ratio().Value);
        Assert.Equal(1, none.Test().PValue);
        var ended = StratifiedRateChange.Of([Stratum(5, 10, 0, 10), Stratum(7, 5, 0, 10)]);
        Assert.Equal(0, ended.Ratio().Value);
        Assert.Equal((0, double.PositiveInfinity), (ended.Ratio().Interval!.Lower, ended.Ratio().Interval!.Upper));
        Assert.Equal(double.PositiveInfinity, StratifiedRateChange.Of([Stratum(0, 10, 4, 10)]).Ratio().Value);
    }

    [Fact]
    public void Overdispersed_bins_of_a_stratum_are_said()
    {
        var strata = StratifiedRateChange.Of([Stretches.ElSalvador2016]);
        Assert.Contains(strata.Ratio().Cautions, caution => caution.Code == CautionCodes.Overdispersed);
        Assert.DoesNotContain(strata.Ratio().Cautions, caution => caution.Code == CautionCodes.DispersionUnchecked);
    }

    [Fact]
    public void There_must_be_strata_and_of_one_unit()
    {
        Assert.Throws<ArgumentException>(() => StratifiedRateChange.Of([]));
        var heads = RateChange.Between(Tally.Of(5, Exposure.PersonDays(10)), Tally.Of(5, Exposure.PersonDays(10)));
        Assert.Throws<ArgumentException>(() => StratifiedRateChange.Of([Stratum(5, 10, 5, 10), heads]));
        Assert.Throws<ArgumentNullException>(() => StratifiedRateChange.Of([null!]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Three.Ratio(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Three.Test(0));
    }

    private static RateChange Stratum(long before, double exposureBefore, long after, double exposureAfter) =>
        RateChange.Between(Tally.Of(before, Exposure.Days(exposureBefore)), Tally.Of(after, Exposure.Days(exposureAfter)));
}
