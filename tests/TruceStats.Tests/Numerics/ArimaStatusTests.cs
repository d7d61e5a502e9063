using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>What cannot be fitted is said, and what cannot be known is null: no number is ever NaN.</summary>
public sealed class ArimaStatusTests
{
    private static readonly double[] Step = ArimaSeries.Step(30, 18);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Too_few_observations(int length)
    {
        double[] values = ArimaSeries.Short[..length];
        var fit = ArimaSeries.Fit(values, default, ArimaSeries.Ones(length), 1, new ArimaOrder(2, 0, 1), []);
        Assert.Equal(ArimaStatus.TooFewObservations, fit.Status);
        IsEmpty(fit);
    }

    [Fact]
    public void Nothing_observed() => Assert.Equal(
        ArimaStatus.TooFewObservations,
        ArimaSeries.Fit(new double[30], new bool[30], Step, 1, new ArimaOrder(1, 1, 0), []).Status);

    [Fact]
    public void A_series_shorter_than_its_season() => Assert.Equal(
        ArimaStatus.TooFewObservations,
        ArimaSeries.Fit(ArimaSeries.Short, default, default, 0, new ArimaOrder(0, 0, 0, 0, 1, 1, 52), []).Status);

    [Fact]
    public void A_regressor_that_others_explain_is_named()
    {
        double[] design = [.. ArimaSeries.Ones(30), .. Step, .. Step.Select(x => 2 - 3 * x)];
        var fit = ArimaSeries.Fit(ArimaSeries.Short, default, design, 3, new ArimaOrder(1, 0, 0), []);
        Assert.Equal((ArimaStatus.CollinearRegressors, 2), (fit.Status, fit.CollinearColumn));
        IsEmpty(fit);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_intercept_vanishes_in_differencing(bool gaps)
    {
        double[] design = [.. Step, .. ArimaSeries.Ones(30)];
        var fit = ArimaSeries.Fit(
            ArimaSeries.Short, gaps ? ArimaSeries.AllBut(30, 7) : default, design, 2, new ArimaOrder(0, 1, 1), []);
        Assert.Equal((ArimaStatus.CollinearRegressors, 1), (fit.Status, fit.CollinearColumn));
    }

    [Fact]
    public void A_pulse_at_a_missing_point_explains_nothing()
    {
        double[] design = [.. ArimaSeries.Ones(30), .. ArimaSeries.Pulse(30, 7)];
        var fit = ArimaSeries.Fit(ArimaSeries.Short, ArimaSeries.AllBut(30, 7), design, 2, new ArimaOrder(1, 0, 0), []);
        Assert.Equal((ArimaStatus.CollinearRegressors, 1), (fit.Status, fit.CollinearColumn));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(0, 0)]
    [InlineData(1, 1e9)]
    public void A_constant_series_has_nothing_to_explain(int differences, double value)
    {
        double[] values = [.. Enumerable.Repeat(value, 30)];
        double[] design = differences == 0 ? ArimaSeries.Ones(30) : Step;
        var fit = ArimaSeries.Fit(values, default, design, 1, new ArimaOrder(1, differences, 0), []);
        Assert.Equal(ArimaStatus.NoVariation, fit.Status);
        IsEmpty(fit);
    }

    [Fact]
    public void A_straight_line_has_nothing_left_after_two_differences()
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(t => 3 + 0.1 * t)];
        Assert.Equal(ArimaStatus.NoVariation, ArimaSeries.Fit(values, default, default, 0, new ArimaOrder(0, 2, 1), []).Status);
    }

    [Fact]
    public void A_root_on_the_unit_circle_has_no_error()
    {
        // A trend with noise, differenced: the noise is differenced too, which gives a moving average with θ = −1.
        double[] noise = ArimaSeries.Noise(3, 60, [], []);
        double[] values = [.. noise.Select((e, t) => 2 * t + e)], line = [.. Enumerable.Range(0, 60).Select(t => (double)t)];
        var fit = ArimaSeries.Fit(values, default, line, 1, new ArimaOrder(0, 1, 1), []);
        Assert.Equal(ArimaStatus.OnBoundary, fit.Status);
        Assert.Equal(-1, fit.Ma[0]);
        Assert.Null(fit.StandardError(0));
        // R 4.2.2: the slope is that of lm(y ~ t), whose errors with the variance by maximum likelihood these are.
        var least = ArimaSeries.Fit(values, default, [.. ArimaSeries.Ones(60), .. line], 2, new ArimaOrder(0, 0, 0), []);
        Near.Equal(least.Regression[1], fit.Regression[0], 1e-9);
        Near.Equal(least.StandardError(1)!.Value * Math.Sqrt(60.0 / 59), fit.StandardError(1)!.Value, 1e-9);
    }

    [Fact]
    public void A_series_that_alternates_for_ever_ends_on_the_boundary_or_near_it()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(t => t % 2 == 0 ? 1.0 : -1)];
        var fit = ArimaSeries.Fit(values, default, default, 0, new ArimaOrder(1, 0, 0), []);
        Assert.True(fit.IsUsable);
        Assert.InRange(fit.Ar[0], -1, -0.9);
        Assert.True(double.IsFinite(fit.LogLikelihood));
    }

    [Fact]
    public void Factors_that_cancel_leave_the_errors_of_the_regression()
    {
        // Noise without memory: the likelihood of a (2, 0, 2) process is nearly flat where its two polynomials agree.
        for (ulong seed = 1; seed <= 12; seed++)
        {
            double[] values = ArimaSeries.Noise(seed, 30, [], []);
            var fit = ArimaSeries.Fit(values, default, [.. ArimaSeries.Ones(30), .. Step], 2, new ArimaOrder(2, 0, 2), []);
            Assert.NotEqual(ArimaStatus.NotConverged, fit.Status);
            Assert.NotNull(fit.StandardError(4));
            Assert.NotNull(fit.StandardError(5));
            for (int i = 0; i < 6; i++)
                Assert.True(fit.StandardError(i) is not { } error || (error > 0 && double.IsFinite(error)));
        }
    }

    [Fact]
    public void Bad_input_is_named()
    {
        var order = new ArimaOrder(1, 0, 0);
        double[] values = ArimaSeries.Short;
        Assert.Throws<ArgumentOutOfRangeException>("values", () => ArimaSeries.Fit([1, double.NaN, 3], default, default, 0, order, []));
        Assert.Throws<ArgumentOutOfRangeException>(
            "design", () => ArimaSeries.Fit(values, default, [.. ArimaSeries.Ones(29), double.PositiveInfinity], 1, order, []));
        Assert.Throws<ArgumentException>("design", () => ArimaSeries.Fit(values, default, ArimaSeries.Ones(29), 1, order, []));
        Assert.Throws<ArgumentException>("observed", () => ArimaSeries.Fit(values, new bool[29], default, 0, order, []));
        Assert.Throws<ArgumentOutOfRangeException>("decays", () => ArimaSeries.Fit(values, default, Step, 1, order, [new ArimaDecay(1)]));
        Assert.Throws<ArgumentException>("decays", () => ArimaSeries.Fit(values, default, Step, 1, order, [new ArimaDecay(0), new ArimaDecay(0)]));
        Assert.Throws<ArgumentOutOfRangeException>("ar", () => new ArimaOrder(-1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("season", () => new ArimaOrder(0, 0, 0, 1, 0, 0, 1));
    }

    [Fact]
    public void A_fit_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => ArimaRegression.Fit(ArimaSeries.Short, default, Step, 1, new ArimaOrder(1, 0, 1), [], source.Token));
    }

    private static void IsEmpty(ArimaFit fit)
    {
        Assert.False(fit.IsUsable);
        Assert.Equal(0, fit.Parameters.Length + fit.Ar.Length + fit.Regression.Length + fit.Deltas.Length);
        Assert.Null(fit.Aicc);
        Assert.Equal((0, 0, 0), (fit.LogLikelihood, fit.Variance, fit.Used));
        Assert.Throws<ArgumentException>(nameof(fit), () => ArimaForecast.From(fit, [], default, [], 0, [], 1));
    }
}
