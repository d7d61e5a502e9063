using FsCheck.Xunit;

namespace TruceStats.Tests.Rates;

[Properties(Replay = Seeds.Replay)]
public sealed class BlockBootstrapTests
{
    private static readonly long[] Before = [12, 3, 25, 8, 17, 6, 30, 2, 14, 9, 21, 11, 5, 16, 13, 7, 19, 10, 4, 22];
    private static readonly long[] After = [2, 9, 0, 4, 1, 7, 3, 12, 0, 5, 6, 2, 8, 3, 4];

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_another_seed_another()
    {
        var change = Stretches.Daily(Before, After);
        Assert.Equal(change.Ratio(RateRatioMethod.BlockBootstrap(7)), change.Ratio(RateRatioMethod.BlockBootstrap(7)));
        Assert.NotEqual(change.Ratio(RateRatioMethod.BlockBootstrap(7)).Interval, change.Ratio(RateRatioMethod.BlockBootstrap(8)).Interval);
        Assert.Equal(RateRatioMethod.BlockBootstrap(7, 2, 999), RateRatioMethod.BlockBootstrap(7, 2, 999));
        Assert.NotEqual(RateRatioMethod.BlockBootstrap(7, 2, 999), RateRatioMethod.BlockBootstrap(7, 3, 999));
    }

    [Fact]
    public void Single_bins_give_the_percentile_interval_of_the_ordinary_bootstrap()
    {
        // R 4.2.2: set.seed(1); r <- replicate(5e5, mean(sample(after, 15, TRUE)) / mean(sample(before, 20, TRUE))); quantile(r, c(.025, .975))
        var interval = Stretches.Daily(Before, After).Ratio(RateRatioMethod.BlockBootstrap(1, blockLength: 1, replicates: 19999)).Interval!;
        Assert.Equal(0.20765, interval.Lower, 0.006);
        Assert.Equal(0.54071, interval.Upper, 0.012);
    }

    [Fact]
    public void Blocks_keep_neighbours_together()
    {
        // Long waves: blocks of 5 see whole halves of a wave, single bins do not, so the interval widens.
        long[] waves = [.. Enumerable.Range(0, 50).Select(day => day / 5 % 2 == 0 ? 20L : 4)];
        var change = Stretches.Daily(waves, waves[..25]);
        var single = change.Ratio(RateRatioMethod.BlockBootstrap(1, blockLength: 1)).Interval!;
        var blocks = change.Ratio(RateRatioMethod.BlockBootstrap(1, blockLength: 5)).Interval!;
        Assert.True(Math.Log(blocks.Upper / blocks.Lower) > 1.3 * Math.Log(single.Upper / single.Lower));
    }

    [Property(MaxTest = 20)]
    public void Interval_and_test_agree(ulong seed, byte percent)
    {
        var change = Stretches.Daily(Before, After);
        var method = RateRatioMethod.BlockBootstrap(seed, replicates: 399);
        double level = 0.5 + (percent % 49 / 100.0);
        var interval = change.Ratio(method, level).Interval!;
        foreach (double ratio in new[] { 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 1 })
            Assert.Equal(interval.Contains(ratio), change.Test(ratio, method: method).PValue > 1 - level + 1e-9);
        Assert.True(change.Test(interval.Lower, method: method).PValue > 1 - level);
    }

    [Fact]
    public void A_stretch_of_fewer_than_5_blocks_is_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Stretches.Daily(Before, After[..6]).Ratio(RateRatioMethod.BlockBootstrap(1)));
        Assert.Equal("A block bootstrap needs at least 5 blocks in a stretch, but 6 counted bins after hold 2 of 3.", error.Message);
        Assert.NotNull(Stretches.Daily(Before, After[..6]).Ratio(RateRatioMethod.BlockBootstrap(1, blockLength: 1)).Interval);
        Assert.Throws<InvalidOperationException>(() => Stretches.Daily(Before, After[..4]).Test(method: RateRatioMethod.BlockBootstrap(1, blockLength: 1)));
    }

    [Fact]
    public void Nothing_can_be_resampled_from_a_stretch_without_events()
    {
        var estimate = Stretches.Daily(Before, [0, 0, 0, 0, 0]).Ratio(RateRatioMethod.BlockBootstrap(1, blockLength: 1));
        Assert.Equal((0, double.PositiveInfinity), (estimate.Interval!.Lower, estimate.Interval.Upper));
        Assert.Contains(estimate.Cautions, caution => caution.Code == CautionCodes.NothingToResample);
        Assert.Equal(1, Stretches.Daily(Before, [0, 0, 0, 0, 0]).Test(method: RateRatioMethod.BlockBootstrap(1, blockLength: 1)).PValue);
    }

    [Fact]
    public void Few_events_that_some_replicates_miss_make_limits_open_and_not_NaN()
    {
        var change = Stretches.Daily([1, 0, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0]);
        var interval = change.Ratio(RateRatioMethod.BlockBootstrap(3, blockLength: 1)).Interval!;
        Assert.Equal((0, double.PositiveInfinity), (interval.Lower, interval.Upper));
        Assert.Equal(1, change.Test(method: RateRatioMethod.BlockBootstrap(3, blockLength: 1)).PValue, 0.2);
    }

    [Fact]
    public void Block_length_and_replicates_have_least_values()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RateRatioMethod.BlockBootstrap(1, blockLength: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateRatioMethod.BlockBootstrap(1, replicates: 100));
    }
}
