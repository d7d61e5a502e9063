using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Tests.Interruptions;
using TruceStats.Tests.Numerics;
using TruceStats.Tests.Rates;

namespace TruceStats.Tests.Evaluations;

public sealed class ClaimTests
{
    private static readonly RateChange March = TwoTotals.Of(1400, 60, 56, 6);

    private static RateTrend Trend(Func<int, double> mean) => RateTrend.Of(Drawn.Counts(1, 60, mean));

    [Fact]
    public void Half_is_half_and_not_a_half_of_something_else()
    {
        Assert.Equal(ClaimRange.Below(0.5), Claim.LessThan(0.5, March).Range);
        Assert.Equal(ClaimRange.AtMost(0.6), Claim.FellByAtLeast(0.4, March).Range);
        Assert.Equal(ClaimRange.AtLeast(1.5), Claim.RoseByAtLeast(0.5, March).Range);
        Assert.Equal(ClaimRange.AtLeast(2), Claim.RoseByAtLeast(1, March).Range);
        Assert.Equal(ClaimRange.Between(0.8, 1.25), Claim.Unchanged(0.2, March).Range);
    }

    [Fact]
    public void Shares_are_taken_from_1_as_they_are_written()
    {
        // In doubles 1 - 0.7 is 0.30000000000000004 and 1 + 0.57 is 1.5699999999999998.
        Assert.Equal(0.3, Claim.FellByAtLeast(0.7, March).Range.Upper);
        Assert.Equal(1.57, Claim.RoseByAtLeast(0.57, March).Range.Lower);
        Assert.Equal(0.3, Claim.Unchanged(0.7, March).Range.Lower);
        for (int percent = 1; percent < 100; percent++)
        {
            Assert.Equal((100 - percent) / 100.0, Claim.FellByAtLeast(percent / 100.0, March).Range.Upper);
            Assert.Equal((100 + percent) / 100.0, Claim.RoseByAtLeast(percent / 100.0, March).Range.Lower);
        }
    }

    [Fact]
    public void A_share_that_no_decimal_holds_is_taken_as_the_double_that_it_is()
    {
        double nearly = Math.BitDecrement(1);
        Assert.Equal(1 - nearly, Claim.FellByAtLeast(nearly, March).Range.Upper);
        Assert.Equal(1e300, Claim.RoseByAtLeast(1e300, March).Range.Lower);
    }

    [Fact]
    public void A_ratio_stands_on_the_interval_test_and_probability_of_its_change()
    {
        var evidence = Claim.LessThan(0.5, March).Evidence(0.9);
        Assert.Equal(March.Ratio(level: 0.9), evidence.Estimate);
        Assert.Equal(March.Test(0.5), evidence.Test);
        // Python: scipy.stats.beta.cdf(6*0.5/(60+6*0.5), 56.5, 1400.5)
        Near.Equal(0.9531324087287444, evidence.Probability!.Value, 1e-10);
        Assert.True(evidence.HasSamplingError);
        Assert.Equal((evidence.Estimate.Interval!.Lower, evidence.Estimate.Interval.Upper), (evidence.Least, evidence.Greatest));
    }

    [Fact]
    public void The_probability_of_a_range_is_what_lies_below_its_ends()
    {
        Assert.Equal(1, Claim.Ratio(ClaimRange.AtLeast(0.4), March).Evidence(0.95).Probability!.Value + March.ProbabilityBelow(0.4), 12);
        double within = March.ProbabilityBelow(1.25) - March.ProbabilityBelow(0.8);
        Assert.Equal(Math.Max(0, within), Claim.Unchanged(0.2, March).Evidence(0.95).Probability!.Value, 12);
        Assert.Equal(1, Claim.Ratio(ClaimRange.AtLeast(0), March).Evidence(0.95).Probability);
        Assert.Equal(0, Claim.Ratio(ClaimRange.Below(0), March).Evidence(0.95).Probability);
    }

    [Fact]
    public void Outside_a_range_the_nearer_end_is_tested_and_inside_the_one_that_is_less_clear()
    {
        // 0.4 against 0.8 to 1.25.
        Assert.Equal(0.8, Claim.Unchanged(0.2, March).Evidence(0.95).Test!.NullValue);
        Assert.Equal(1.25, Claim.Unchanged(0.2, TwoTotals.Of(56, 6, 1400, 60)).Evidence(0.95).Test!.NullValue);
        // 0.95 is nearer to 0.8 than to 1.25 on any scale.
        var within = TwoTotals.Of(1000, 10, 950, 10);
        var test = Claim.Unchanged(0.2, within).Evidence(0.95).Test!;
        Assert.Equal(0.8, test.NullValue);
        Assert.Equal(Math.Max(within.Test(0.8).PValue, within.Test(1.25).PValue), test.PValue);
    }

    [Fact]
    public void An_end_at_which_no_ratio_can_be_tested_has_no_test() => Assert.Null(Claim.Ratio(ClaimRange.AtLeast(0), March).Evidence(0.95).Test);

    [Fact]
    public void Dispersion_of_bins_is_in_the_claim()
    {
        var change = Stretches.ElSalvador2016;
        var totals = RateChange.Between(change.Before, change.After);
        var known = Claim.LessThan(0.7, change).Evidence(0.95);
        var bare = Claim.LessThan(0.7, totals).Evidence(0.95);
        Assert.True(known.Greatest > bare.Greatest);
        Assert.Equal(ClaimVerdict.Supported, ClaimJudgement.Of(Claim.LessThan(0.7, totals)).Verdict);
        Assert.Equal(ClaimVerdict.Undetermined, ClaimJudgement.Of(Claim.LessThan(0.7, change)).Verdict);
    }

    [Theory]
    [InlineData("10", 9.5, 10.5)]
    [InlineData("10.0", 9.95, 10.05)]
    [InlineData("9.3", 9.25, 9.35)]
    [InlineData("0.04", 0.035, 0.045)]
    [InlineData("1200", 1199.5, 1200.5)]
    public void An_average_means_what_rounds_to_its_printed_figure(string figure, double lower, double upper) => Assert.Equal(
        ClaimRange.Between(lower, upper),
        Claim.Average(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture), Rate.Of(Tally.Of(56, Exposure.Days(6)))).Range);

    [Fact]
    public void An_average_stands_on_the_interval_of_its_rate_in_its_unit()
    {
        var weekly = Rate.Of(Tally.Of(56, Exposure.Days(6))).Per(Unit.PerWeek);
        var evidence = Claim.Average(65m, weekly).Evidence(0.95);
        Assert.Equal(weekly.Estimate(), evidence.Estimate);
        // 65.3 lies within [64.5, 65.5).
        Assert.Equal(weekly.Test(65.5), evidence.Test);
        Assert.Null(evidence.Probability);
    }

    [Fact]
    public void A_count_is_judged_on_low_and_high_and_no_chance_stands_between()
    {
        var evidence = Claim.MoreThan(2000, ReportedCount.Between(1990, 2045, 2100)).Evidence(0.95);
        Assert.Equal((1990, 2100, 2045.0, false), (evidence.Least, evidence.Greatest, evidence.Estimate.Value!.Value, evidence.HasSamplingError));
        Assert.Null(evidence.Estimate.Interval);
        Assert.Null(evidence.Test);
        Assert.Null(evidence.Probability);
    }

    [Theory]
    [InlineData(2001, 2001L, 2001L, ClaimVerdict.Supported)]
    [InlineData(2000, 2000L, 2000L, ClaimVerdict.Contradicted)]
    [InlineData(2001, 2100L, null, ClaimVerdict.Supported)]
    [InlineData(2001, null, null, ClaimVerdict.Supported)]
    [InlineData(2000, 2100L, 2200L, ClaimVerdict.Undetermined)]
    [InlineData(2000, 2100L, null, ClaimVerdict.Undetermined)]
    [InlineData(1800, 1900L, 2000L, ClaimVerdict.Contradicted)]
    [InlineData(1800, 1900L, 2001L, ClaimVerdict.Undetermined)]
    [InlineData(0, null, null, ClaimVerdict.Undetermined)]
    public void More_than_2000_is_so_only_where_even_the_low_is(long low, long? best, long? high, ClaimVerdict verdict) =>
        Assert.Equal(verdict, ClaimJudgement.Of(Claim.MoreThan(2000, ReportedCount.Between(low, best, high))).Verdict);

    [Fact]
    public void The_verdict_on_a_count_is_the_same_at_every_level() => Assert.All(
        new[] { 0.5, 0.95, 0.9999 },
        level => Assert.Equal(ClaimVerdict.Supported, ClaimJudgement.Of(Claim.MoreThan(2000, ReportedCount.Exactly(2001)), level).Verdict));

    [Fact]
    public void A_pace_stands_on_the_prediction_of_the_whole()
    {
        var quarter = Rate.Of(Tally.Of(2003, Exposure.Days(91)));
        var year = Exposure.Days(365);
        var claim = Claim.OnPaceToPass(5000, quarter, year);
        Assert.Equal(quarter.OnPaceForTotal(year), claim.Evidence(0.95).Estimate);
        Assert.Equal(ClaimVerdict.Supported, ClaimJudgement.Of(claim).Verdict);
        Assert.Equal(ClaimVerdict.Undetermined, ClaimJudgement.Of(Claim.OnPaceToPass(8000, quarter, year)).Verdict);
        Assert.Equal(ClaimVerdict.Contradicted, ClaimJudgement.Of(Claim.OnPaceToPass(9000, quarter, year)).Verdict);
    }

    [Fact]
    public void To_pass_a_number_is_not_to_reach_it()
    {
        var soFar = Rate.Of(Tally.Of(0, Exposure.Days(200)));
        var year = Exposure.Days(365);
        double least = soFar.OnPaceForTotal(year).Interval!.Lower;
        Assert.Equal(0, least);
        Assert.Equal(ClaimVerdict.Undetermined, ClaimJudgement.Of(Claim.OnPaceToPass(0, soFar, year)).Verdict);
    }

    [Fact]
    public void Rising_and_falling_are_told_from_the_yearly_ratio()
    {
        var rises = Trend(i => 20 + i);
        Assert.Equal(ClaimVerdict.Supported, ClaimJudgement.Of(Claim.Rising(rises)).Verdict);
        Assert.Equal(ClaimVerdict.Contradicted, ClaimJudgement.Of(Claim.Falling(rises)).Verdict);
        var stays = Trend(_ => 40);
        Assert.Equal(ClaimVerdict.Undetermined, ClaimJudgement.Of(Claim.Rising(stays)).Verdict);
        Assert.Equal(ClaimVerdict.Undetermined, ClaimJudgement.Of(Claim.Falling(stays)).Verdict);
        Assert.Equal(rises.RatioPerYear(0.9), Claim.Rising(rises).Evidence(0.9).Estimate);
        Assert.Equal(rises.Test(), Claim.Rising(rises).Evidence(0.95).Test);
        Assert.Null(Claim.Trend(ClaimRange.AtLeast(1.1), rises).Evidence(0.95).Test);
    }

    [Fact]
    public void An_effect_stands_on_what_the_model_says_in_its_first_whole_bin()
    {
        var fit = Series.Poisson.Fit(Series.ElSalvador, Interruption.Step(Series.April2016).Named("truce"));
        var evidence = Claim.Effect(ClaimRange.Below(1), fit, "truce").Evidence(0.99);
        Assert.Equal(fit.At(0.99).Effects.Single().Estimate, evidence.Estimate);
        Assert.Equal(fit.Test("truce", 1, Alternative.TwoSided), evidence.Test);
        Assert.Null(Claim.Effect(ClaimRange.AtLeast(0), fit, "truce").Evidence(0.95).Test);
    }

    [Fact]
    public void An_effect_that_is_a_difference_can_be_tested_at_0()
    {
        var fit = Series.Gaussian.Fit(Series.ElSalvador, Interruption.Step(Series.April2016).Named("truce"));
        var test = Claim.Effect(ClaimRange.Below(0), fit, "truce").Evidence(0.95).Test;
        Assert.Equal(fit.Test("truce", 0, Alternative.TwoSided), test);
    }

    [Fact]
    public void Claims_are_equal_where_their_quantity_and_range_are()
    {
        Assert.True(Claim.LessThan(0.5, March) == Claim.LessThan(0.5, TwoTotals.Of(1400, 60, 56, 6)));
        Assert.True(Claim.LessThan(0.5, March) != Claim.LessThan(0.4, March));
        Assert.True(Claim.LessThan(0.5, March) != Claim.Ratio(ClaimRange.AtMost(0.5), March));
        var rate = Rate.Of(Tally.Of(56, Exposure.Days(6)));
        Assert.True(Claim.Average(10m, rate) == Claim.Average(10m, rate));
        Assert.True(Claim.Average(10m, rate) != Claim.Average(10.0m, rate));
        Assert.True(Claim.MoreThan(1, ReportedCount.Exactly(2)) == Claim.MoreThan(1, ReportedCount.Exactly(2)));
        Assert.True(Claim.MoreThan(1, ReportedCount.Exactly(2)) != Claim.MoreThan(1, ReportedCount.Exactly(3)));
        Assert.True(Claim.OnPaceToPass(5, rate, Exposure.Days(7)) != Claim.OnPaceToPass(5, rate, Exposure.Days(8)));
        Assert.True(Claim.Rising(Trend(_ => 40)) == Claim.Rising(Trend(_ => 40)));
        Assert.True(Claim.Rising(Trend(_ => 40)) != Claim.Falling(Trend(_ => 40)));
        Assert.Equal(Claim.LessThan(0.5, March).GetHashCode(), Claim.LessThan(0.5, March).GetHashCode());
    }

    [Fact]
    public void Claims_say_themselves_in_both_languages()
    {
        var rate = Rate.Of(Tally.Of(56, Exposure.Days(6)));
        (IClaim Claim, string English, string Spanish)[] all =
        [
            (Claim.LessThan(0.5, March), "the rate after was below 0.5 times the rate before", "la tasa de después fue menos de 0.5 veces la de antes"),
            (Claim.FellByAtLeast(0.7, March), "the rate fell by at least 70%", "la tasa bajó al menos un 70%"),
            (Claim.RoseByAtLeast(0.57, March), "the rate rose by at least 57%", "la tasa subió al menos un 57%"),
            (Claim.Average(10m, rate), "the rate was from 9.5 to below 10.5 per day", "la tasa fue desde 9.5 hasta menos de 10.5 por día"),
            (Claim.MoreThan(2000, ReportedCount.Exactly(2003)), "the number was above 2000", "el número fue más de 2000"),
            (Claim.OnPaceToPass(5000, rate, Exposure.Days(365)), "the total is on pace to be above 5000", "el total va camino de ser más de 5000"),
            (Claim.Rising(Trend(_ => 40)), "the rate is rising", "la tasa está subiendo"),
            (Claim.Falling(Trend(_ => 40)), "the rate is falling", "la tasa está bajando"),
        ];
        Assert.All(all, one => Assert.Equal((one.English, one.Spanish), (one.Claim.Statement(ReportLanguage.English), one.Claim.Statement(ReportLanguage.Spanish))));
        Assert.All(all, one => Assert.Equal(one.English, one.Claim.ToString()));
    }
}
