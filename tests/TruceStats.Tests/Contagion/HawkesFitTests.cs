using TruceStats.Contagion;

namespace TruceStats.Tests.Contagion;

public sealed class HawkesFitTests
{
    [Fact]
    public void A_known_process_is_found_again()
    {
        var fit = Made.Events(1, background: 0.5, branching: 0.6, halfLife: 2, days: 4000).Fitted();
        Assert.True(fit.BranchingRatio.Interval!.Contains(0.6), fit.ToString());
        Assert.True(fit.Background.Interval!.Contains(0.5), fit.ToString());
        Assert.True(fit.HalfLife.Interval!.Contains(2), fit.ToString());
        Assert.True(fit.IsStable);
        Assert.True(fit.Aic < fit.PoissonAic);
        Assert.Equal([CautionCodes.ContagionOrBackground], fit.Cautions.Select(caution => caution.Code));
    }

    [Fact]
    public void The_interval_of_the_branching_ratio_holds_the_truth_as_often_as_it_says()
    {
        int held = 0;
        for (ulong seed = 1; seed <= 100; seed++)
            held += Made.Events(seed, days: 250).Fitted().BranchingRatio.Interval!.Contains(0.5) ? 1 : 0;
        // Binomial(100, 0.95) is below 88 with probability 0.0012; on stretches this short the likelihood ratio is near its limit and not at it.
        Assert.InRange(held, 88, 100);
    }

    [Fact]
    public void Given_no_contagion_the_test_rejects_as_often_as_it_says()
    {
        int rejected = 0;
        for (ulong seed = 1; seed <= 60; seed++)
            rejected += Made.Events(900 + seed, background: 0.5, branching: 0, days: 100).Fitted().Tested(99, seed: seed).PValue <= 0.05 ? 1 : 0;
        // Binomial(60, 0.05) exceeds 8 with probability 0.003.
        Assert.InRange(rejected, 0, 8);
    }

    [Fact]
    public void Contagion_that_is_there_is_detected_and_the_residuals_agree_with_the_process()
    {
        var fit = Made.Events(3).Fitted();
        Assert.Equal(0.01, fit.Tested(99).PValue, 1e-12);
        Assert.True(fit.ResidualTest().PValue > 0.05);
        Assert.True(fit.ResidualsDrawn(99).PValue > 0.05);
        Assert.Contains(fit.ResidualTest().Cautions, caution => caution.Code == CautionCodes.ParametersEstimated);
        Assert.Empty(fit.ResidualsDrawn(99).Cautions);
    }

    [Fact]
    public void A_process_that_the_events_do_not_follow_is_rejected_by_its_residuals()
    {
        // Every three days, give or take: events that keep apart follow no process whose events attract one another.
        var random = new Random(5);
        var fit = EventTimes.Of([.. Enumerable.Range(0, 100).Select(i => (3.0 * i) + random.NextDouble())], Made.Days(300)).Fitted();
        Assert.True(fit.ResidualTest().PValue < 0.001);
        Assert.Equal(0.01, fit.ResidualsDrawn(99).PValue, 1e-12);
    }

    [Fact]
    public void Events_that_keep_apart_have_a_branching_ratio_of_0_and_no_half_life()
    {
        var fit = EventTimes.Of([.. Enumerable.Range(0, 100).Select(i => (3.0 * i) + 0.5)], Made.Days(300)).Fitted();
        Assert.Equal(0, fit.BranchingRatio.Value);
        Assert.Equal(0, fit.BranchingRatio.Interval!.Lower);
        // What is brought so slowly that it makes a trend can't be ruled out.
        Assert.InRange(fit.BranchingRatio.Interval.Upper, 0.01, 10);
        Assert.Null(fit.BranchingRatio.StandardError);
        Assert.Null(fit.HalfLife.Value);
        Assert.Null(fit.HalfLife.Interval);
        Assert.Equal(100 / 300.0, fit.Background.Value!.Value, 1e-12);
        Assert.Equal(0, fit.ShareTriggered.Value);
        Assert.Equal(fit.PoissonLogLikelihood, fit.LogLikelihood, 1e-9);
        Assert.Equal(1, fit.Tested(99).PValue);
        Assert.Contains(fit.Cautions, caution => caution.ToString() == "at-boundary (parameter = branching ratio)");
    }

    [Fact]
    public void A_branching_ratio_of_1_or_more_is_said_and_not_hidden()
    {
        // A rate that grows without end: 2 to the power of a tenth of the days.
        double[] times = [.. Enumerable.Range(1, 200).Select(i => 10 * Math.Log2(i + 1))];
        var fit = EventTimes.Of(times, Made.Days(77)).Fitted();
        Assert.True(fit.BranchingRatio.Value >= 1, fit.ToString());
        Assert.False(fit.IsStable);
        var caution = Assert.Single(fit.Cautions, caution => caution.Code == CautionCodes.UnstableBranching);
        Assert.Equal(fit.BranchingRatio.Value, caution.Arguments[0].Number);
        Assert.Throws<InvalidOperationException>(() => fit.ResidualsDrawn(99));
        Assert.Throws<InvalidOperationException>(() => HawkesProcess.Simulate(10, 5, 0.01, Made.Days(100_000), 1));
    }

    [Fact]
    public void The_share_that_others_brought_is_what_the_background_leaves()
    {
        // At the highest point the score of the background is 0: the two ways to count must agree.
        var events = Made.Events(4);
        var fit = events.Fitted();
        Assert.Equal(1 - (fit.Background.Value!.Value * 300 / events.Count), fit.ShareTriggered.Value!.Value, 1e-9);
    }

    [Fact]
    public void The_intervals_and_the_likelihood_are_dual()
    {
        var events = Made.Events(6);
        var fit = events.Fitted().At(0.9);
        Assert.Equal("90%", fit.ToString().Split(", ")[1][..3]);
        double drop = 2.705543454095404 / 2;
        foreach (double half in new[] { fit.HalfLife.Interval!.Lower, fit.HalfLife.Interval.Upper })
            Assert.Equal(fit.LogLikelihood - drop, Highest(half), 1e-5);

        // A coarse search of the other two parameters, by thirds.
        double Highest(double half) => Top(0.01, 3, mu => Top(0, 2, alpha => HawkesProcess.LogLikelihood(events, mu, alpha, half)));

        static double Top(double low, double high, Func<double, double> value)
        {
            for (int i = 0; i < 60; i++)
            {
                double third = (high - low) / 3;
                if (value(low + third) < value(high - third))
                    low += third;
                else
                    high -= third;
            }
            return value((low + high) / 2);
        }
    }

    [Fact]
    public void Gaps_end_the_history_and_are_said()
    {
        var coverage = PeriodSet.Of(StudyPeriod.OfDays(Made.Start, 100), StudyPeriod.OfDays(Made.Start.PlusDays(200), 100));
        var events = HawkesProcess.Simulate(0.5, 0.5, 1, coverage, 3);
        Assert.DoesNotContain(events.Days, day => day is >= 100 and < 200);
        var fit = events.Fitted();
        Assert.Contains(Caution.Of(CautionCodes.HistoryUnknown, "stretches", 2), fit.Cautions);
        // A stretch that knows nothing of the other has the same likelihood wherever it lies.
        var nearer = PeriodSet.Of(StudyPeriod.OfDays(Made.Start, 100), StudyPeriod.OfDays(Made.Start.PlusDays(101), 100));
        var moved = EventTimes.Of(events.Days.Select(day => day < 100 ? day : day - 99), nearer);
        Assert.Equal(fit.LogLikelihood, moved.Fitted().LogLikelihood, 1e-8);
        Assert.Equal(fit.BranchingRatio.Value!.Value, moved.Fitted().BranchingRatio.Value!.Value, 1e-6);
    }

    [Fact]
    public void The_intensity_on_a_date_follows_from_the_events_before_it()
    {
        double[] times = [0.5, 1.25, 3, 3.5, 9, 9.1, 9.3, 15];
        var fit = EventTimes.Of(times, Made.Days(20)).Fitted();
        double beta = Math.Log(2) / fit.HalfLife.Value!.Value;
        double expected = fit.Background.Value!.Value + times.Where(time => time < 10).Sum(time => fit.BranchingRatio.Value!.Value * beta * Math.Exp(-beta * (10 - time)));
        var intensity = fit.IntensityAt(Made.Start.PlusDays(10));
        Assert.Equal(expected, intensity.Value!.Value, 1e-10);
        Assert.True(intensity.Interval!.Contains(expected));
        Assert.Equal(fit.Background.Value!.Value, fit.IntensityAt(Made.Start).Value!.Value, 1e-12);
        Assert.NotNull(fit.IntensityAt(Made.Start.PlusDays(20)).Value);
        Assert.Throws<ArgumentException>(() => fit.IntensityAt(Made.Start.PlusDays(21)));
    }

    [Fact]
    public void Simulation_is_reproducible_and_has_the_mean_that_it_should()
    {
        Assert.Equal(Made.Events(8), Made.Events(8));
        Assert.NotEqual(Made.Events(8), Made.Events(9));
        // Without an edge μ T / (1 − α) = 0.5 · 20,000 / 0.5; its variance is T μ / (1 − α)³, so that 5 deviations are 1,414.
        Assert.InRange(Made.Events(10, 0.5, 0.5, 0.5, 20_000).Count, 18_586, 21_414);
        var fit = Made.Events(11).Fitted();
        Assert.Equal(fit.Simulate(Made.Days(50), 3), fit.Simulate(Made.Days(50), 3));
    }

    [Fact]
    public void One_thread_and_two_say_the_same()
    {
        var fit = Made.Events(12, days: 100).Fitted();
        Assert.Equal(fit.Tested(99, threads: 1), fit.Tested(99, threads: 2));
    }

    [Fact]
    public void Bounds_of_the_half_life_are_kept_and_an_estimate_on_them_is_said()
    {
        var fit = Made.Events(13).Fitted(new HawkesProcess { ShortestHalfLife = 5, LongestHalfLife = 40 });
        Assert.Equal(5, fit.HalfLife.Value!.Value, 1e-9);
        Assert.Equal(0, fit.HalfLife.Interval!.Lower);
        Assert.Contains(fit.Cautions, caution => caution.ToString() == "at-boundary (parameter = half-life)");
        Assert.Throws<ArgumentOutOfRangeException>(() => new HawkesProcess { ShortestHalfLife = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HawkesProcess { LongestHalfLife = double.NaN });
        Assert.Throws<ArgumentException>(() => Made.Events(13).Fitted(new HawkesProcess { ShortestHalfLife = 5, LongestHalfLife = 5 }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Fewer_than_three_events_are_refused(int count)
    {
        var events = EventTimes.Of(Enumerable.Range(1, count).Select(i => (double)i), Made.Days(10));
        Assert.Contains($"but there are {count}", Assert.Throws<ArgumentException>(() => events.Fitted()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0.5, 1)]
    [InlineData(1, -0.1, 1)]
    [InlineData(1, 0.5, 0)]
    [InlineData(double.NaN, 0.5, 1)]
    [InlineData(1, double.NaN, 1)]
    [InlineData(1, 0.5, double.PositiveInfinity)]
    public void Parameters_out_of_their_range_are_refused(double background, double branching, double halfLife)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => HawkesProcess.Simulate(background, branching, halfLife, Made.Days(10), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => HawkesProcess.LogLikelihood(Made.Events(1), background, branching, halfLife));
    }

    [Fact]
    public void Few_replicates_and_levels_that_are_none_are_refused()
    {
        var fit = Made.Events(1).Fitted();
        Assert.Throws<ArgumentOutOfRangeException>(() => fit.Tested(98));
        Assert.Throws<ArgumentOutOfRangeException>(() => fit.ResidualsDrawn(98));
        Assert.Throws<ArgumentOutOfRangeException>(() => fit.At(1));
        Assert.Throws<OperationCanceledException>(() => fit.Test(99, null, new CancellationToken(canceled: true)));
    }
}
