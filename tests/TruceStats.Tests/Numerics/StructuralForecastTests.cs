using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class StructuralForecastTests
{
    private const int Horizon = 7;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly double[] Outcome = [12, 15, 11, 18, 17, 21, 9, 8, 11, 7, 9, 13, 12, 10, 6, 8, 11, 14, 9, 12, 16, 12, 11, 9];
    private static readonly bool[] Seen = [.. Outcome.Select((_, t) => t is not (3 or 11 or 12))];
    private static readonly double[] Variances = [2.0, 0.7, 0.05, 0.3];

    [Theory]
    [MemberData(nameof(StructuralFilterTests.Forms), MemberType = typeof(StructuralFilterTests))]
    public void Means_and_joint_covariance_are_those_of_the_dense_normal_distribution(bool slope, int season, bool trigonometric, int regressors)
    {
        var (form, fit, dense) = Case(slope, season, trigonometric, regressors);
        double[] x = Regressors(regressors, Outcome.Length, Horizon);
        var forecast = StructuralForecast.Of(fit, x, Horizon);
        var (mean, covariance) = dense.Given(
            [.. Enumerable.Range(Outcome.Length, Horizon)], null, [.. Enumerable.Range(0, regressors).Select(k => x[(k * Horizon)..((k + 1) * Horizon)])]);
        for (int h = 0; h < Horizon; h++)
        {
            Near.Equal(mean[h], forecast.Mean[h], 1e-9);
            for (int j = 0; j < Horizon; j++)
                Near.Equal(covariance[h, j], forecast.Covariance[h * Horizon + j], 1e-8);
            Near.Equal(covariance[h, h] + fit.Variances[0], forecast.OutcomeVariance(h), 1e-8);
        }
        double[] sum = [.. Enumerable.Repeat(1.0, Horizon)];
        Near.Equal(covariance.Enumerate().Sum() + Horizon * fit.Variances[0], forecast.SumVariance(sum, ofOutcomes: true), 1e-8);
        Assert.Equal(form.Variances, fit.Variances.Length);
    }

    [Theory]
    [MemberData(nameof(StructuralFilterTests.Forms), MemberType = typeof(StructuralFilterTests))]
    public void Components_are_those_of_the_dense_normal_distribution(bool slope, int season, bool trigonometric, int regressors)
    {
        var (form, fit, dense) = Case(slope, season, trigonometric, regressors);
        var smoothed = StructuralSmoother.Of(fit);
        int[] times = [.. Enumerable.Range(0, Outcome.Length)];
        Same(dense.Given(times, dense.Only(0)), smoothed.Level);
        if (slope)
            Same(dense.Given(times, dense.Only(1)), smoothed.Slope!);
        if (season > 0)
            Same(dense.Given(times, dense.Seasonal), smoothed.Seasonal!);
        double[] x = Regressors(regressors, 0, Outcome.Length);
        Same(dense.Given(times, null, [.. Enumerable.Range(0, regressors)
            .Select(k => times.Select(t => Seen[t] ? x[k * Outcome.Length + t] : 0).ToArray())]), smoothed.Expectation);
        Assert.Equal((slope, season > 0), (smoothed.Slope is not null, smoothed.Seasonal is not null));
        Assert.Equal(form.States + regressors, fit.Data.Diffuse);

        void Same((MathNet.Numerics.LinearAlgebra.Vector<double> Mean, MathNet.Numerics.LinearAlgebra.Matrix<double> Covariance) expected, StructuralComponent found)
        {
            foreach (int t in times)
            {
                Near.Equal(expected.Mean[t], found.Means[t], 1e-8, 1e-9);
                Near.Equal(expected.Covariance[t, t], found.Variances[t], 1e-7, 1e-10);
            }
        }
    }

    [Theory]
    [InlineData(false, 0, false, 1)]
    [InlineData(true, 4, false, 0)]
    [InlineData(true, 5, true, 1)]
    public void Drawn_paths_have_the_moments_of_the_forecast(bool slope, int season, bool trigonometric, int regressors)
    {
        var (_, fit, _) = Case(slope, season, trigonometric, regressors);
        double[] x = Regressors(regressors, Outcome.Length, Horizon);
        var forecast = StructuralForecast.Of(fit, x, Horizon);
        const int Draws = 20_000;
        HasMoments(StructuralPaths.Draw(fit, x, Horizon, Draws, new RandomStream(5), Cancel), forecast);
    }

    [Fact]
    public void Drawn_paths_with_drawn_variances_have_the_moments_of_the_averaged_forecast()
    {
        var (_, fit, _) = Case(false, 0, false, 1);
        double[] x = Regressors(1, Outcome.Length, Horizon);
        var posterior = StructuralPosterior.Draw(fit, 2000, new RandomStream(3), Cancel);
        HasMoments(StructuralPaths.Draw(posterior, x, Horizon, 20_000, new RandomStream(5), Cancel), StructuralForecast.Of(posterior, x, Horizon, Cancel));
    }

    [Fact]
    public void The_same_seed_draws_the_same_paths_and_more_draws_leave_the_first_as_they_were()
    {
        var (_, fit, _) = Case(true, 0, false, 0);
        double[] few = StructuralPaths.Draw(fit, [], 3, 4, new RandomStream(9), Cancel).Outcomes;
        double[] more = StructuralPaths.Draw(fit, [], 3, 9, new RandomStream(9), Cancel).Outcomes;
        Assert.Equal(few, more[..12]);
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        var (_, fit, _) = Case(false, 0, false, 1);
        Assert.Throws<ArgumentOutOfRangeException>("horizon", () => StructuralForecast.Of(fit, [], 0));
        Assert.Throws<ArgumentException>("x", () => StructuralForecast.Of(fit, [1, 2], 3));
        Assert.Throws<ArgumentException>("x", () => StructuralForecast.Of(fit, [1, double.NaN], 2));
        Assert.Throws<ArgumentException>("weights", () => StructuralForecast.Of(fit, [1, 2], 2).SumVariance([1], false));
        Assert.Throws<ArgumentOutOfRangeException>("draws", () => StructuralPaths.Draw(fit, [1, 2], 2, 0, new RandomStream(1), Cancel));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => StructuralPosterior.Draw(fit, 0, new RandomStream(1), Cancel));
    }

    private static void HasMoments(StructuralPaths paths, StructuralForecast forecast)
    {
        int draws = paths.Draws;
        for (int h = 0; h < Horizon; h++)
        {
            // Means of draws lie within 4 of their own standard errors; variances (relative error √(2/draws), more in heavy tails) within 8 %.
            double mean = Enumerable.Range(0, draws).Average(i => paths.Outcomes[i * Horizon + h]);
            Near.Equal(forecast.Mean[h], mean, 0, 4 * Math.Sqrt(forecast.OutcomeVariance(h) / draws));
            double square = Enumerable.Range(0, draws).Average(i => Math.Pow(paths.Outcomes[i * Horizon + h] - forecast.Mean[h], 2));
            Near.Equal(forecast.OutcomeVariance(h), square, 0.08);
            double product = Enumerable.Range(0, draws)
                .Average(i => (paths.Expectations[i * Horizon + h] - forecast.Mean[h]) * (paths.Expectations[i * Horizon] - forecast.Mean[0]));
            Near.Equal(forecast.Covariance[h], product, 0.08, 0.05 * Math.Sqrt(forecast.ExpectationVariance(h) * forecast.ExpectationVariance(0)));
        }
    }

    private static (StructuralForm Form, StructuralFit Fit, DenseStructural Dense) Case(bool slope, int season, bool trigonometric, int regressors)
    {
        var form = new StructuralForm(slope, season, trigonometric);
        double[] variances = Variances[..form.Variances], x = Regressors(regressors, 0, Outcome.Length);
        var fit = StructuralModel.FitAt(new StructuralData(form, Outcome, Seen, x, regressors), variances);
        return (form, fit, new DenseStructural(form, Outcome, Seen, x, regressors, variances));
    }

    private static double[] Regressors(int count, int from, int length) => [.. Enumerable.Range(0, count).SelectMany(k => Enumerable.Range(from, length)
        .Select(t => 50 + Math.Sin((k + 1) * t * 0.9) * (k + 1) + (t * t % 7)))];
}
