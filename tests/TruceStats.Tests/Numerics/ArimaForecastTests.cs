using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>What the observations before an origin say of the points after it. R's numbers stand in arima-more.jsonl.</summary>
public sealed class ArimaForecastTests
{
    private const int Length = 60;
    private const int Origin = 45;
    private const int Ahead = 15;

    private static readonly double[] Design = [.. ArimaSeries.Ones(Length), .. ArimaSeries.Step(Length, Origin)];

    private static readonly double[] Future = [.. ArimaSeries.Ones(Ahead), .. new double[Ahead]];

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 4, 20, 43, 44 })]
    public void Mean_and_covariance_are_those_of_the_conditional_normal_distribution(int[] missing)
    {
        var (values, observed, fit) = Made(new ArimaOrder(1, 0, 1), missing);
        var forecast = ArimaForecast.From(fit, values, observed, Design, Origin, Future, Ahead)!;
        int[] known = [.. Enumerable.Range(0, Origin).Where(t => observed[t])];
        double[] gamma = ArimaSeries.Autocovariances(fit.Ar.ToArray(), fit.Ma.ToArray(), Length);
        // Gains G = C K⁻¹ row by row, with the covariance K of what is known and C between what is asked and what is known.
        double[] k = [.. known.SelectMany(s => known.Select(t => gamma[Math.Abs(s - t)]))];
        Assert.True(Cholesky.Factor(k, known.Length));
        for (int i = 0; i < Ahead; i++)
        {
            double[] gains = [.. known.Select(t => gamma[Origin + i - t])];
            Cholesky.Solve(k, known.Length, gains);
            double mean = fit.Regression[0] + known.Select((t, row) => gains[row] * (values[t] - fit.Regression[0])).Sum();
            Near.Equal(mean, forecast.Mean[i], 1e-10);
            for (int j = 0; j < Ahead; j++)
            {
                double covariance = gamma[Math.Abs(i - j)] - known.Select((t, row) => gains[row] * gamma[Origin + j - t]).Sum();
                Near.Equal(fit.Variance * covariance, forecast.Covariance[i * Ahead + j], 1e-9, 1e-10);
            }
        }
    }

    [Fact]
    public void Errors_of_the_regression_enter_by_what_a_coefficient_does_to_the_mean()
    {
        var (values, observed, fit) = Made(new ArimaOrder(1, 0, 0), []);
        var forecast = ArimaForecast.From(fit, values, observed, Design, Origin, Future, Ahead)!;
        // An intercept higher by 1 lowers the last residual by 1, of which φᵏ is left after k steps.
        for (int i = 0; i < Ahead; i++)
        {
            double moved = 1 - Math.Pow(fit.Ar[0], i + 1);
            Near.Equal(Math.Pow(moved * fit.StandardError(1)!.Value, 2), forecast.RegressionCovariance[i * Ahead + i], 1e-9);
        }
        Near.Equal(
            forecast.Covariance[0] + forecast.RegressionCovariance[0], forecast.Variance([1, .. new double[Ahead - 1]]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_last_level_of_a_random_walk_is_its_forecast(int steps)
    {
        double[] values = ArimaSeries.Sum(ArimaSeries.Noise(5, Length, [], []), 1);
        bool[] observed = ArimaSeries.AllBut(Length, [.. Enumerable.Range(Origin - steps + 1, steps - 1), 12]);
        double[] step = Design[Length..];
        var fit = ArimaSeries.Fit(values, observed, step, 1, new ArimaOrder(0, 1, 0), []);
        var forecast = ArimaForecast.From(fit, values, observed, step, Origin, new double[Ahead], Ahead)!;
        for (int i = 0; i < Ahead; i++)
        {
            Near.Equal(values[Origin - steps], forecast.Mean[i]);
            Near.Equal((i + steps) * fit.Variance, forecast.Covariance[i * Ahead + i], 1e-10);
            Near.Equal(steps * fit.Variance, forecast.Covariance[i * Ahead], 1e-10);
        }
    }

    [Fact]
    public void Draws_have_the_mean_and_the_covariance_and_follow_from_the_seed()
    {
        var (values, observed, fit) = Made(new ArimaOrder(1, 0, 1), []);
        var forecast = ArimaForecast.From(fit, values, observed, Design, Origin, Future, Ahead)!;
        const int draws = 20_000;
        double[] path = new double[Ahead], again = new double[Ahead], weights = ArimaSeries.Ones(Ahead);
        var random = new RandomStream(9);
        double sum = 0, squares = 0, expected = forecast.Mean.ToArray().Sum();
        for (int k = 0; k < draws; k++)
        {
            forecast.Draw(random, path);
            sum += path.Sum() - expected;
            squares += Math.Pow(path.Sum() - expected, 2);
        }
        double variance = forecast.Variance(weights);
        // Four standard errors of a mean, and of a variance, over the draws.
        Assert.InRange(sum / draws, -4 * Math.Sqrt(variance / draws), 4 * Math.Sqrt(variance / draws));
        Near.Equal(variance, squares / draws, 4 * Math.Sqrt(2.0 / draws));
        forecast.Draw(new RandomStream(1), path);
        forecast.Draw(new RandomStream(1), again);
        Assert.Equal(path, again);
    }

    [Fact]
    public void A_forecast_may_reach_beyond_the_series_and_start_before_it()
    {
        var (values, observed, fit) = Made(new ArimaOrder(1, 0, 0), []);
        double[] future = [.. ArimaSeries.Ones(300), .. new double[300]];
        var late = ArimaForecast.From(fit, values, observed, Design, Length, future, 300)!;
        // Long after the last observation nothing is known but the process.
        Near.Equal(fit.Regression[0], late.Mean[299], 1e-9);
        Near.Equal(fit.Variance / (1 - fit.Ar[0] * fit.Ar[0]), late.Covariance[^1], 1e-9);
        var early = ArimaForecast.From(fit, values, observed, Design, 0, future, 300)!;
        Near.Equal(fit.Regression[0], early.Mean[0]);
        Near.Equal(fit.Variance / (1 - fit.Ar[0] * fit.Ar[0]), early.Covariance[0], 1e-9);
    }

    [Fact]
    public void A_level_that_no_observation_settles_has_no_forecast()
    {
        double[] values = ArimaSeries.Sum(ArimaSeries.Noise(5, Length, [], []), 1), step = Design[Length..];
        var fit = ArimaSeries.Fit(values, default, step, 1, new ArimaOrder(0, 1, 1), []);
        Assert.Null(ArimaForecast.From(fit, values, default, step, 0, new double[Ahead], Ahead));
        Assert.NotNull(ArimaForecast.From(fit, values, default, step, 1, new double[Ahead], Ahead));
    }

    [Fact]
    public void A_decay_goes_on_from_before_the_origin()
    {
        double[] noise = ArimaSeries.Noise(8, Length, [0.3], []), x = ArimaSeries.Pulse(Length, 40), z = [.. x];
        for (int t = 1; t < Length; t++)
            z[t] += 0.8 * z[t - 1];
        double[] values = [.. noise.Select((e, t) => 5 + 20 * z[t] + e)], design = [.. ArimaSeries.Ones(Length), .. x];
        var fit = ArimaSeries.Fit(values, default, design, 2, new ArimaOrder(1, 0, 0), [new ArimaDecay(1)]);
        var forecast = ArimaForecast.From(fit, values, default, design, Origin, Future, Ahead)!;
        double left = fit.Regression[1] * Math.Pow(fit.Deltas[0], Origin + Ahead - 1 - 40);
        // By the last point the noise before the origin is forgotten but for φ to the 15th.
        Near.Equal(fit.Regression[0] + left, forecast.Mean[^1], 0, 10 * Math.Pow(Math.Abs(fit.Ar[0]), Ahead));
    }

    [Fact]
    public void Bad_input_is_named()
    {
        var (values, observed, fit) = Made(new ArimaOrder(1, 0, 0), []);
        Assert.Throws<ArgumentOutOfRangeException>("origin", () => ArimaForecast.From(fit, values, observed, Design, 61, Future, Ahead));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => ArimaForecast.From(fit, values, observed, Design, Origin, [], 0));
        Assert.Throws<ArgumentException>("future", () => ArimaForecast.From(fit, values, observed, Design, Origin, Future, 5));
    }

    private static (double[] Values, bool[] Observed, ArimaFit Fit) Made(ArimaOrder order, int[] missing)
    {
        double[] noise = ArimaSeries.Noise(44, Length, [0.6], [0.2]);
        double[] values = [.. noise.Select((e, t) => 12 + e - 3 * Design[Length + t])];
        bool[] observed = ArimaSeries.AllBut(Length, missing);
        return (values, observed, ArimaSeries.Fit(values, observed, Design, 2, order, []));
    }
}
