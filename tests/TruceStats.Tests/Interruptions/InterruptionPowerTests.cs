using TruceStats.Interruptions;

namespace TruceStats.Tests.Interruptions;

public sealed class InterruptionPowerTests
{
    private static InterruptionPower Plan(int months, int truce, double mean = 20) => new(
        Drawn.Plain, CountSeries.Of(Resolution.Month, Drawn.Start, new long[months]).WithExposure(Enumerable.Repeat(1.0, months).ToArray(), Unit.Days),
        [.. Enumerable.Repeat(mean, months)], [Drawn.Truce(truce)], "truce")
    { Runs = 1000 };

    [Fact]
    public void Without_an_effect_the_test_errs_as_often_as_it_says()
    {
        var found = Plan(24, 12).At(1);
        // 0.05 and three Monte Carlo standard errors of 0.0069.
        Assert.InRange(found.Value!.Value, 0.029, 0.071);
        Assert.Equal(Math.Sqrt(found.Value.Value * (1 - found.Value.Value) / 1000), found.StandardError!.Value, 1e-15);
        Assert.InRange(0.05, found.Interval!.Lower, found.Interval.Upper);
    }

    [Fact]
    public void Power_is_that_of_a_comparison_of_two_totals()
    {
        // Wald's test on the log of two Poisson means of 240 and 204: log 0.85 over √(1/240 + 1/204) is 1.7064 standard errors,
        // Φ(1.7064 − 1.95996) + Φ(−1.7064 − 1.95996) = 0.4000. R: pnorm(1.7064-1.95996)+pnorm(-1.7064-1.95996)
        Assert.Equal(0.400, Plan(24, 12).At(0.85).Value!.Value, 0.05);
    }

    [Fact]
    public void Power_grows_with_the_effect_and_with_the_length()
    {
        var plan = Plan(24, 12);
        double weak = plan.At(0.9).Value!.Value, strong = plan.At(0.75).Value!.Value;
        Assert.True(weak < strong);
        Assert.True(plan.At(1.3).Value > plan.At(1.1).Value);
        Assert.True(Plan(96, 48).At(0.9).Value > weak + 0.1);
    }

    [Fact]
    public void Noise_takes_power_where_errors_are_honest()
    {
        var honest = Drawn.Plain with { Family = CountFamily.QuasiPoisson };
        var layout = Plan(24, 12);
        var plan = new InterruptionPower(honest, layout.Layout, layout.Expected, layout.Interruptions, "truce") { Runs = 500 };
        Assert.True((plan with { NoiseDeviation = 0.3 }).At(0.75).Value < plan.At(0.75).Value - 0.1);
    }

    [Fact]
    public void The_smallest_detectable_fall_has_the_power_asked_for_and_a_weaker_one_has_not()
    {
        var plan = Plan(24, 12) with { Runs = 500 };
        double ratio = plan.Fall()!.Value;
        Assert.InRange(ratio, 0.70, 0.82);
        Assert.True(plan.At(ratio).Value >= 0.8);
        Assert.True(plan.At(ratio * 1.002).Value < 0.8);
        double rise = plan.Rise()!.Value;
        Assert.InRange(rise, 1.2, 1.4);
        Assert.Null((plan with { Alternative = Alternative.Less }).Rise());
        Assert.Null((plan with { Alternative = Alternative.Greater }).Fall());
    }

    [Fact]
    public void A_fall_to_nothing_has_no_fit_and_is_not_found()
    {
        var plan = Plan(12, 9, mean: 1) with { Runs = 200 };
        var found = plan.At(1e-6);
        Assert.Equal(0, found.Value);
        Assert.Equal(0, found.Interval!.Lower);
        Assert.Equal(Caution.Of(CautionCodes.DrawnSeriesWithoutFit, CautionArgument.Of("series", 200), CautionArgument.Of("of", 200)), Assert.Single(found.Cautions));
        Assert.Null(plan.Fall());
    }

    [Fact]
    public void One_thread_and_two_say_the_same()
    {
        var plan = Plan(24, 12) with { NoiseDeviation = 0.2, NoiseCorrelation = 0.4, Runs = 300 };
        Assert.Equal((plan with { Execution = Drawn.Threads(1) }).At(0.8), (plan with { Execution = Drawn.Threads(2) }).At(0.8));
        Assert.NotEqual(plan.At(0.8), (plan with { Execution = new Execution { Seed = 2 } }).At(0.8));
    }

    [Fact]
    public void Another_model_is_fitted_as_a_user_would()
    {
        var layout = Plan(24, 12, mean: 100);
        var least = new GeneralizedLeastSquares { Trend = TrendForm.None };
        var plan = new InterruptionPower(least, layout.Layout, layout.Expected, layout.Interruptions, "truce") { Runs = 100 };
        Assert.True(plan.At(0.5).Value > 0.95);
    }

    [Fact]
    public void Measured_values_have_differences_and_need_noise()
    {
        var layout = MeasureSeries.Of(Resolution.Month, Drawn.Start, Enumerable.Repeat<double?>(0, 24), Unit.Of("index"));
        var model = Drawn.Plain with { Family = CountFamily.Gaussian, Link = LinkFunction.Identity };
        var plan = new InterruptionPower(model, layout, [.. Enumerable.Repeat(-5.0, 24)], [Drawn.Truce(12)], "truce") { Runs = 1000 };
        Assert.Throws<InvalidOperationException>(() => plan.At(1));
        // Student's test of 12 against 12 with a difference of one standard deviation. R: power.t.test(12, 1, 1)$power = 0.6486
        Assert.Equal(0.649, (plan with { NoiseDeviation = 2 }).At(-2).Value!.Value, 0.05);
    }

    [Fact]
    public void A_fit_gives_its_expectation_and_its_noise()
    {
        var series = Drawn.Counts(1, 36, i => (i % 2 == 0 ? 20 : 60) * (i >= 24 ? 0.6 : 1));
        var fit = Drawn.Plain.Fit(series, Drawn.Truce(24));
        var plan = InterruptionPower.Like(fit, "truce");
        Assert.Equal(fit.Fitted.ExpectedWithout.Select(mean => mean!.Value), plan.Expected);
        Assert.InRange(plan.NoiseDeviation, 0.3, 0.7);
        Assert.Equal(plan, InterruptionPower.Like(fit, "truce"));
        Assert.Contains("on 36 bins at alpha 0.05: noise 0.", plan.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_noise_of_a_plan_is_that_of_the_counts_whatever_the_family()
    {
        var series = Drawn.Counts(1, 36, i => (i % 2 == 0 ? 20 : 60) * (i >= 24 ? 0.6 : 1));
        var poisson = InterruptionPower.Like(Drawn.Plain.Fit(series, Drawn.Truce(24)), "truce");
        var negative = InterruptionPower.Like((Drawn.Plain with { Family = CountFamily.NegativeBinomial }).Fit(series, Drawn.Truce(24)), "truce");
        // Both fits have nearly the same means, so they see nearly the same noise; were the family's own variance taken, the second would see almost none.
        Assert.Equal(poisson.NoiseDeviation, negative.NoiseDeviation, 0.05);
    }

    [Fact]
    public void Progress_reaches_one_and_a_cancelled_simulation_throws()
    {
        var told = new Drawn.Told();
        var plan = Plan(24, 12) with { Execution = new Execution { Progress = told }, Runs = 100 };
        plan.At(1, TestContext.Current.CancellationToken);
        Assert.Equal(1, told.Greatest);
        Assert.ThrowsAny<OperationCanceledException>(() => plan.At(1, new CancellationToken(true)));
        Assert.ThrowsAny<OperationCanceledException>(() => plan.Fall(0.8, new CancellationToken(true)));
    }

    [Fact]
    public void Bad_plans_are_refused_by_name()
    {
        var plan = Plan(24, 12);
        var layout = plan.Layout;
        Assert.Equal("expected", Assert.Throws<ArgumentException>(() => new InterruptionPower(Drawn.Plain, layout, [1, 2], [Drawn.Truce(12)], "truce")).ParamName);
        Assert.Equal("expected", Assert.Throws<ArgumentOutOfRangeException>(() => new InterruptionPower(Drawn.Plain, layout, [.. Enumerable.Repeat(double.NaN, 24)], [Drawn.Truce(12)], "truce")).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => new InterruptionPower(Drawn.Plain, layout, plan.Expected, [Drawn.Truce(12)], "peace")).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => new InterruptionPower(Drawn.Plain, layout, plan.Expected, [Interruption.Decay(Drawn.Month(12), null).Named("truce")], "truce")).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.At(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.At(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.Fall(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan with { NoiseCorrelation = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => plan with { NoiseDeviation = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => plan with { Alpha = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => plan with { Runs = 99 });
        Assert.Throws<ArgumentOutOfRangeException>(() => plan with { Alternative = (Alternative)9 });
        // What only the model can refuse is refused when it is asked.
        Assert.Throws<ArgumentException>(() => new InterruptionPower(Drawn.Plain, layout, plan.Expected, [Drawn.Truce(22)], "truce").At(0.5));
    }
}
