using FsCheck.Xunit;

namespace TruceStats.Tests.Rates;

[Properties(Replay = Seeds.Replay)]
public sealed class QuasiPoissonTests
{
    [Property]
    public void Interval_and_test_agree(byte[] before, byte[] after, byte percent)
    {
        if (before.Length + after.Length < 4 || before.Length == 0 || after.Length == 0)
            return;
        var change = Stretches.Daily([.. before.Select(count => (long)count)], [.. after.Select(count => (long)count)]);
        if (change.Dispersion is null)
            return;
        double level = 0.5 + (percent % 49 / 100.0);
        foreach (var method in new[] { RateRatioMethod.QuasiPoisson, RateRatioMethod.NegativeBinomial })
        {
            var interval = change.Ratio(method, level).Interval!;
            foreach (double limit in new[] { interval.Lower, interval.Upper }.Where(limit => limit > 0 && double.IsFinite(limit)))
                Assert.Equal(1 - level, change.Test(limit, method: method).PValue, 1e-6);
        }
    }

    [Fact]
    public void Where_bins_vary_no_more_than_Poisson_only_t_widens_the_score_interval()
    {
        // Dispersion is below 1 and floored: R 4.2.2 roots of (x1 - nq)^2 = qt(.975, 20)^2 n q (1 - q)
        var change = Stretches.Daily([3, 2, 4, 3, 3, 2, 4, 3, 3, 4, 3, 2], [2, 2, 1, 2, 2, 1, 2, 2, 1, 2]);
        var quasi = change.Ratio(RateRatioMethod.QuasiPoisson).Interval!;
        var score = change.Ratio(RateRatioMethod.Score).Interval!;
        Assert.True(quasi.Lower < score.Lower && score.Upper < quasi.Upper);
        Assert.Equal(0.30956341660881, quasi.Lower, 1e-9);
        Assert.Equal(1.03730316272124, quasi.Upper, 1e-9);
    }

    [Fact]
    public void No_events_after_give_0_with_a_finite_upper_limit()
    {
        var estimate = Stretches.Daily([4, 7, 2, 9], [0, 0, 0, 0]).Ratio(RateRatioMethod.QuasiPoisson);
        Assert.Equal(0, estimate.Value);
        Assert.Equal(0, estimate.Interval!.Lower);
        // R 4.2.2: phi * qt(.975, 3)^2 / 22 with phi = 1.75757575757576
        Assert.Equal(0.8091211297366495, estimate.Interval.Upper, 1e-11);
        Assert.Contains(estimate.Cautions, caution => caution.Code == CautionCodes.NoEventsOnOneSide);
        Assert.True(double.IsFinite(Stretches.Daily([4, 7, 2, 9], [0, 0, 0, 0]).Ratio(RateRatioMethod.NegativeBinomial).Interval!.Upper));
    }

    [Fact]
    public void No_events_before_give_an_infinite_upper_limit()
    {
        var change = Stretches.Daily([0, 0, 0, 0], [4, 7, 2, 9]);
        foreach (var method in new[] { RateRatioMethod.QuasiPoisson, RateRatioMethod.NegativeBinomial })
        {
            var interval = change.Ratio(method).Interval!;
            Assert.InRange(interval.Lower, 0.1, 20);
            Assert.Equal(double.PositiveInfinity, interval.Upper);
        }
    }

    [Fact]
    public void No_events_at_all_rule_nothing_out()
    {
        var change = Stretches.Daily([0, 0, 0, 0], [0, 0, 0]);
        foreach (var method in new[] { RateRatioMethod.QuasiPoisson, RateRatioMethod.NegativeBinomial, RateRatioMethod.CircularWindows, RateRatioMethod.BlockBootstrap(1, 1) })
        {
            var estimate = change.Ratio(method);
            Assert.Null(estimate.Value);
            Assert.Equal((0, double.PositiveInfinity), (estimate.Interval!.Lower, estimate.Interval.Upper));
            Assert.Equal(1, change.Test(method: method).PValue);
            Assert.Contains(estimate.Cautions, caution => caution.Code == CautionCodes.NoEvents);
        }
        var difference = change.Difference(RateDifferenceMethod.QuasiMover);
        Assert.Equal(0, difference.Value);
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (difference.Interval!.Lower, difference.Interval.Upper));
    }

    [Fact]
    public void Two_totals_have_no_bins_and_every_binned_method_says_so()
    {
        var totals = RateChange.Between(Tally.Of(1400, Exposure.Days(60)), Tally.Of(56, Exposure.Days(6)));
        foreach (var method in new[] { RateRatioMethod.QuasiPoisson, RateRatioMethod.NegativeBinomial, RateRatioMethod.CircularWindows, RateRatioMethod.BlockBootstrap(1) })
        {
            Assert.Contains("needs bins", Assert.Throws<InvalidOperationException>(() => totals.Ratio(method)).Message, StringComparison.Ordinal);
            Assert.Contains("needs bins", Assert.Throws<InvalidOperationException>(() => totals.Test(method: method)).Message, StringComparison.Ordinal);
        }
        Assert.Contains("needs bins", Assert.Throws<InvalidOperationException>(() => totals.Difference(RateDifferenceMethod.QuasiMover)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bin_on_each_side_has_no_dispersion_and_says_so()
    {
        var change = Stretches.Daily([40], [7]);
        Assert.Throws<InvalidOperationException>(() => change.Ratio(RateRatioMethod.QuasiPoisson));
        Assert.Throws<InvalidOperationException>(() => change.Ratio(RateRatioMethod.NegativeBinomial));
        Assert.Throws<InvalidOperationException>(() => change.Difference(RateDifferenceMethod.QuasiMover));
    }

    [Fact]
    public void One_sided_limits_keep_the_whole_tail()
    {
        var change = Stretches.ElSalvador2016;
        foreach (var method in new[] { RateRatioMethod.QuasiPoisson, RateRatioMethod.NegativeBinomial, RateRatioMethod.CircularWindows })
        {
            var upper = change.Ratio(method, 0.9, Sidedness.UpperBound).Interval!;
            var lower = change.Ratio(method, 0.9, Sidedness.LowerBound).Interval!;
            Assert.Equal(0, upper.Lower);
            Assert.Equal(double.PositiveInfinity, lower.Upper);
            Assert.True(lower.Lower < change.Ratio().Value && change.Ratio().Value < upper.Upper, method.Kind);
        }
    }

    [Fact]
    public void Very_large_bins_fit_as_well()
    {
        // R 4.2.2: theta.ml at glm(y ~ g, negative.binomial(theta)), iterated: theta and the 95% profile limits
        var change = Stretches.Daily([12000, 9500, 15100, 8700, 13300, 11800], [7000, 5200, 9100, 6100, 8800]);
        var interval = change.Ratio(RateRatioMethod.NegativeBinomial).Interval!;
        Assert.Equal(0.488179351513334, interval.Lower, 1e-6);
        Assert.Equal(0.781227204653591, interval.Upper, 1e-6);
    }
}
