namespace TruceStats.Tests.Counts;

public sealed class SeriesArithmeticTests
{
    private static readonly LocalDate Start = new(2016, 1, 1);

    private static CountSeries Days(params long?[] counts) => CountSeries.Of(Resolution.Day, Start, counts, CountedQuantity.Incidents);

    [Fact]
    public void Reports_still_to_come_make_young_bins_incomplete_and_later_ones_missing()
    {
        var known = Days(4, 5, 3, 1, 0).AsOf(new LocalDate(2016, 1, 4), reportingLagDays: 2);
        Assert.Equal(
            [BinStatus.Counted, BinStatus.Counted, BinStatus.Incomplete, BinStatus.Incomplete, BinStatus.Missing],
            known.Bins.Select(bin => bin.Status));
        Assert.Equal(3, known[2].Count);
        Assert.Equal("[2016-01-03, 2016-01-04): 3, incomplete", known[2].ToString());
        Assert.Null(known[4].Count);
        var tally = known.Tally();
        Assert.Equal(9, tally.Events);
        Assert.Equal(Exposure.Days(2), tally.Exposure);
        Assert.Equal([Caution.Of("missing-bins-left-out", "bins", 1), Caution.Of("incomplete-bins-left-out", "bins", 2)], tally.Cautions);
    }

    [Fact]
    public void Without_a_lag_a_bin_is_complete_on_its_last_day()
    {
        Assert.Equal(BinStatus.Counted, Days(4, 5).AsOf(new LocalDate(2016, 1, 2), 0)[1].Status);
        var january = CountSeries.Of(Resolution.Month, Start, 738);
        Assert.Equal(BinStatus.Incomplete, january.AsOf(new LocalDate(2016, 1, 30), 0)[0].Status);
        Assert.Equal(BinStatus.Counted, january.AsOf(new LocalDate(2016, 1, 31), 0)[0].Status);
    }

    [Fact]
    public void A_count_after_the_as_of_date_is_refused_and_so_is_a_negative_lag()
    {
        Assert.Throws<ArgumentException>(() => Days(4, 5).AsOf(Start, 0));
        Assert.Equal("reportingLagDays", Assert.Throws<ArgumentOutOfRangeException>(() => Days(4, 5).AsOf(Start, -1)).ParamName);
        Assert.Throws<ArgumentException>(() => Days(4, 5).AsOf(Start.PlusDays(9).WithCalendar(CalendarSystem.Julian), 0));
        Assert.Equal(BinStatus.Incomplete, Days(4).AsOf(Start, int.MaxValue)[0].Status);
    }

    [Fact]
    public void A_population_makes_person_days()
    {
        var series = Days(4, 5, 3).WithPopulation(1000);
        Assert.Equal(Unit.PersonDays, series.ExposureUnit);
        Assert.Equal(Tally.Of(12, Exposure.PersonDays(3000), CountedQuantity.Incidents), series.Tally());
        Assert.Equal([1000, 1100, 1200], Days(4, 5, 3).WithPopulation([1000, 1100, 1200]).Bins.Select(bin => bin.Exposure.Amount));
        Assert.Equal(Exposure.Of(7, Unit.Of("patrols")), Days(4, 5).WithExposure([3, 4], Unit.Of("patrols")).Tally().Exposure);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_exposure_that_is_not_above_zero_and_finite_is_refused(double amount)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Days(4, 5).WithPopulation(amount));
        Assert.Throws<ArgumentOutOfRangeException>(() => Days(4, 5).WithPopulation([1, amount]));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Days(4, 5).WithExposure([1, amount], Unit.Days));
        Assert.Contains("bin 1", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Days(4, 5).WithExposure([1], Unit.Days));
    }

    [Fact]
    public void Longer_bins_add_up_and_are_missing_where_a_part_is()
    {
        var series = CountSeries.Of(Resolution.Month, new LocalDate(2015, 12, 1), [657, 738, 664, 611, null, 372]);
        var quarters = series.Rebin(Resolution.Quarter);
        Assert.Equal([657, 2013, null], quarters.Bins.Select(bin => bin.Count));
        Assert.Equal([31, 91, 61], quarters.Bins.Select(bin => bin.Exposure.Amount));
        Assert.Equal([true, false, true], quarters.Bins.Select(bin => bin.IsPartial));
        Assert.Equal(BinStatus.Missing, quarters[2].Status);
    }

    [Fact]
    public void Longer_bins_that_would_cut_a_bin_or_mix_excluded_and_included_are_refused()
    {
        var series = CountSeries.Of(Resolution.Month, Start, 738, 664, 611);
        var error = Assert.Throws<ArgumentException>(() => series.Rebin(Resolution.Week));
        Assert.Contains("[2016-01-01, 2016-02-01)", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => series.During(StudyPeriod.Month(2016, 2)).Rebin(Resolution.Quarter));
        Assert.Equal(BinStatus.Excluded, series.During(StudyPeriod.Month(2017, 2)).Rebin(Resolution.Quarter)[0].Status);
    }

    [Fact]
    public void Series_on_the_same_bins_add_bin_by_bin()
    {
        var sum = Days(4, null, 3, 1) + Days(1, 2, null, 0).During(StudyPeriod.OfDays(Start, 3));
        Assert.Equal([5, null, null, null], sum.Bins.Select(bin => bin.Count));
        Assert.Equal([BinStatus.Counted, BinStatus.Missing, BinStatus.Missing, BinStatus.Excluded], sum.Bins.Select(bin => bin.Status));
        Assert.Equal(SourceReport.Of("a", 3), (Days(1).WithSource(SourceReport.Of("a", 3)) + Days(2)).Source);
    }

    [Fact]
    public void Series_of_other_bins_quantities_units_or_exposures_do_not_add()
    {
        Assert.Throws<ArgumentException>(() => Days(1, 2) + Days(1, 2, 3));
        Assert.Throws<ArgumentException>(() => Days(1, 2) + CountSeries.Of(Resolution.Day, Start, 1, 2));
        var error = Assert.Throws<ArgumentException>(() => Days(1, 2) + Days(1, 2).WithPopulation(1));
        Assert.Contains("days", error.Message, StringComparison.Ordinal);
        Assert.Contains("person-days", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Days(1, 2).WithPopulation(5) + Days(1, 2).WithPopulation(6));
        Assert.Throws<OverflowException>(() => Days(long.MaxValue) + Days(1));
        Assert.Throws<OverflowException>(() => Days(long.MaxValue, 1).Tally());
    }
}
