namespace TruceStats.Tests.Counts;

public sealed class CountSeriesTests
{
    private static readonly LocalDate January = new(2016, 1, 1);

    // Months of 31, 29, 31, 30 and 31 days; the third was not counted.
    private static CountSeries Months => CountSeries.Of(Resolution.Month, January, [738, 664, null, 353, 372], CountedQuantity.Incidents);

    [Fact]
    public void Plain_numbers_become_a_series_in_one_call()
    {
        var series = CountSeries.Of(Resolution.Month, January, 738, 664, 611);
        Assert.Equal(3, series.Length);
        Assert.Equal(StudyPeriod.Of(January, new LocalDate(2016, 4, 1)), series.Coverage);
        Assert.Equal([738, 664, 611], series.Bins.Select(bin => bin.Count));
        Assert.Equal([31, 29, 31], series.Bins.Select(bin => bin.Exposure.Amount));
        Assert.Equal(Unit.Days, series.ExposureUnit);
        Assert.Equal(CountedQuantity.Unstated, series.What);
        Assert.All(series.Bins, bin => Assert.Equal(BinStatus.Counted, bin.Status));
        Assert.All(series.Bins, bin => Assert.False(bin.IsPartial));
        Assert.Null(series.Source);
        Assert.Null(series.Counting);
    }

    [Fact]
    public void A_missing_bin_has_no_count_and_is_not_zero()
    {
        Assert.Null(Months[2].Count);
        Assert.Equal(BinStatus.Missing, Months[2].Status);
        Assert.NotEqual(Months, CountSeries.Of(Resolution.Month, January, [738, 664, 0, 353, 372], CountedQuantity.Incidents));
    }

    [Fact]
    public void A_tally_adds_counted_bins_and_says_how_many_are_missing()
    {
        var tally = Months.Tally();
        Assert.Equal(2127, tally.Events);
        Assert.Equal(Exposure.Days(121), tally.Exposure);
        Assert.Equal(CountedQuantity.Incidents, tally.What);
        Assert.Equal([Caution.Of("missing-bins-left-out", "bins", 1)], tally.Cautions);
    }

    [Fact]
    public void A_series_whose_bins_are_all_missing_has_no_tally()
    {
        var nothing = CountSeries.Of(Resolution.Day, January, new long?[] { null, null, null });
        var error = Assert.Throws<InvalidOperationException>(nothing.Tally);
        Assert.Contains("of 3 bins 3 are missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_all_zero_series_has_a_tally_of_zero() =>
        Assert.Equal(Tally.Of(0, Exposure.Days(3)), CountSeries.Of(Resolution.Day, January, 0, 0, 0).Tally());

    [Fact]
    public void One_bin_is_a_series() => Assert.Equal(Tally.Of(7, Exposure.Days(31)), CountSeries.Of(Resolution.Month, January, 7).Tally());

    [Fact]
    public void A_series_without_bins_is_refused()
    {
        Assert.Equal("counts", Assert.Throws<ArgumentException>(() => CountSeries.Of(Resolution.Day, January)).ParamName);
        Assert.Throws<ArgumentException>(() => CountSeries.OfBins([], []));
    }

    [Fact]
    public void A_negative_count_is_refused_and_its_bin_named()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => CountSeries.Of(Resolution.Day, January, 1, -2));
        Assert.Equal("counts", error.ParamName);
        Assert.Contains("bin 1", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => CountSeries.Of(Resolution.Day, January, new long?[] { null, -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountSeries.OfBins([StudyPeriod.Year(2016)], [-1]));
    }

    [Fact]
    public void Bins_outside_the_calendar_are_refused()
    {
        Assert.Throws<OverflowException>(() => CountSeries.Of(Resolution.Year, new LocalDate(9990, 1, 1), new long[100]));
        Assert.Throws<OverflowException>(() => CountSeries.Of(Resolution.EveryDays(1_000_000_000), January, 1, 2, 3));
    }

    [Fact]
    public void A_start_within_a_month_makes_the_first_bin_partial_with_the_days_that_it_covers()
    {
        var series = CountSeries.Of(Resolution.Month, new LocalDate(2016, 3, 26), 56, 353);
        Assert.Equal(StudyPeriod.Of(new LocalDate(2016, 3, 26), new LocalDate(2016, 4, 1)), series[0].Period);
        Assert.Equal(Exposure.Days(6), series[0].Exposure);
        Assert.True(series[0].IsPartial);
        Assert.False(series[1].IsPartial);
        Assert.Equal(Exposure.Days(30), series[1].Exposure);
    }

    [Fact]
    public void A_coverage_clips_both_ends()
    {
        var coverage = StudyPeriod.Of(new LocalDate(2016, 1, 13), new LocalDate(2016, 1, 27));
        var weeks = CountSeries.Over(Resolution.Week, coverage, [3, 7, 2], CountedQuantity.DeathsBest);
        Assert.Equal([5, 7, 2], weeks.Bins.Select(bin => bin.Exposure.Amount));
        Assert.Equal([true, false, true], weeks.Bins.Select(bin => bin.IsPartial));
        Assert.Throws<ArgumentException>(() => CountSeries.Over(Resolution.Week, coverage, [3, 7]));
        Assert.Throws<ArgumentException>(() => CountSeries.Over(Resolution.Week, StudyPeriod.From(January), [3, 7]));
    }

    [Theory]
    [InlineData("week")]
    [InlineData("10 days")]
    [InlineData("quarter")]
    [InlineData("year")]
    public void As_many_bins_are_made_as_there_are_counts(string resolution)
    {
        foreach (int bins in (int[])[1, 2, 57])
        {
            var series = CountSeries.Of(Resolution.Parse(resolution), new LocalDate(2016, 2, 29), new long[bins]);
            Assert.Equal(bins, series.Length);
            Assert.Equal(Resolution.Parse(resolution).Bins(series.Coverage), series.Bins.Select(bin => bin.Period));
            Assert.False(series[bins - 1].IsPartial && bins > 1);
        }
    }

    [Fact]
    public void Bins_of_the_callers_own_must_follow_each_other()
    {
        StudyPeriod quarter = StudyPeriod.Of(January, new LocalDate(2016, 3, 26)), days = StudyPeriod.Of(new LocalDate(2016, 3, 26), new LocalDate(2016, 4, 1));
        var series = CountSeries.OfBins([quarter, days], [1947, 56]);
        Assert.Null(series.Resolution);
        Assert.Equal([85, 6], series.Bins.Select(bin => bin.Exposure.Amount));
        var error = Assert.Throws<ArgumentException>(() => CountSeries.OfBins([days, quarter], [56, 1947]));
        Assert.Contains("[2016-01-01, 2016-03-26) follows [2016-03-26, 2016-04-01)", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CountSeries.OfBins([quarter, StudyPeriod.From(new LocalDate(2016, 3, 26))], [1947, 56]));
        Assert.Throws<ArgumentException>(() => CountSeries.OfBins([quarter, days], [1947]));
    }

    [Fact]
    public void Series_are_equal_when_all_they_know_is_equal()
    {
        Assert.Equal(Months, Months);
        Assert.True(Months == Months.Rebin(Resolution.Month));
        Assert.Equal(Months.GetHashCode(), Months.GetHashCode());
        Assert.NotEqual(Months, Months.WithPopulation(6_000_000));
        Assert.NotEqual(Months, Months.WithSource(SourceReport.Of("press", 12)));
        Assert.NotEqual(Months, Months.During(StudyPeriod.Year(2017)));
        Assert.NotEqual(CountSeries.Of(Resolution.Day, January, 5), CountSeries.OfBins([StudyPeriod.OfDays(January, 1)], [5]));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void It_prints_alike_under_every_culture(string culture) => Cultures.Under(culture, () =>
    {
        Assert.Equal("incidents by month, [2016-01-01, 2016-06-01): 2127 in 4 bins, 1 missing", Months.ToString());
        Assert.Equal("[2016-03-01, 2016-04-01): missing", Months[2].ToString());
        Assert.Equal("[2016-02-01, 2016-03-01): 664", Months[1].ToString());
        Assert.Equal("events, [2016-01-01, 2016-01-02): 1234567 in 1 bin", CountSeries.OfBins([StudyPeriod.OfDays(January, 1)], [1234567]).ToString());
        Assert.Equal("[2016-01-01, 2016-02-01): excluded", Months.During(StudyPeriod.Month(2016, 2))[0].ToString());
    });

    [Fact]
    public void A_bin_that_is_not_there_is_an_error_that_names_the_range()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Months[5]);
        Assert.Contains("from 0 to 4", error.Message, StringComparison.Ordinal);
    }
}
