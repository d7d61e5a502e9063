using FsCheck.Xunit;

namespace TruceStats.Tests.Rates;

[Properties(Replay = Seeds.Replay)]
public sealed class RateTrendTests
{
    private static readonly LocalDate Start = new(2015, 1, 1);

    private static RateTrend Year2015 => RateTrend.Of(CountSeries.Of(Resolution.Month, Start, Stretches.MonthsBefore.AsSpan(0, 12)));

    [Fact]
    public void The_score_test_is_that_of_a_log_linear_rate_widened_by_its_dispersion()
    {
        // R 4.2.2: sqrt(anova(glm(y ~ 1), glm(y ~ mid), test = "Rao")$Rao[2] / dispersion), poisson with offset(log(days)), pt with 10 df
        var test = Year2015.Test(Alternative.Greater);
        Assert.Equal(1.9140238481019021, test.Statistic!.Value, 1e-9);
        Assert.Equal(0.0423202946859906, test.PValue, 1e-9);
        Assert.Equal(10, test.DegreesOfFreedom);
        Assert.Equal(42.3591940996841814, Year2015.Dispersion!.Raw, 1e-9);
    }

    [Fact]
    public void Poisson_variation_can_be_assumed_but_not_silently()
    {
        var poisson = Year2015.Test(assumePoisson: true);
        Assert.True(poisson.PValue < 1e-30);
        Assert.Contains(poisson.Cautions, caution => caution.Code == CautionCodes.Overdispersed);
        Assert.DoesNotContain(Year2015.Test().Cautions, caution => caution.Code == CautionCodes.Overdispersed);
    }

    [Fact]
    public void The_ratio_per_year_is_the_slope_over_365_and_a_quarter_days()
    {
        // R 4.2.2: exp(365.25 * coef(glm(y ~ mid + offset(log(days)), quasipoisson))[2]) and its Wald limits with qt(.975, 10)
        var estimate = Year2015.RatioPerYear();
        Assert.Equal(1.705219806625897, estimate.Value!.Value, 1e-7);
        Assert.Equal(0.914786186367186, estimate.Interval!.Lower, 1e-6);
        Assert.Equal(3.178638497435847, estimate.Interval.Upper, 1e-6);
        Assert.StartsWith("rate × 1.71, 95% CI [", Year2015.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_bins_close_no_gap()
    {
        long?[] line = [10, 11, null, null, null, 15, 16];
        long?[] closed = [10, 11, 15, 16];
        var gaps = RateTrend.Of(CountSeries.Of(Resolution.Day, Start, line));
        Assert.NotEqual(RateTrend.Of(CountSeries.Of(Resolution.Day, Start, closed)).RatioPerYear().Value, gaps.RatioPerYear().Value);
        Assert.Contains(gaps.Test().Cautions, caution => caution.Code == CautionCodes.MissingBinsLeftOut);
    }

    [Fact]
    public void No_events_give_p_1_and_no_ratio()
    {
        var trend = RateTrend.Of(CountSeries.Of(Resolution.Day, Start, 0, 0, 0, 0));
        Assert.Equal(1, trend.Test().PValue);
        Assert.Null(trend.RatioPerYear().Value);
        Assert.Null(trend.Dispersion);
        Assert.Contains(trend.Test().Cautions, caution => caution.Code == CautionCodes.NoEvents);
        Assert.Equal((0, double.PositiveInfinity), (trend.RatioPerYear().Interval!.Lower, trend.RatioPerYear().Interval!.Upper));
    }

    [Fact]
    public void All_events_in_the_last_bin_have_no_finite_slope()
    {
        var trend = RateTrend.Of(CountSeries.Of(Resolution.Day, Start, 0, 0, 0, 7));
        Assert.Equal(double.PositiveInfinity, trend.RatioPerYear().Value);
        Assert.Equal(0, RateTrend.Of(CountSeries.Of(Resolution.Day, Start, 7, 0, 0, 0)).RatioPerYear().Value);
        Assert.Contains(trend.RatioPerYear().Cautions, caution => caution.Code == CautionCodes.EventsAtOneEnd);
        Assert.InRange(trend.Test(Alternative.Greater, assumePoisson: true).PValue, 0, 0.01);
    }

    [Property]
    public void However_steep_the_line_no_number_is_undefined(byte[] head, byte last, ushort empty)
    {
        long[] counts = [.. head.Select(count => (long)count), .. new long[empty % 1000], last, 1];
        var trend = RateTrend.Of(CountSeries.Of(Resolution.Day, Start, counts));
        var estimate = trend.RatioPerYear();
        Assert.True(estimate.Interval!.Lower <= estimate.Value && estimate.Value <= estimate.Interval.Upper);
        Assert.InRange(trend.Test().PValue, 0, 1);
    }

    [Fact]
    public void Two_bins_have_a_trend_without_dispersion_and_one_has_none()
    {
        var trend = RateTrend.Of(CountSeries.Of(Resolution.Day, Start, 5, 9));
        Assert.Null(trend.Dispersion);
        Assert.Contains(trend.Test().Cautions, caution => caution.Code == CautionCodes.DispersionUnchecked);
        Assert.Throws<ArgumentException>(() => RateTrend.Of(CountSeries.Of(Resolution.Day, Start, 5)));
    }

    [Property]
    public void Turning_time_round_turns_the_sign(byte[] counts)
    {
        if (counts.Length < 3 || counts.All(count => count == 0))
            return;
        var forth = RateTrend.Of(CountSeries.Of(Resolution.Day, Start, [.. counts.Select(count => (long)count)])).Test();
        var back = RateTrend.Of(CountSeries.Of(Resolution.Day, Start, [.. counts.Reverse().Select(count => (long)count)])).Test();
        Assert.Equal(forth.Statistic!.Value, -back.Statistic!.Value, 1e-9);
        Assert.Equal(forth.PValue, back.PValue, 1e-9);
    }

    [Property]
    public void Laplaces_test_on_dates_is_the_score_test_on_daily_counts(byte[] counts)
    {
        if (counts.Length < 2 || counts.All(count => count == 0))
            return;
        long[] few = [.. counts.Select(count => (long)count % 5)];
        if (few.All(count => count == 0))
            return;
        var daily = RateTrend.Of(CountSeries.Of(Resolution.Day, Start, few)).Test(Alternative.Greater, assumePoisson: true);
        var dates = few.SelectMany((count, day) => Enumerable.Repeat(Start.PlusDays(day), (int)count));
        var laplace = RateTrend.LaplaceTest(dates, StudyPeriod.OfDays(Start, few.Length), Alternative.Greater);
        Assert.Equal(daily.Statistic!.Value, laplace.Statistic!.Value, 1e-9);
        Assert.Equal(daily.PValue, laplace.PValue, 1e-9);
    }

    [Fact]
    public void Laplaces_test_refuses_dates_outside_and_periods_without_end()
    {
        var period = StudyPeriod.OfDays(Start, 10);
        var outside = Assert.Throws<ArgumentException>(() => RateTrend.LaplaceTest([Start, Start.PlusDays(10), Start.PlusDays(-1)], period));
        Assert.StartsWith("Every date must lie in [2015-01-01, 2015-01-11), but 2 of 3 do not.", outside.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => RateTrend.LaplaceTest([Start], StudyPeriod.From(Start)));
        Assert.Throws<ArgumentException>(() => RateTrend.LaplaceTest([Start], StudyPeriod.OfDays(Start, 1)));
        Assert.Equal(1, RateTrend.LaplaceTest([], period).PValue);
    }
}
