using FsCheck;
using FsCheck.Xunit;

namespace TruceStats.Tests.Rates;

[Properties(Replay = Seeds.Replay)]
public sealed class RateTests
{
    private static readonly Rate SixDays = Rate.Of(Tally.Of(56, Exposure.Days(6)));

    [Fact]
    public void The_default_interval_is_the_exact_one_of_Garwood()
    {
        // R 4.2.2: poisson.test(56, 6)$conf.int
        var estimate = SixDays.Estimate();
        Assert.Equal(9.33333333333333, estimate.Value!.Value, 1e-12);
        Assert.Equal(7.05029969710504, estimate.Interval!.Lower, 1e-11);
        Assert.Equal(12.12010966793083, estimate.Interval.Upper, 1e-11);
        Assert.Equal("9.33 per day, 95% CI [7.05, 12.1] (exact Poisson)", SixDays.ToString());
    }

    [Fact]
    public void A_one_sided_interval_keeps_all_of_its_probability_in_one_tail()
    {
        // R 4.2.2: qgamma(.05, 56) / 6
        var lower = SixDays.Estimate(sidedness: Sidedness.LowerBound).Interval!;
        Assert.Equal(7.38086519158263, lower.Lower, 1e-11);
        Assert.Equal(double.PositiveInfinity, lower.Upper);
        Assert.Equal(0, SixDays.Estimate(sidedness: Sidedness.UpperBound).Interval!.Lower);
    }

    [Fact]
    public void The_exact_test_doubles_the_smaller_tail()
    {
        // R 4.2.2: min(1, 2 * min(ppois(56, 60), 1 - ppois(55, 60)))
        var test = SixDays.Test(10);
        Assert.Equal(0.663871404414541, test.PValue, 1e-12);
        Assert.Equal(10, test.NullValue);
        Assert.Equal("p = 0.664 for other than 10 (exact Poisson)", test.ToString());
    }

    [Fact]
    public void A_rate_by_the_year_is_365_and_a_quarter_days_long()
    {
        // R 4.2.2: qgamma(c(.025, .975), c(56, 57)) / 6 * 365.25
        var yearly = SixDays.Per(Unit.PerYear);
        var interval = yearly.Estimate().Interval!;
        Assert.Equal(2575.12196436761, interval.Lower, 1e-8);
        Assert.Equal(4426.87005621173, interval.Upper, 1e-8);
        Assert.Equal(Unit.PerYear, yearly.Estimate().Unit);
        Assert.Equal(SixDays.Test(10).PValue, yearly.Test(3652.5).PValue, 1e-14);
        Assert.Equal(3652.5, yearly.Test(3652.5).NullValue);
        Assert.Equal(7 * 56 / 6.0, SixDays.Per(Unit.PerWeek).Value, 1e-12);
        Assert.Equal(SixDays, yearly.Per(Unit.PerDay));
    }

    [Fact]
    public void A_rate_per_head_is_given_per_100000_a_year()
    {
        // R 4.2.2: qgamma(c(.025, .975), c(120, 121)) / 6.3e6 * 1e5, over one year of 6.3 million people
        var rate = Rate.Of(Tally.Of(120, Exposure.PersonYears(6.3e6))).Per(Unit.Per100000AYear);
        var interval = rate.Estimate().Interval!;
        Assert.Equal(1.57923691469744, interval.Lower, 1e-12);
        Assert.Equal(2.27762833919607, interval.Upper, 1e-12);
        Assert.Equal("1.90 per 100,000 a year, 95% CI [1.58, 2.28] (exact Poisson)", rate.ToString());
    }

    [Fact]
    public void Units_never_mix()
    {
        Assert.Throws<ArgumentException>(() => SixDays.Per(Unit.Per100000AYear));
        Assert.Throws<ArgumentException>(() => Rate.Of(Tally.Of(5, Exposure.PersonDays(10))).Per(Unit.PerDay));
        var patrols = Rate.Of(Tally.Of(5, Exposure.Of(10, Unit.Of("patrol-hours"))));
        Assert.Equal("per patrol-hours", patrols.Unit.Symbol);
        var error = Assert.Throws<ArgumentException>(() => patrols.Per(Unit.PerYear));
        Assert.StartsWith("A rate over an exposure in patrol-hours cannot be expressed per year: it can only be per patrol-hours.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SixDays.OnPaceFor(Exposure.PersonDays(30)));
        Assert.Throws<ArgumentException>(() => SixDays.OnPaceForTotal(Exposure.PersonDays(30)));
    }

    [Fact]
    public void No_events_give_the_rate_0_and_a_finite_upper_limit()
    {
        // R 4.2.2: -log(.025) / 6 and -log(.05) / 6
        var none = Rate.Of(Tally.Of(0, Exposure.Days(6)));
        Assert.Equal(0, none.Estimate().Value);
        Assert.Equal(0, none.Estimate().Interval!.Lower);
        Assert.Equal(0.614813242352323, none.Estimate().Interval!.Upper, 1e-13);
        Assert.Equal(0.499288712258998, none.Estimate(RateMethod.MidP).Interval!.Upper, 1e-13);
        Assert.Equal(0.499288712258998, none.Estimate(sidedness: Sidedness.UpperBound).Interval!.Upper, 1e-13);
        Assert.Equal(1, none.Test(0.2, Alternative.Greater).PValue);
        Assert.Equal(0, none.OnPaceFor(Exposure.Days(30)).Interval!.Lower);
    }

    [Fact]
    public void Wald_has_no_width_at_0_events_and_says_so()
    {
        var estimate = Rate.Of(Tally.Of(0, Exposure.Days(6))).Estimate(RateMethod.Wald);
        Assert.Equal(0, estimate.Interval!.Upper);
        Assert.Contains(estimate.Cautions, caution => caution.Code == CautionCodes.NoWidth);
        Assert.DoesNotContain(SixDays.Estimate(RateMethod.Wald).Cautions, caution => caution.Code == CautionCodes.NoWidth);
        Assert.Equal(0, Rate.Of(Tally.Of(0, Exposure.Days(6))).Test(1, Alternative.Less, RateMethod.Wald).PValue);
    }

    [Fact]
    public void A_total_says_that_its_dispersion_is_unchecked_and_that_deaths_clump()
    {
        Assert.Equal(["dispersion-unchecked"], SixDays.Estimate().Cautions.Select(caution => caution.Code));
        var deaths = Rate.Of(Tally.Of(56, Exposure.Days(6), CountedQuantity.DeathsLow));
        Assert.Equal(["dispersion-unchecked", "deaths-clump"], deaths.Test(10).Cautions.Select(caution => caution.Code));
        Assert.Equal(["dispersion-unchecked", "deaths-clump"], deaths.OnPaceFor(Exposure.Days(1)).Cautions.Select(caution => caution.Code));
    }

    [Fact]
    public void What_it_is_on_pace_for_has_a_prediction_interval_wider_than_the_rate()
    {
        // R 4.2.2: y <- 0:2000; min(y[pbinom(y, 56+y, 30/36) > .025]); max(y[pbinom(y-1, 56+y, 30/36, lower.tail = FALSE) > .025])
        var month = SixDays.OnPaceFor(Exposure.Days(30));
        Assert.Equal(280, month.Value!.Value, 1e-12);
        Assert.Equal((205, 371), (month.Interval!.Lower, month.Interval.Upper));
        Assert.Equal(Unit.Events, month.Unit);
        // The same with .05 in one tail.
        Assert.Equal(216, SixDays.OnPaceFor(Exposure.Days(30), sidedness: Sidedness.LowerBound).Interval!.Lower);
        Assert.Equal(356, SixDays.OnPaceFor(Exposure.Days(30), sidedness: Sidedness.UpperBound).Interval!.Upper);
    }

    [Fact]
    public void A_whole_year_counts_what_has_happened_as_certain()
    {
        // R 4.2.2: y <- 0:12000; q <- 275/366; 2003 + min(y[pbinom(y, 2003+y, q) > .025]) and the upper end likewise
        var year = Rate.Of(Tally.Of(2003, Exposure.Days(91))).OnPaceForTotal(Exposure.Days(366));
        Assert.Equal(8056.02197802198, year.Value!.Value, 1e-9);
        Assert.Equal((7754, 8368), (year.Interval!.Lower, year.Interval.Upper));
        Assert.Throws<ArgumentOutOfRangeException>(() => SixDays.OnPaceForTotal(Exposure.Days(6)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SixDays.OnPaceFor(Exposure.Days(1e12)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rate.Of(Tally.Of(0, Exposure.Days(1e-300))).OnPaceFor(Exposure.Days(1e300)));
    }

    // By enumeration of the observed count and of the future one: how often the interval holds the future.
    [Theory]
    [InlineData(0.3, 10, 10, 0.95)]
    [InlineData(2, 6, 30, 0.95)]
    [InlineData(0.05, 10, 60, 0.9)]
    [InlineData(3, 5, 1, 0.8)]
    [InlineData(5, 4, 4, 0.99)]
    public void A_prediction_interval_holds_the_future_no_less_often_than_its_level(double rate, double seen, double future, double level)
    {
        double covered = 0;
        foreach (var (events, probability) in PoissonOutcomes(rate * seen))
        {
            var interval = Rate.Of(Tally.Of(events, Exposure.Days(seen))).OnPaceFor(Exposure.Days(future), level).Interval!;
            covered += probability * PoissonOutcomes(rate * future).Where(outcome => interval.Contains(outcome.Count)).Sum(outcome => outcome.Probability);
        }
        Assert.InRange(covered, level, 1);
    }

    [Property]
    public void The_two_sided_interval_holds_the_null_rates_that_the_test_does_not_reject(byte events, byte exposure, byte tenths)
    {
        var tally = Tally.Of(events, Exposure.Days(1 + exposure));
        double level = 0.5 + (tenths % 48 / 100.0);
        foreach (var method in Methods)
        {
            var interval = method.Estimate(tally, level, Sidedness.TwoSided).Interval!;
            foreach (double limit in new[] { interval.Lower, interval.Upper }.Where(limit => limit > 0))
                Assert.Equal(1 - level, method.Test(tally, limit, Alternative.TwoSided).PValue, 1e-9);
        }
    }

    [Property]
    public void The_one_sided_interval_ends_where_the_one_sided_test_begins_to_reject(byte events, byte exposure)
    {
        var tally = Tally.Of(1 + events, Exposure.Days(1 + exposure));
        foreach (var method in Methods)
        {
            double lower = method.Estimate(tally, 0.9, Sidedness.LowerBound).Interval!.Lower;
            double upper = method.Estimate(tally, 0.9, Sidedness.UpperBound).Interval!.Upper;
            if (lower > 0)
                Assert.Equal(0.1, method.Test(tally, lower, Alternative.Greater).PValue, 1e-9);
            Assert.Equal(0.1, method.Test(tally, upper, Alternative.Less).PValue, 1e-9);
        }
    }

    [Property]
    public void Twice_the_exposure_halves_every_limit(byte events, byte exposure)
    {
        foreach (var method in Methods.Append(RateMethod.Jeffreys))
        {
            var once = method.Estimate(Tally.Of(events, Exposure.Days(1 + exposure)), 0.95, Sidedness.TwoSided).Interval!;
            var twice = method.Estimate(Tally.Of(events, Exposure.Days(2 + (2 * exposure))), 0.95, Sidedness.TwoSided).Interval!;
            Assert.Equal(once.Lower, 2 * twice.Lower, 1e-9);
            Assert.Equal(once.Upper, 2 * twice.Upper, 1e-9);
        }
    }

    [Property]
    public void Levels_nest_and_the_exact_interval_holds_the_mid_P_one(byte events)
    {
        var tally = Tally.Of(events, Exposure.Days(10));
        foreach (var method in Methods.Append(RateMethod.Jeffreys))
        {
            var narrow = method.Estimate(tally, 0.8, Sidedness.TwoSided).Interval!;
            var wide = method.Estimate(tally, 0.95, Sidedness.TwoSided).Interval!;
            Assert.True(wide.Lower <= narrow.Lower && narrow.Upper <= wide.Upper, method.Kind);
        }
        var exact = RateMethod.Exact.Estimate(tally, 0.95, Sidedness.TwoSided).Interval!;
        var midP = RateMethod.MidP.Estimate(tally, 0.95, Sidedness.TwoSided).Interval!;
        Assert.True(exact.Lower <= midP.Lower && midP.Upper <= exact.Upper);
    }

    [Fact]
    public void Very_many_events_are_no_trouble()
    {
        // R 4.2.2: qgamma(c(.025, .975), c(1e9, 1e9 + 1))
        var interval = Rate.Of(Tally.Of(1_000_000_000, Exposure.Days(1))).Estimate().Interval!;
        Assert.Equal(999938021.4439279, interval.Lower, 1e-3);
        Assert.Equal(1000061981.4504089, interval.Upper, 1e-3);
        Assert.InRange(Rate.Of(Tally.Of(1_000_000_000, Exposure.Days(1))).OnPaceFor(Exposure.Days(1)).Interval!.Lower, 999_900_000, 999_920_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_null_rate_must_be_above_0_and_finite(double nullRate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SixDays.Test(nullRate));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_level_must_lie_between_0_and_1(double level)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SixDays.Estimate(level: level));
        Assert.Throws<ArgumentOutOfRangeException>(() => SixDays.OnPaceFor(Exposure.Days(1), level));
    }

    [Fact]
    public void Rates_are_equal_when_tally_and_unit_are()
    {
        Assert.True(SixDays == Rate.Of(Tally.Of(56, Exposure.Days(6))));
        Assert.True(SixDays != SixDays.Per(Unit.PerWeek));
        Assert.NotEqual(SixDays, Rate.Of(Tally.Of(57, Exposure.Days(6))));
    }

    private static IRateMethod[] Methods =>
        [RateMethod.Exact, RateMethod.MidP, RateMethod.Score, RateMethod.Likelihood, RateMethod.Byar, RateMethod.Wald];

    private static IEnumerable<(long Count, double Probability)> PoissonOutcomes(double mean)
    {
        double probability = Math.Exp(-mean);
        for (long count = 0; count < mean + (12 * Math.Sqrt(mean)) + 20; count++)
        {
            yield return (count, probability);
            probability *= mean / (count + 1);
        }
    }
}
