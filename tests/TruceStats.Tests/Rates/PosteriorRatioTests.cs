using FsCheck.Xunit;

namespace TruceStats.Tests.Rates;

[Properties(Replay = Seeds.Replay, Arbitrary = [typeof(TwoTotals)], MaxTest = 60)]
public sealed class PosteriorRatioTests
{
    private static readonly RateChange SixDays = TwoTotals.Of(1400, 60, 56, 6);

    [Fact]
    public void Under_Jeffreys_prior_the_probability_is_that_of_a_beta_variable()
    {
        // R 4.2.2: pbeta(.05/1.05, 56.5, 1400.5)
        Assert.Equal(0.953132408728744, SixDays.ProbabilityBelow(0.5), 1e-13);
        // R 4.2.2: q <- qbeta(c(.5,.025,.975), 56.5, 1400.5); 10*q/(1-q)
        var posterior = SixDays.Posterior();
        Assert.Equal(0.401145276671857, posterior.Value!.Value, 1e-13);
        Assert.Equal(0.30377867387954, posterior.Interval!.Lower, 1e-13);
        Assert.Equal(0.518259430922119, posterior.Interval.Upper, 1e-13);
    }

    [Fact]
    public void Gamma_priors_add_events_and_exposure()
    {
        // R 4.2.2: o <- .5*8/61; pbeta(o/(1+o), 59, 1402); q <- qbeta(c(.5,.05,.95), 59, 1402); 61/8*q/(1-q)
        var before = GammaPrior.Of(2, Exposure.Days(1));
        var after = GammaPrior.Of(3, Exposure.Days(2));
        Assert.Equal(0.999850592467701, SixDays.ProbabilityBelow(0.5, before, after), 1e-13);
        var posterior = SixDays.Posterior(before, after, 0.9);
        Assert.Equal(0.319145740970794, posterior.Value!.Value, 1e-13);
        Assert.Equal(0.254402528501222, posterior.Interval!.Lower, 1e-13);
        Assert.Equal(0.394517299311457, posterior.Interval.Upper, 1e-13);
    }

    [Property]
    public void Half_of_the_posterior_lies_below_its_median(TwoTotals totals) =>
        Assert.Equal(0.5, totals.Change.ProbabilityBelow(totals.Change.Posterior().Value!.Value), 1e-9);

    [Property]
    public void The_posterior_limits_leave_the_same_probability_on_either_side(TwoTotals totals)
    {
        var interval = totals.Change.Posterior(level: totals.Level).Interval!;
        Assert.Equal((1 - totals.Level) / 2, totals.Change.ProbabilityBelow(interval.Lower), 1e-9);
        Assert.Equal((1 + totals.Level) / 2, totals.Change.ProbabilityBelow(interval.Upper), 1e-9);
        var bound = totals.Change.Posterior(level: totals.Level, sidedness: Sidedness.UpperBound).Interval!;
        Assert.Equal(totals.Level, totals.Change.ProbabilityBelow(bound.Upper), 1e-9);
    }

    [Property]
    public void Swapping_the_stretches_turns_the_probability_round(TwoTotals totals) =>
        Assert.Equal(1, totals.Change.ProbabilityBelow(0.7) + totals.Swapped.ProbabilityBelow(1 / 0.7), 1e-9);

    [Property]
    public void With_Jeffreys_priors_the_posterior_is_the_interval_of_Jeffreys(TwoTotals totals)
    {
        if (totals is { EventsBefore: 0, EventsAfter: 0 })
            return;
        var interval = totals.Change.Ratio(RateRatioMethod.Jeffreys, totals.Level).Interval!;
        var posterior = totals.Change.Posterior(level: totals.Level).Interval!;
        Assert.Equal(interval.Lower, posterior.Lower, 1e-12 * interval.Lower);
        Assert.Equal(interval.Upper, posterior.Upper, 1e-12 * interval.Upper);
    }

    [Fact]
    public void Priors_are_equal_by_value_and_print()
    {
        Assert.Equal(GammaPrior.Of(2, Exposure.Days(10)), GammaPrior.Of(2, Exposure.Days(10)));
        Assert.NotEqual(GammaPrior.Of(0.5, Exposure.Days(10)), GammaPrior.Jeffreys);
        Assert.Equal("gamma, 2 in 10 days", GammaPrior.Of(2, Exposure.Days(10)).ToString());
        Assert.Equal("gamma, 0.5 in nothing", GammaPrior.Jeffreys.ToString());
    }
}
