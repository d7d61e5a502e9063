namespace TruceStats.Tests.Rates;

/// <summary>What a change between two stretches of a series keeps, and what it refuses.</summary>
public sealed class RateChangeBinsTests
{
    private static readonly CountSeries Daily = CountSeries.Of(
        Resolution.Day, new LocalDate(2016, 3, 1), [20, null, 25, 19, 30, 22, 9, 7, 11, 8], CountedQuantity.Incidents);

    private static readonly CountSeries Baseline = Daily.During(StudyPeriod.Of(new LocalDate(2016, 3, 1), new LocalDate(2016, 3, 7)));
    private static readonly CountSeries InForce = Daily.During(StudyPeriod.Of(new LocalDate(2016, 3, 7), new LocalDate(2016, 3, 11)));

    [Fact]
    public void Stretches_keep_their_bins_and_add_up()
    {
        var change = RateChange.Between(Baseline, InForce);
        Assert.Equal(Baseline, change.BinsBefore);
        Assert.Equal(InForce, change.BinsAfter);
        Assert.Equal(116, change.Before.Events);
        Assert.Equal(5, change.Before.Exposure.Amount);
        Assert.Equal(35, change.After.Events);
        Assert.Equal(4, change.After.Exposure.Amount);
    }

    [Fact]
    public void A_missing_bin_is_left_out_and_every_answer_says_so()
    {
        var change = RateChange.Between(Baseline, InForce);
        Assert.Contains(change.Cautions, caution => caution.Code == CautionCodes.MissingBinsLeftOut);
        Assert.Contains(change.Ratio(RateRatioMethod.Exact).Cautions, caution => caution.Code == CautionCodes.MissingBinsLeftOut);
        Assert.Contains(change.Test(0.5, Alternative.Less, RateRatioMethod.Exact).Cautions, caution => caution.Code == CautionCodes.MissingBinsLeftOut);
    }

    [Fact]
    public void Options_keep_the_bins()
    {
        var change = RateChange.Between(Baseline, InForce).With(new RateChangeOptions { Level = 0.9 });
        Assert.Equal(Baseline, change.BinsBefore);
        Assert.NotEqual(RateChange.Between(Baseline, InForce), change);
        Assert.NotEqual(RateChange.Between(Baseline.Tally(), InForce.Tally()), RateChange.Between(Baseline, InForce));
        Assert.Equal(RateChange.Between(Baseline, InForce), RateChange.Between(Baseline, InForce));
    }

    [Fact]
    public void No_day_may_be_counted_twice()
    {
        var error = Assert.Throws<ArgumentException>(() => RateChange.Between(Daily, InForce));
        Assert.StartsWith(
            "No day may be counted in both stretches, but [2016-03-07, 2016-03-08) of the one overlaps [2016-03-07, 2016-03-08) of the other.", error.Message, StringComparison.Ordinal);
        var weekly = CountSeries.Of(Resolution.EveryDays(7), new LocalDate(2016, 3, 10), 50, 60);
        Assert.Throws<ArgumentException>(() => RateChange.Between(weekly, InForce));
        Assert.Equal(110, RateChange.Between(Baseline, weekly).After.Events);
    }

    [Fact]
    public void The_baseline_may_come_later()
    {
        var change = RateChange.Between(InForce, Baseline);
        Assert.Equal(35, change.Before.Events);
    }

    [Fact]
    public void A_stretch_without_a_counted_bin_is_refused()
    {
        var nothing = CountSeries.Of(Resolution.Day, new LocalDate(2016, 4, 1), [null, null]);
        Assert.Throws<InvalidOperationException>(() => RateChange.Between(Baseline, nothing));
        Assert.Throws<InvalidOperationException>(() => RateChange.Between(nothing, InForce));
        Assert.Throws<ArgumentNullException>(() => RateChange.Between(Baseline, (CountSeries)null!));
    }

    [Fact]
    public void Exposures_and_quantities_never_mix()
    {
        Assert.Throws<ArgumentException>(() => RateChange.Between(Baseline, InForce.WithPopulation(6_300_000)));
        var deaths = CountSeries.Of(Resolution.Day, new LocalDate(2016, 4, 1), [9, 8], CountedQuantity.DeathsBest);
        Assert.Throws<ArgumentException>(() => RateChange.Between(Baseline, deaths));
    }
}
