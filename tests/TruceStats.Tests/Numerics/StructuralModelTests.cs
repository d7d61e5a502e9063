using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class StructuralModelTests
{
    private static readonly StructuralForm Level = new(slope: false, season: 0, trigonometric: false);

    private static readonly double[] Nile =
    [
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260,
        1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
        864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
        744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_Nile_has_the_variances_of_statsmodels()
    {
        // statsmodels 0.13.5: m = UnobservedComponents(nile, 'local level', use_exact_diffuse=True); log variances by Nelder–Mead to 1e-9
        var fit = Fit(Level, Nile);
        Assert.True(fit.Converged);
        Assert.Equal((3, 3), (fit.Starts, fit.StartsAgreeing));
        Assert.Equal([false, false], fit.AtZero);
        // Its simplex ends where the likelihood changes in the 13th digit, which is the 6th of a variance.
        Near.Equal(15098.517677194237, fit.Variances[0], 2e-6);
        Near.Equal(1469.176820565953, fit.Variances[1], 2e-6);
        Near.Equal(-633.4645636362459, fit.LogLikelihood, 1e-13);
        Assert.Equal(99, fit.DegreesOfFreedom);
        Assert.Null(fit.StandardizedInnovations[0]);
        // The mean square of standardized errors is 1 by the profiled scale.
        Near.Equal(99, fit.StandardizedInnovations.Skip(1).Sum(e => e!.Value * e.Value), 1e-10);
    }

    [Fact]
    public void Shift_and_scale_of_the_outcome_move_only_what_they_should()
    {
        var fit = Fit(Level, Nile);
        var moved = Fit(Level, [.. Nile.Select(y => 5 - 1e-4 * y)]);
        Near.Equal(1e-8 * fit.Variances[0], moved.Variances[0], 1e-6);
        Near.Equal(1e-8 * fit.Variances[1], moved.Variances[1], 1e-6);
        Near.Equal(fit.LogLikelihood - 99 * Math.Log(1e-4), moved.LogLikelihood, 1e-11);
    }

    [Fact]
    public void A_regressor_in_other_units_changes_the_likelihood_by_its_unit_alone()
    {
        double[] x = [.. Nile.Select((_, t) => Math.Cos(t))], other = [.. x.Select(v => 1000 + 20 * v)];
        var fit = Fit(Level, Nile, x, 1);
        var same = Fit(Level, Nile, other, 1);
        Near.Equal(fit.Coefficients[0] / 20, same.Coefficients[0], 1e-7);
        Near.Equal(fit.LogLikelihood - Math.Log(20), same.LogLikelihood, 1e-11);
        Near.Equal(fit.Variances[1], same.Variances[1], 1e-5);
    }

    [Fact]
    public void A_level_that_does_not_wander_is_reported_at_zero_and_the_fit_is_least_squares()
    {
        // Neighbours differ more than far points do, which no wandering level explains.
        double[] y = [.. Enumerable.Range(0, 40).Select(t => (t % 2 == 0 ? 1.0 : -1) + t * 7 % 5 * 0.1)];
        var fit = Fit(Level, y);
        Assert.True(fit.Converged);
        Assert.Equal([false, true], fit.AtZero);
        Assert.Equal(0, fit.Variances[1]);
        double mean = y.Average(), square = y.Sum(v => (v - mean) * (v - mean)) / 39;
        Near.Equal(square, fit.Variances[0], 1e-10);
        var forecast = StructuralForecast.Of(fit, [], 3);
        Near.Equal(mean, forecast.Mean[2], 1e-10);
        Near.Equal(square / 40, forecast.ExpectationVariance(2), 1e-10);
    }

    [Fact]
    public void A_walk_without_irregular_is_reported_at_zero_and_forecast_from_its_last_point()
    {
        double level = 0;
        // Steps that keep their direction: the opposite of what an irregular adds.
        double[] y = [.. Enumerable.Range(0, 40).Select(t => level += (t / 2 * 7 % 5 - 2) + 0.1 * (t % 3))];
        var fit = Fit(Level, y);
        Assert.Equal([true, false], fit.AtZero);
        double square = Enumerable.Range(1, 39).Average(t => (y[t] - y[t - 1]) * (y[t] - y[t - 1]));
        Near.Equal(square, fit.Variances[1], 1e-10);
        var forecast = StructuralForecast.Of(fit, [], 4);
        Near.Equal(y[^1], forecast.Mean[3], 1e-10);
        Near.Equal(4 * square, forecast.OutcomeVariance(3), 1e-10);
        // Without irregular the last level is the last point, and known.
        Near.Equal(0, StructuralSmoother.Of(fit).Level.Variances[^1], 0, 1e-12);
    }

    [Fact]
    public void Of_two_peaks_the_higher_is_found()
    {
        // A level that wanders, or one that does not on a slope that does: this series allows both, the second is likelier.
        var random = new RandomStream(40_116);
        double wander = 0.5 * random.NextDouble(), level = 10;
        double[] y = new double[40];
        for (int t = 0; t < 40; t++)
        {
            y[t] = level + random.NextNormal();
            level += wander * random.NextNormal();
            random.NextNormal();
        }
        var data = new StructuralData(new StructuralForm(slope: true, season: 0, trigonometric: false), y, [.. y.Select(_ => true)], [], 0);
        var fit = StructuralModel.Fit(data, Cancel);
        Assert.Equal([false, true, false], fit.AtZero);
        Assert.True(fit.StartsAgreeing < fit.Starts);
        Assert.True(fit.LogLikelihood > StructuralModel.FitAt(data, [1.0642, 0.33778, 0]).LogLikelihood + 0.07);
    }

    [Fact]
    public void Drawn_variances_have_the_moments_of_their_posterior_on_a_grid()
    {
        double[] y = [.. Nile.Take(30).Select(v => v / 100)];
        var data = new StructuralData(Level, y, [.. y.Select(_ => true)], [], 0);
        var fit = StructuralModel.Fit(data, Cancel);
        var posterior = StructuralPosterior.Draw(fit, 8000, new RandomStream(11), Cancel);
        double freedom = posterior.DegreesOfFreedom;
        var filter = new StructuralFilter(data);
        double irregular = 0, level = 0;
        for (int i = 0; i < posterior.Count; i++)
        {
            filter.Run(posterior.Relative(i));
            // The mean of the scale given the ratios, an inverse gamma's.
            double square = filter.ScaleSquared * filter.DegreesOfFreedom / (freedom - 2) * data.Scale * data.Scale * posterior.Weights[i];
            irregular += square * posterior.Relative(i)[0];
            level += square * posterior.Relative(i)[1];
        }
        // The same by brute force: equal cells of both standard deviations, weighted by the likelihood.
        double whole = 0, irregularOnGrid = 0, levelOnGrid = 0, top = fit.LogLikelihood;
        for (int i = 0; i < 120; i++)
        {
            for (int j = 0; j < 120; j++)
            {
                double a = (i + 0.5) / 20, b = (j + 0.5) / 20;
                double weight = Math.Exp(StructuralModel.FitAt(data, [a * a, b * b]).LogLikelihood - top);
                whole += weight;
                irregularOnGrid += weight * a * a;
                levelOnGrid += weight * b * b;
            }
        }
        // Some thousand effective draws of a variance whose own spread is near its mean: 3 standard errors are 5 %.
        Assert.InRange(posterior.EffectiveCount, 3000, 8000);
        Near.Equal(irregularOnGrid / whole, irregular, 0.03);
        Near.Equal(levelOnGrid / whole, level, 0.05);
    }

    [Fact]
    public void Resampling_keeps_the_number_and_follows_the_weights()
    {
        var fit = Fit(Level, Nile);
        var posterior = StructuralPosterior.Draw(fit, 500, new RandomStream(2), Cancel);
        int[] times = posterior.Resample(10_000, 0.3);
        Assert.Equal(10_000, times.Sum());
        for (int i = 0; i < times.Length; i++)
            Assert.True(Math.Abs(times[i] - 10_000 * posterior.Weights[i]) <= 1.0001);
    }

    [Fact]
    public void What_is_not_identified_is_refused_by_name()
    {
        double[] y = Nile[..20];
        bool[] all = [.. y.Select(_ => true)];
        double[] constant = [.. y.Select(_ => 4.0)];
        Assert.Contains("regressor 0", Assert.Throws<ArgumentException>("x", () => new StructuralData(Level, y, all, constant, 1)).Message, StringComparison.Ordinal);
        bool[] oneSeason = [.. y.Select((_, t) => t % 4 != 2)];
        var seasonal = new StructuralForm(false, 4, false);
        Assert.Contains("state", Assert.Throws<ArgumentException>("x", () => new StructuralData(seasonal, y, oneSeason, [], 0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("y", () => new StructuralData(seasonal, Nile.AsSpan(0, 6), all.AsSpan(0, 6), [], 0));
        Assert.Throws<ArgumentException>("y", () => new StructuralData(Level, constant, all, [], 0));
        Assert.Throws<ArgumentException>("y", () => new StructuralData(Level, [.. y.Skip(1), double.NaN], all, [], 0));
        Assert.Throws<ArgumentException>("x", () => new StructuralData(Level, y, all, [.. y.Skip(1), double.NaN], 1));
        Assert.Throws<ArgumentException>("x", () => new StructuralData(Level, y, all.AsSpan(0, 3), [], 0));
        Assert.Throws<ArgumentOutOfRangeException>("season", () => new StructuralForm(false, 1, false));
        var data = new StructuralData(Level, y, all, [], 0);
        Assert.Throws<ArgumentException>("variances", () => StructuralModel.FitAt(data, [1]));
        Assert.Throws<ArgumentOutOfRangeException>("variances", () => StructuralModel.FitAt(data, [1, double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>("variances", () => StructuralModel.FitAt(data, [0, 0]));
    }

    private static StructuralFit Fit(StructuralForm form, double[] y, double[]? x = null, int regressors = 0) =>
        StructuralModel.Fit(new StructuralData(form, y, [.. y.Select(_ => true)], x ?? [], regressors), Cancel);
}
