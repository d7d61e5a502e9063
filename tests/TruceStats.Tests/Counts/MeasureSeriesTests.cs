namespace TruceStats.Tests.Counts;

public sealed class MeasureSeriesTests
{
    private static readonly LocalDate Start = new(2016, 1, 1);

    private static readonly Unit Millimetres = Unit.Of("mm");

    [Fact]
    public void Values_may_be_missing_which_is_not_zero()
    {
        var rain = MeasureSeries.Of(Resolution.Month, Start, [1.5, null, 0], Millimetres);
        Assert.Equal([1.5, null, 0], rain.Values);
        Assert.Null(rain[1]);
        Assert.Equal(0, rain[2]);
        Assert.Equal(StudyPeriod.Month(2016, 2), rain.PeriodOf(1));
        Assert.NotEqual(rain, MeasureSeries.Of(Resolution.Month, Start, [1.5, 0, 0], Millimetres));
        Assert.Equal(rain, MeasureSeries.Over(Resolution.Month, StudyPeriod.Of(Start, new LocalDate(2016, 4, 1)), [1.5, null, 0], Millimetres));
        Cultures.Under("de-DE", () => Assert.Equal("mm by month, [2016-01-01, 2016-04-01): 3 bins, 1 missing", rain.ToString()));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_that_is_not_finite_is_refused(double value)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => MeasureSeries.Of(Resolution.Day, Start, [1, value], Millimetres));
        Assert.Contains("bin 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_lies_on_the_bins_of_a_count_series()
    {
        var counts = CountSeries.OfBins([StudyPeriod.OfDays(Start, 3), StudyPeriod.OfDays(Start.PlusDays(3), 4)], [5, 6]);
        var police = MeasureSeries.OnBinsOf(counts, [100, 120], Unit.Of("officers"));
        Assert.True(police.SharesFrameWith(counts));
        Assert.Equal(counts.Coverage, police.Coverage);
        Assert.Throws<ArgumentException>(() => MeasureSeries.OnBinsOf(counts, [100], Millimetres));
        Assert.Throws<ArgumentException>(() => MeasureSeries.Of(Resolution.Day, Start, [], Millimetres));
        Assert.Throws<ArgumentOutOfRangeException>(() => police[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => police.PeriodOf(-1));
    }
}
