using TruceStats.Interruptions;
using static TruceStats.Tests.Interruptions.Series;

namespace TruceStats.Tests.Interruptions;

public sealed class DesignTests
{
    private static InterruptionDesign Design(OutcomeSeries outcome, params Interruption[] interruptions) =>
        InterruptionDesign.Of(outcome, interruptions, TrendForm.Linear, Seasonality.None, [], null);

    private static double[] Column(InterruptionDesign design, string term)
    {
        int found = design.Terms.ToList().IndexOf(term);
        Assert.True(found >= 0, $"{term} is not in {design}");
        return [.. Enumerable.Range(0, design.Length).Select(bin => design[bin, found])];
    }

    [Fact]
    public void Level_trend_and_a_term_for_each_column_stand_in_order()
    {
        var design = Design(ElSalvador, Interruption.Step(April2016).Named("truce"), Interruption.Slope(April2016).Named("truce"));
        Assert.Equal(["level", "trend", "truce step", "truce slope"], design.Terms);
        Assert.Equal("22 of 22 bins: level, trend, truce step, truce slope", design.ToString());
        Assert.Equal([null, null, 0, 1], Enumerable.Range(0, 4).Select(design.InterruptionOf));
    }

    [Fact]
    public void Time_is_the_index_of_the_bin_and_the_slope_is_1_at_the_first_bin_after()
    {
        var design = Design(ElSalvador, Interruption.Step(April2016), Interruption.Slope(April2016));
        Assert.Equal(Enumerable.Range(1, 22).Select(t => (double)t), Column(design, "trend"));
        Assert.Equal([.. Enumerable.Repeat(0.0, 15), .. Enumerable.Repeat(1.0, 7)], Column(design, "from 2016-04-01 step"));
        Assert.Equal([.. Enumerable.Repeat(0.0, 15), 1, 2, 3, 4, 5, 6, 7], Column(design, "from 2016-04-01 slope"));
    }

    [Fact]
    public void A_parabola_and_no_trend_are_trends_too()
    {
        Interruption[] step = [Interruption.Step(April2016)];
        var parabola = InterruptionDesign.Of(ElSalvador, step, TrendForm.Quadratic, Seasonality.None, [], null);
        Assert.Equal(Enumerable.Range(1, 22).Select(t => (double)t * t), Column(parabola, "trend squared"));
        Assert.Equal(["level", "from 2016-04-01 step"], InterruptionDesign.Of(ElSalvador, step, TrendForm.None, Seasonality.None, [], null).Terms);
    }

    [Fact]
    public void A_pulse_is_in_the_bin_that_holds_its_day_wherever_in_it_the_day_lies()
    {
        double[] expected = [.. Enumerable.Repeat(0.0, 15), 1, .. Enumerable.Repeat(0.0, 6)];
        foreach (int day in (int[])[1, 13, 30])
            Assert.Equal(expected, Column(Design(ElSalvador, Interruption.Pulse(new LocalDate(2016, 4, day)).Named("x")), "x pulse"));
    }

    [Fact]
    public void A_pulse_in_the_first_bin_of_a_series_is_one_bin_of_many()
    {
        var design = Design(ElSalvador, Interruption.Pulse(new LocalDate(2015, 1, 20)).Named("x"));
        Assert.Equal([1, .. Enumerable.Repeat(0.0, 21)], Column(design, "x pulse"));
    }

    [Fact]
    public void A_ramp_is_whole_from_the_first_bin_that_begins_on_its_date_or_later()
    {
        double[] ramp = Column(Design(ElSalvador, Interruption.Ramp(April2016, new LocalDate(2016, 6, 15)).Named("x")), "x ramp");
        Assert.Equal([0, 0.25, 0.5, 0.75, 1, 1, 1, 1], ramp[14..]);
        double[] onEdge = Column(Design(ElSalvador, Interruption.Ramp(April2016, new LocalDate(2016, 6, 1)).Named("x")), "x ramp");
        Assert.Equal([0, 1 / 3.0, 2 / 3.0, 1, 1, 1, 1, 1], onEdge[14..]);
    }

    [Fact]
    public void A_ramp_that_ends_after_the_series_goes_on_as_if_bins_like_the_last_did()
    {
        double[] ramp = Column(Design(ElSalvador, Interruption.Ramp(April2016, new LocalDate(2017, 1, 1)).Named("x")), "x ramp");
        Assert.Equal(Enumerable.Range(1, 7).Select(step => step / 10.0), ramp[15..]);
    }

    [Fact]
    public void A_decay_is_1_in_the_first_bin_and_a_half_after_its_half_life()
    {
        double[] decay = Column(Design(ElSalvador, Interruption.Decay(April2016, 2).Named("x")), "x decay");
        Assert.Equal([0, 1, 0.5, 0.25, 0.125], [decay[14], decay[15], decay[17], decay[19], decay[21]]);
    }

    [Fact]
    public void Episodes_go_on_and_off()
    {
        var episodes = PeriodSet.Of(StudyPeriod.Month(2015, 3), StudyPeriod.Month(2015, 6), StudyPeriod.Month(2016, 1));
        double[] column = Column(Design(ElSalvador, Interruption.OnOff(episodes)), "episodes step");
        Assert.Equal([2, 5, 12], Enumerable.Range(0, 22).Where(bin => column[bin] == 1));
        Assert.Equal(19, column.Count(value => value == 0));
    }

    [Fact]
    public void What_is_left_out_has_no_column_and_its_bins_are_not_used()
    {
        var design = Design(ElSalvador, Interruption.Step(April2016), Interruption.LeaveOut(StudyPeriod.Of(new LocalDate(2016, 3, 10), new LocalDate(2016, 4, 10))));
        Assert.Equal(3, design.Terms.Count);
        Assert.Equal(Enumerable.Range(0, 22).Except([14, 15]), design.Bins);
    }

    [Fact]
    public void Missing_incomplete_and_excluded_bins_are_not_used()
    {
        var missing = Design(Without(ElSalvador, 3, 17), Interruption.Step(April2016));
        Assert.Equal(Enumerable.Range(0, 22).Except([3, 17]), missing.Bins);
        var incomplete = ElSalvador.AsOf(new LocalDate(2016, 10, 31), 5);
        Assert.Equal(BinStatus.Incomplete, incomplete.Bins[^1].Status);
        Assert.Equal(Enumerable.Range(0, 21), Design(incomplete, Interruption.Step(April2016)).Bins);
        var excluded = ElSalvador.During(StudyPeriod.Of(new LocalDate(2015, 3, 1), new LocalDate(2016, 9, 1)));
        Assert.Equal(Enumerable.Range(2, 18), Design(excluded, Interruption.Step(April2016)).Bins);
    }

    [Fact]
    public void Harmonics_are_in_the_index_of_the_bin()
    {
        var design = InterruptionDesign.Of(FourYears, [Interruption.Step(FourYearsFall)], TrendForm.None, Seasonality.Harmonic(2), [], null);
        Assert.Equal(["level", "from 2015-01-01 step", "sine 1", "cosine 1", "sine 2", "cosine 2"], design.Terms);
        // The third month is a quarter of a year: sine 1, and half a turn of the second pair.
        Assert.Equal((1.0, 0.0, 0.0, -1.0), (Near(design[2, 2]), Near(design[2, 3]), Near(design[2, 4]), Near(design[2, 5])));
        static double Near(double value) => Math.Round(value, 14);
    }

    [Fact]
    public void Months_and_weekdays_are_compared_with_January_and_Monday()
    {
        var months = InterruptionDesign.Of(FourYears, [Interruption.Step(FourYearsFall)], TrendForm.None, Seasonality.CalendarMonth, [], null);
        Assert.Equal(["February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], months.Terms.Skip(2));
        Assert.Equal(0, Enumerable.Range(2, 11).Sum(term => months[12, term]));
        Assert.Equal(1, months[13, 2]);
        // 4 January 2016 was a Monday.
        var daily = CountSeries.Of(Resolution.Day, new LocalDate(2016, 1, 4), [.. Enumerable.Repeat(5L, 28)]);
        var days = InterruptionDesign.Of(daily, [Interruption.Step(new LocalDate(2016, 1, 18))], TrendForm.None, Seasonality.DayOfWeek, [], null);
        Assert.Equal(0, Enumerable.Range(2, 6).Sum(term => days[7, term]));
        Assert.Equal(1, days[13, 7]);
    }

    [Fact]
    public void A_covariate_is_a_column_and_its_gaps_are_gaps_of_the_fit()
    {
        var values = MeasureSeries.OnBinsOf(ElSalvador, Enumerable.Range(0, 22).Select(i => i == 4 ? (double?)null : i * 0.5), Unit.Of("mm"));
        var design = InterruptionDesign.Of(ElSalvador, [Interruption.Step(April2016)], TrendForm.None, Seasonality.None, [Covariate.Of("rain", values)], null);
        Assert.Equal(1.5, design[3, 2]);
        Assert.Equal(Enumerable.Range(0, 22).Except([4]), design.Bins);
    }

    [Fact]
    public void A_control_is_the_log_of_its_rate_with_half_an_event_for_none()
    {
        var control = CountSeries.Of(Resolution.Month, January2015, [.. Enumerable.Range(0, 22).Select(i => (long?)i)]);
        var covariate = Covariate.LogRate("control", control);
        // R: log(0.5/31), log(5/30)
        Assert.Equal(-4.12713438504509, covariate.Values[0]!.Value, 1e-13);
        Assert.Equal(-1.79175946922805, covariate.Values[5]!.Value, 1e-13);
    }

    [Fact]
    public void Terms_of_one_name_are_told_apart_by_number()
    {
        var design = Design(
            ElSalvador, Interruption.Step(StudyPeriod.Of(new LocalDate(2015, 3, 1), new LocalDate(2015, 7, 1))).Named("truce"), Interruption.Step(April2016).Named("truce"));
        Assert.Equal(["level", "trend", "truce step", "truce step (2)"], design.Terms);
    }

    [Fact]
    public void An_index_outside_the_design_is_refused()
    {
        var design = Design(ElSalvador, Interruption.Step(April2016));
        Assert.Throws<ArgumentOutOfRangeException>("bin", () => design[22, 0]);
        Assert.Throws<ArgumentOutOfRangeException>("bin", () => design[-1, 0]);
        Assert.Throws<ArgumentOutOfRangeException>("term", () => design[0, 3]);
        Assert.Throws<ArgumentOutOfRangeException>("term", () => design.InterruptionOf(3));
    }
}
