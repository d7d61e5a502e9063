namespace TruceStats.Tests.Counts;

public sealed class StretchTests
{
    private static readonly CountSeries Months = CountSeries.Of(Resolution.Month, new LocalDate(2016, 1, 1), 738, 664, 611, 353, 372, 331);

    private static readonly LocalDate TruceBegins = new(2016, 3, 26);

    private static readonly StudyPeriod Baseline = StudyPeriod.Of(new LocalDate(2016, 1, 1), TruceBegins);

    [Fact]
    public void A_stretch_keeps_its_bins_and_excludes_the_others_in_their_places()
    {
        var spring = Months.During(StudyPeriod.Of(new LocalDate(2016, 3, 1), new LocalDate(2016, 6, 1)));
        Assert.Equal(6, spring.Length);
        Assert.Equal([null, null, 611, 353, 372, null], spring.Bins.Select(bin => bin.Count));
        Assert.Equal(BinStatus.Excluded, spring[0].Status);
        Assert.Empty(spring.Cautions);
        Assert.Equal(Tally.Of(1336, Exposure.Days(92)), spring.Tally());
        Assert.True(spring.SharesFrameWith(Months));
    }

    [Fact]
    public void A_set_of_periods_closes_no_gaps()
    {
        var set = PeriodSet.Of(StudyPeriod.Month(2016, 1), StudyPeriod.Month(2016, 4));
        Assert.Equal([738, null, null, 353, null, null], Months.During(set).Bins.Select(bin => bin.Count));
        Assert.Equal(Tally.Of(1091, Exposure.Days(61)), Months.During(set).Tally());
    }

    [Fact]
    public void Stretches_of_stretches_only_narrow() =>
        Assert.Equal([null, 664, null, null, null, null],
            Months.During(PeriodSet.Of(StudyPeriod.Month(2016, 2), StudyPeriod.Month(2016, 5))).During(StudyPeriod.Of(new LocalDate(2016, 1, 1), new LocalDate(2016, 3, 1))).Bins.Select(bin => bin.Count));

    [Fact]
    public void A_bin_cut_by_an_edge_is_refused_and_named()
    {
        var error = Assert.Throws<ArgumentException>(() => Months.During(Baseline));
        Assert.Contains("[2016-03-01, 2016-04-01)", error.Message, StringComparison.Ordinal);
        Assert.Equal("straddle", error.ParamName);
    }

    [Theory]
    [InlineData(Straddle.Drop, 1402, 1056)]
    [InlineData(Straddle.Before, 2013, 1056)]
    [InlineData(Straddle.After, 1402, 1667)]
    public void A_cut_bin_goes_where_the_caller_says_and_never_to_both(Straddle straddle, long before, long after)
    {
        var truce = StudyPeriod.From(TruceBegins);
        Assert.Equal(before, Months.During(Baseline, straddle).Tally().Events);
        Assert.Equal(after, Months.During(truce, straddle).Tally().Events);
        var caution = Caution.Of("straddling-bins", CautionArgument.Of("bins", 1), CautionArgument.Of("rule", straddle.ToString().ToLowerInvariant()));
        Assert.Equal([caution], Months.During(truce, straddle).Cautions);
        Assert.Equal([caution], Months.During(truce, straddle).Tally().Cautions);
    }

    [Theory]
    [InlineData(Straddle.Before)]
    [InlineData(Straddle.After)]
    public void A_stretch_inside_one_bin_gets_no_bin(Straddle straddle)
    {
        var threeDays = StudyPeriod.OfDays(TruceBegins, 3);
        Assert.Throws<InvalidOperationException>(() => Months.During(threeDays, straddle).Tally());
    }

    [Fact]
    public void Counts_cannot_be_shared_by_days()
    {
        var error = Assert.Throws<ArgumentException>(() => Months.During(Baseline, Straddle.ShareOfDays));
        Assert.Contains("models", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Months.During(Baseline, (Straddle)9));
    }

    [Fact]
    public void A_stretch_that_reaches_beyond_the_series_says_by_how_many_days()
    {
        var since2015 = StudyPeriod.Of(new LocalDate(2015, 12, 1), new LocalDate(2016, 2, 1));
        Assert.Equal([Caution.Of("stretch-beyond-coverage", "days", 31)], Months.During(since2015).Cautions);
        var toEnd = StudyPeriod.Of(new LocalDate(2016, 6, 1), new LocalDate(2016, 7, 11));
        Assert.Equal([Caution.Of("stretch-beyond-coverage", "days", 10)], Months.During(toEnd).Cautions);
        Assert.Empty(Months.During(StudyPeriod.From(new LocalDate(2016, 6, 1))).Cautions);
    }

    [Fact]
    public void An_empty_set_excludes_everything() => Assert.All(Months.During(PeriodSet.Empty).Bins, bin => Assert.Equal(BinStatus.Excluded, bin.Status));

    [Fact]
    public void A_bin_touched_by_a_gap_of_the_set_is_cut()
    {
        var set = PeriodSet.Of(StudyPeriod.Of(new LocalDate(2016, 1, 1), new LocalDate(2016, 2, 10)), StudyPeriod.Of(new LocalDate(2016, 2, 12), new LocalDate(2016, 3, 1)));
        Assert.Throws<ArgumentException>(() => Months.During(set));
        Assert.Equal(1402, Months.During(set, Straddle.Before).Tally().Events);
        Assert.Equal(738, Months.During(set, Straddle.Drop).Tally().Events);
    }
}
