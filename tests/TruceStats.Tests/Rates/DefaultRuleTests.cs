namespace TruceStats.Tests.Rates;

public sealed class DefaultRuleTests
{
    private static readonly long[] Month = [24, 19, 31, 22, 27, 18, 25, 29, 21, 23, 26, 20, 28, 22, 24, 19, 30, 25, 21, 27, 23, 26, 18, 24, 29, 22];

    [Fact]
    public void Ten_bins_or_more_on_each_side_are_answered_by_quasi_Poisson()
    {
        var change = Stretches.Daily(Month, Month[..10]);
        Assert.Equal("quasi-poisson", change.Ratio().Method.Id);
        Assert.Equal("quasi-poisson", change.PercentChange().Method.Id);
        Assert.Equal("quasi-poisson", change.Test().Method.Id);
        Assert.Equal("quasi-mover", change.Difference().Method.Id);
        Assert.DoesNotContain(change.Ratio().Cautions, caution => caution.Code is CautionCodes.FewBins or CautionCodes.DispersionUnchecked);
    }

    [Fact]
    public void Fewer_than_ten_bins_on_a_side_are_answered_by_circular_windows()
    {
        var change = Stretches.Daily(Month, [11, 8, 9, 10, 7, 11]);
        Assert.Equal("circular-windows", change.Ratio().Method.Id);
        Assert.Equal("circular-windows", change.Test().Method.Id);
        Assert.Equal("circular-windows", Stretches.Daily([11, 8, 9, 10, 7, 11], Month).Ratio().Method.Id);
        Assert.Equal("quasi-mover", change.Difference().Method.Id);
        Assert.Contains(change.Difference().Cautions, caution => caution.Code == CautionCodes.FewBins);
    }

    [Fact]
    public void Where_too_few_windows_can_rank_quasi_Poisson_answers_and_says_so()
    {
        var change = Stretches.Daily(Month, [11, 8, 9, 10, 7, 11]);
        Assert.Equal("quasi-poisson", change.Ratio(level: 0.99).Method.Id);
        Assert.Contains(change.Ratio(level: 0.99).Cautions, caution => caution.ToString() == "few-bins (bins = 6)");
        Assert.Equal("quasi-poisson", Stretches.Daily(Month[..8], Month[..8]).Ratio().Method.Id);
        Assert.Equal("quasi-poisson", Stretches.Daily(Month, [0, 0, 0, 0, 0, 0]).Ratio().Method.Id);
        Assert.InRange(Stretches.Daily(Month, [0, 0, 0, 0, 0, 0]).Ratio().Interval!.Upper, 0, 0.2);
    }

    [Fact]
    public void Test_and_interval_of_the_default_are_by_one_method_at_every_level()
    {
        var change = Stretches.Daily(Month, [11, 8, 9, 10, 7, 11]);
        foreach (double level in new[] { 0.8, 0.9, 0.95, 0.99 })
        {
            var asked = change.With(new RateChangeOptions { Level = level });
            Assert.Equal(asked.Ratio().Method, asked.Test().Method);
            Assert.Equal(asked.Ratio().Interval!.Contains(1), asked.Test().PValue > 1 - level);
        }
    }

    [Fact]
    public void Bins_that_tell_no_dispersion_are_answered_as_two_totals()
    {
        var change = Stretches.Daily([140], [56]);
        Assert.Equal("mid-p", change.Ratio().Method.Id);
        Assert.Contains(change.Ratio().Cautions, caution => caution.Code == CautionCodes.DispersionUnchecked);
        Assert.Equal("mid-p", Stretches.Daily([0, 0, 0], [0, 0]).Test().Method.Id);
    }

    [Fact]
    public void A_Poisson_method_asked_for_on_overdispersed_bins_says_so()
    {
        var change = Stretches.ElSalvador2016;
        var caution = Assert.Single(change.Ratio(RateRatioMethod.MidP).Cautions, caution => caution.Code == CautionCodes.Overdispersed);
        Assert.Equal("overdispersed (dispersion = 31.44)", caution.ToString());
        Assert.Contains(change.Test(method: RateRatioMethod.ETest).Cautions, caution => caution.Code == CautionCodes.Overdispersed);
        Assert.Contains(change.Difference(RateDifferenceMethod.MoverJeffreys).Cautions, caution => caution.Code == CautionCodes.Overdispersed);
        Assert.DoesNotContain(Stretches.Daily([3, 3, 3, 2], [2, 2, 2, 2]).Ratio(RateRatioMethod.MidP).Cautions, caution => caution.Code is CautionCodes.Overdispersed or CautionCodes.DispersionUnchecked);
    }

    [Fact]
    public void Averted_events_and_posterior_are_wider_where_bins_are_overdispersed()
    {
        var bins = Stretches.ElSalvador2016;
        var totals = RateChange.Between(bins.Before, bins.After);
        Assert.True(Width(bins.Averted().RateDifference) > 3 * Width(totals.Averted().RateDifference));
        Assert.True(Width(bins.Averted().CounterfactualMean) > 3 * Width(totals.Averted().CounterfactualMean));
        Assert.True(Width(bins.Averted().CounterfactualDraw) > 3 * Width(totals.Averted().CounterfactualDraw));
        Assert.Equal(bins.Averted().RateDifference.Value!.Value, totals.Averted().RateDifference.Value!.Value, 1e-9);
        Assert.True(bins.ProbabilityBelow(0.6) > 10 * totals.ProbabilityBelow(0.55) && bins.ProbabilityBelow(0.6) < 0.5);
        Assert.DoesNotContain(bins.Averted().RateDifference.Cautions, caution => caution.Code == CautionCodes.DispersionUnchecked);
    }

    [Fact]
    public void Counted_deaths_with_bins_do_not_carry_the_caution_of_bare_totals()
    {
        var deaths = CountSeries.Of(Resolution.Day, Stretches.Start, Month.Select(count => (long?)count), CountedQuantity.DeathsBest);
        var change = RateChange.Between(
            deaths.During(StudyPeriod.OfDays(Stretches.Start, 13)), deaths.During(StudyPeriod.OfDays(Stretches.Start.PlusDays(13), 13)));
        Assert.DoesNotContain(change.Ratio().Cautions, caution => caution.Code == CautionCodes.DeathsClump);
        Assert.Contains(RateChange.Between(change.Before, change.After).Ratio().Cautions, caution => caution.Code == CautionCodes.DeathsClump);
    }

    [Fact]
    public void Missing_and_incomplete_bins_are_left_out_with_cautions()
    {
        var change = Stretches.Daily([.. Month.Select(count => (long?)count), null], [.. Month.Select(count => (long?)count / 2), null, null]);
        Assert.Equal(26, change.Before.Exposure.Amount);
        Assert.Contains(change.Ratio().Cautions, caution => caution.Code == CautionCodes.MissingBinsLeftOut);
        Assert.Contains(change.Difference().Cautions, caution => caution.Code == CautionCodes.MissingBinsLeftOut);
    }

    [Fact]
    public void Days_too_young_to_be_complete_are_left_out_of_bins_and_totals_alike()
    {
        var daily = CountSeries.Of(Resolution.Day, Stretches.Start, [.. Month, 9, 8, 1]).AsOf(Stretches.Start.PlusDays(28), reportingLagDays: 1);
        var change = RateChange.Between(
            daily.During(StudyPeriod.OfDays(Stretches.Start, 26)), daily.During(StudyPeriod.OfDays(Stretches.Start.PlusDays(26), 3)));
        Assert.Equal(17, change.After.Events);
        Assert.Equal(2, change.After.Exposure.Amount);
        Assert.Equal(28, change.Dispersion!.Bins);
        Assert.Contains(change.Ratio().Cautions, caution => caution.Code == CautionCodes.IncompleteBinsLeftOut);
    }

    private static double Width(Estimate estimate) => estimate.Interval!.Upper - estimate.Interval.Lower;
}
