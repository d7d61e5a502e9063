using TruceStats.Compliance;

namespace TruceStats.Tests.Compliance;

public sealed class PooledRateChangeTests
{
    private static readonly (long, long)[] Eight = [(40, 5), (38, 12), (21, 9), (66, 31), (12, 1), (30, 18), (55, 8), (44, 25)];

    private static PooledRateChangeFit Fit { get; } = Units.Model.Fit(Eight);

    [Fact]
    public void A_unit_that_tells_little_is_drawn_in_more_than_one_that_tells_much()
    {
        var fit = Units.Model.Fit((40, 8), (38, 8), (42, 9), (400, 380), (4, 4), (40, 7));
        double common = Math.Log(fit.Pooled.Value!.Value);
        double Kept(int i) => (Math.Log(fit.Changes[i].Ratio.Value!.Value) - common) / (Math.Log(fit.Changes[i].Crude.Value!.Value) - common);
        Assert.InRange(Kept(3), 0.9, 1.0);
        Assert.InRange(Kept(4), 0.0, 0.8);
    }

    [Fact]
    public void Every_ratio_lies_between_its_own_and_the_common_one() => Assert.All(Fit.Changes, change =>
    {
        double own = change.Crude.Value!.Value, common = Fit.Pooled.Value!.Value;
        Assert.InRange(change.Ratio.Value!.Value, Math.Min(own, common) - 0.03, Math.Max(own, common) + 0.03);
    });

    [Fact]
    public void Intervals_carry_the_pooling_and_are_wider_than_at_the_maximum_taken_as_known()
    {
        // Alike as they are, the maximum is at no difference: taken as known, every unit would have the common interval.
        var fit = Units.Model.Fit((40, 10), (40, 10), (40, 10), (40, 10), (40, 10), (40, 10));
        var common = fit.MaximumLikelihood[0].Estimate.Interval!;
        Assert.All(fit.Changes, change => Assert.True(change.Ratio.Interval!.Upper - change.Ratio.Interval.Lower > 1.05 * (common.Upper - common.Lower)));
    }

    [Fact]
    public void All_alike_is_the_boundary_and_is_said()
    {
        var fit = Units.Model.Fit((40, 10), (40, 10), (40, 10), (40, 10), (40, 10));
        Assert.Contains(fit.Cautions, caution => caution.Code == CautionCodes.NoDifferenceSeen);
        Assert.Equal(0.0, fit.MaximumLikelihood[1].Estimate.Value);
        Assert.Equal(0.0, fit.MaximumLikelihood[1].Estimate.Interval!.Lower);
        Assert.Equal(1.0, fit.Heterogeneity.Boundary.PValue);
        Assert.Equal(0.0, fit.Heterogeneity.ISquared.Value);
        Assert.True(fit.Heterogeneity.StandardDeviation.Value > 0);
        Assert.Equal(fit.Changes[0].Ratio.Value!.Value, fit.Changes[4].Ratio.Value!.Value, 1e-12);
        Assert.All(fit.Changes, change => Assert.InRange(change.Rank.Value!.Value, 2.5, 3.5));
    }

    [Fact]
    public void The_order_of_units_changes_nothing_but_what_is_drawn()
    {
        var other = Units.Model.Fit([.. Eight.Reverse()]);
        Assert.Equal(Fit.Pooled.Value!.Value, other.Pooled.Value!.Value, 1e-9);
        Assert.Equal(Fit.Changes[0].Ratio.Interval!.Upper, other.Changes[7].Ratio.Interval!.Upper, 1e-9);
        Assert.Equal(Fit.Changes[2].ProbabilityKept.Value!.Value, other.Changes[5].ProbabilityKept.Value!.Value, 1e-9);
    }

    [Theory]
    [InlineData(PoolingModel.NormalBinomial)]
    [InlineData(PoolingModel.BetaBinomial)]
    public void Before_and_after_exchanged_gives_the_inverse(PoolingModel model)
    {
        var straight = (Units.Model with { Model = model }).Fit(Units.Of(Eight), Units.Quick, CancellationToken.None);
        var turned = (Units.Model with { Model = model }).Fit(Eight.Select((unit, i) => Units.Of(Units.Key(i), unit.Item2, unit.Item1, 30, 60)), Units.Quick, CancellationToken.None);
        Assert.Equal(1, straight.Pooled.Value!.Value * turned.Pooled.Value!.Value, 1e-4);
        Assert.Equal(1, straight.Changes[0].Ratio.Interval!.Lower * turned.Changes[0].Ratio.Interval!.Upper, 1e-3);
        Assert.Equal(1, straight.Changes[3].ProbabilityFell.Value!.Value + turned.Changes[3].ProbabilityFell.Value!.Value, 1e-4);
    }

    [Fact]
    public void A_unit_without_events_has_the_answer_of_a_further_unit()
    {
        var fit = Units.Model.Fit([.. Eight, (0, 0)]);
        Assert.Contains(Caution.Of(CautionCodes.UnitsWithoutEvents, "units", 1), fit.Cautions);
        Assert.Equal(fit.NewUnit.Value!.Value, fit.Changes[8].Ratio.Value!.Value, 1e-3);
        Assert.Equal(fit.NewUnit.Interval!.Upper, fit.Changes[8].Ratio.Interval!.Upper, 1e-2);
        Assert.Null(fit.Changes[8].Crude.Value);
    }

    [Fact]
    public void No_events_after_anywhere_still_has_an_answer_and_no_maximum()
    {
        var fit = Units.Model.Fit((40, 0), (20, 0), (12, 0), (30, 0), (9, 0));
        Assert.Contains(fit.Cautions, caution => caution.Code == CautionCodes.NoEventsOnOneSide);
        Assert.Null(fit.LogLikelihood);
        Assert.Equal(0.0, Assert.Single(fit.MaximumLikelihood).Estimate.Value);
        Assert.Null(fit.Changes[0].PlugIn.Value);
        Assert.InRange(fit.Pooled.Interval!.Upper, 0.001, 0.2);
        Assert.True(fit.Changes[0].ProbabilityKept.Value > 0.95);
        Assert.Throws<InvalidOperationException>(() => fit.Funnel(0.95));
    }

    [Fact]
    public void No_events_before_anywhere_is_the_other_side()
    {
        var fit = Units.Model.Fit((0, 4), (0, 2), (0, 5), (0, 3), (0, 9));
        Assert.True(double.IsPositiveInfinity(fit.MaximumLikelihood[0].Estimate.Value!.Value));
        Assert.True(fit.Pooled.Interval!.Lower > 1);
        Assert.True(fit.Changes[0].ProbabilityFell.Value < 0.1);
    }

    [Fact]
    public void Units_without_events_on_a_side_are_left_out_of_Q_alone_and_counted()
    {
        var fit = Units.Model.Fit([.. Eight, (10, 0)]);
        Assert.Equal(7.0, fit.Heterogeneity.CochranQ.DegreesOfFreedom);
        Assert.Equal(8.0, fit.Heterogeneity.LikelihoodRatio.DegreesOfFreedom);
        Assert.Contains(Caution.Of(CautionCodes.UnitsWithoutRatio, "units", 1), fit.Heterogeneity.CochranQ.Cautions);
    }

    [Fact]
    public void Ranks_add_up_and_follow_the_ratios()
    {
        Assert.Equal(36, Fit.Changes.Sum(change => change.Rank.Value!.Value), 1e-9);
        Assert.All(Fit.Changes, change => Assert.InRange(change.Rank.Value!.Value, change.Rank.Interval!.Lower, change.Rank.Interval.Upper));
        double expected = 100 * Fit.Changes.Average(change => change.ProbabilityKept.Value!.Value);
        Assert.Equal(expected, Fit.ShareKept.Value!.Value, 6.0);
    }

    [Fact]
    public void Threads_change_nothing() =>
        Assert.Equal(Fit.Changes, Units.Model.Fit(Units.Of(Eight), Units.Quick with { Parallelism = 3 }, CancellationToken.None).Changes);

    [Fact]
    public void Another_level_draws_nothing_again_and_keeps_the_values()
    {
        var wide = Fit.At(0.99);
        Assert.Equal(Fit.Pooled.Value, wide.Pooled.Value);
        Assert.True(wide.Pooled.Interval!.Lower < Fit.Pooled.Interval!.Lower && wide.Pooled.Interval.Upper > Fit.Pooled.Interval.Upper);
        Assert.Equal(Fit, wide.At(0.95));
        Assert.NotEqual(Fit, wide);
    }

    [Fact]
    public void It_prints_its_level_and_model()
    {
        Assert.StartsWith("8 units: 0.", Fit.ToString(), StringComparison.Ordinal);
        Assert.Contains("95% CI [", Fit.ToString(), StringComparison.Ordinal);
        Assert.Contains("(normal–binomial posterior); kept: ", Fit.ToString(), StringComparison.Ordinal);
        Assert.Equal("normal–binomial, kept is a fall by 50% or more, level 95%", Units.Model.ToString());
        Assert.Equal("beta-binomial, kept is any fall, level 90%, prior scale 0.5, Poisson assumed", new PooledRateChange
        {
            KeptShare = 0,
            Model = PoolingModel.BetaBinomial,
            Level = 0.9,
            SpreadPriorScale = 0.5,
            AssumePoisson = true,
        }.ToString());
        Assert.Equal("unit 1: 40 in 60 days, then 5 in 30 days", Fit.Units[0].ToString());
        Assert.Equal("a: 12 of 20.5 expected", ComparedUnit.OfExpected("a", 12, 20.5).ToString());
        Assert.Equal(Fit.Changes[1], Fit["unit 2"]);
        Assert.Throws<KeyNotFoundException>(() => Fit["nobody"]);
    }

    [Fact]
    public void Fewer_than_five_units_with_events_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Units.Model.Fit((40, 5), (38, 12), (21, 9), (66, 31), (0, 0)));
        Assert.StartsWith("Pooling needs at least 5 units with events, but of 5 only 4 have any", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Units.Model.Fit((0, 0), (0, 0), (0, 0), (0, 0), (0, 0)));
        Assert.Throws<ArgumentException>(() => Units.Model.Fit([]));
    }

    [Fact]
    public void What_does_not_go_together_is_refused()
    {
        ComparedUnit[] own = Units.Of(Eight), expected = [.. Enumerable.Range(0, 6).Select(i => ComparedUnit.OfExpected(Units.Key(i + 10), i, 3))];
        var gamma = Units.Model with { Model = PoolingModel.GammaPoisson };
        Assert.Contains("stands twice", Assert.Throws<ArgumentException>(() => Units.Model.Fit([.. own, own[0]])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Units.Model.Fit([.. own, .. expected]));
        Assert.Throws<ArgumentException>(() => Units.Model.Fit(expected));
        Assert.Contains("uncertain baselines", Assert.Throws<ArgumentException>(() => gamma.Fit(own)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => (Units.Model with { Model = PoolingModel.Unstated }).Fit(own));
        Assert.Throws<ArgumentNullException>(() => Units.Model.Fit([.. own, null!]));
        var persons = ComparedUnit.Of("persons", RateChange.Between(Tally.Of(4, Exposure.PersonDays(100)), Tally.Of(2, Exposure.PersonDays(100))));
        Assert.Contains("'persons' differs", Assert.Throws<ArgumentException>(() => Units.Model.Fit([.. own, persons])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Levels_out_of_range_are_refused(double level)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Units.Model with { Level = level });
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit.At(level));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit.Funnel(level));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PooledRateChange { KeptShare = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PooledRateChange { KeptShare = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => Units.Model with { SpreadPriorScale = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Units.Model with { SpreadPriorScale = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => Units.Model with { Model = (PoolingModel)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => ComparedUnit.OfExpected("a", -1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComparedUnit.OfExpected("a", 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComparedUnit.OfExpected("a", 1, double.NaN));
        Assert.Throws<ArgumentException>(() => ComparedUnit.OfExpected(" ", 1, 1));
    }

    [Fact]
    public void Expected_counts_all_without_events_still_have_an_answer()
    {
        var fit = (Units.Model with { Model = PoolingModel.GammaPoisson }).Fit(
            Enumerable.Range(0, 5).Select(i => ComparedUnit.OfExpected(Units.Key(i), 0, 3.5)), Units.Quick, CancellationToken.None);
        Assert.Null(fit.LogLikelihood);
        Assert.InRange(fit.Pooled.Interval!.Upper, 0.01, 0.5);
    }

    [Fact]
    public void Cancelled_work_ends() => Assert.ThrowsAny<OperationCanceledException>(
        () => Units.Model.Fit(Units.Of(Eight), Units.Quick, new CancellationToken(canceled: true)));
}
