using TruceStats.Numerics;
using TruceStats.References;

namespace TruceStats.Tests.Numerics;

public sealed class ArimaRegressionTests
{
    private static readonly double[] Values = ArimaSeries.Short;

    private static readonly double[] Design = [.. ArimaSeries.Ones(30), .. ArimaSeries.Step(30, 18)];

    private static readonly bool[] Gaps = ArimaSeries.AllBut(30, 3, 10, 11, 24);

    // R 4.2.2, y the series and x <- as.numeric(1:30 > 18), with optim.control = list(reltol = 1e-15, maxit = 1000, ndeps = rep(1e-4, k)):
    //   f <- arima(y, c(1, 0, 0), xreg = x, method = "ML"); coef(f); sqrt(diag(f$var.coef)); f$sigma2; f$loglik
    [Fact]
    public void An_autoregression_is_that_of_R() => Check(
        Fit(new ArimaOrder(1, 0, 0)),
        [0.81273209884, 19.8409498995, -3.59877424751],
        [0.100895105829, 1.03832659697, 1.08247788693], 1.19262544247, -45.750702916);

    // arima(y, c(1, 0, 1), xreg = x, method = "ML")
    [Fact]
    public void A_mixed_process_is_that_of_R() => Check(
        Fit(new ArimaOrder(1, 0, 1)),
        [0.705109102881, 0.490477090273, 19.8420849411, -3.86724325168],
        [0.133806790103, 0.137589104118, 0.878546760675, 0.873049243998], 0.888825516327, -41.5787117271);

    // y[c(4, 11, 12, 25)] <- NA; arima(y, c(1, 0, 0), xreg = x, method = "ML")
    [Fact]
    public void A_series_with_gaps_is_that_of_R() => Check(
        Fit(new ArimaOrder(1, 0, 0), Gaps),
        [0.780563197629, 19.9925723604, -3.74401916485],
        [0.117366341049, 0.922589499304, 1.07230161915], 1.1621080465, -40.1328065766);

    // arima(diff(y), c(0, 0, 1), xreg = diff(x), include.mean = FALSE, method = "ML"): exact, where arima(y, c(0, 1, 1)) has a prior of variance 1e6.
    [Fact]
    public void A_differenced_series_is_that_of_R() => Check(
        FitStep(new ArimaOrder(0, 1, 1), default),
        [0.430831536981, -3.47542627648], [0.138385607156, 0.945111873805], 1.05040957779, -41.9649913399);

    // y[c(4, 11, 12, 25)] <- NA; arima(y, c(0, 1, 1), xreg = x, method = "ML", kappa = 1e8): the prior leaves an error of about 1e-7.
    [Fact]
    public void A_differenced_series_with_gaps_is_that_of_R() => Check(
        FitStep(new ArimaOrder(0, 1, 1), Gaps),
        [0.517211580224, -3.59557013703], [0.267046323217, 0.958778350327], 0.991609772116, -37.9300866883);

    [Theory]
    [InlineData("arima-more.jsonl", 36)]
    public void Every_golden_case_agrees(string file, int cases)
    {
        var run = new GoldenRun(GoldenCalls.All);
        run.Add(Repository.At("tests", "TruceStats.Tests", "References", file));
        Assert.Empty(run.Failures);
        Assert.Equal((cases, 0), (run.Passed, run.Unknown));
    }

    // residuals(arima(y, c(1, 0, 0), xreg = x, method = "ML"))[1:4]
    [Fact]
    public void Standardised_innovations_are_those_of_R()
    {
        var residuals = ArimaResiduals.Of(Fit(new ArimaOrder(1, 0, 0)), Values, default, Design);
        double[] expected = [0.617042374841, 1.89832608955, -0.0833184784802, -0.495679219176];
        for (int t = 0; t < expected.Length; t++)
            Near.Equal(expected[t], residuals[t]!.Value, 0, 1e-6);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Squares_of_the_innovations_sum_to_the_variance_times_their_number(int differences, bool gaps)
    {
        bool[] observed = gaps ? Gaps : ArimaSeries.AllBut(30);
        var order = new ArimaOrder(1, differences, 1);
        var fit = differences == 0 ? Fit(order, observed) : FitStep(order, observed);
        var residuals = ArimaResiduals.Of(fit, Values, observed, differences == 0 ? Design : Design.AsSpan(30));
        Near.Equal(fit.Variance * fit.Used, residuals.Sum(r => r * r ?? 0), 1e-10);
        Assert.All(residuals.Index().Where(r => !observed[r.Index]), r => Assert.Null(r.Item));
        Assert.Equal(gaps ? 26 : 30 - differences, residuals.Count(r => r is not null));
    }

    [Fact]
    public void White_noise_is_ordinary_least_squares()
    {
        var fit = Fit(new ArimaOrder(0, 0, 0));
        // R 4.2.2: f <- lm(y ~ x); coef(f); with the variance by maximum likelihood, sqrt(diag(vcov(f)) * 28 / 30); logLik(f)
        Near.Equal(Values[..18].Average(), fit.Regression[0]);
        Near.Equal(Values[18..].Average() - Values[..18].Average(), fit.Regression[1]);
        Assert.Equal(ArimaStatus.Converged, fit.Status);
        double squares = Values[..18].Sum(v => Math.Pow(v - Values[..18].Average(), 2)) + Values[18..].Sum(v => Math.Pow(v - Values[18..].Average(), 2));
        Near.Equal(squares / 30, fit.Variance);
        Near.Equal(Math.Sqrt(squares / 30 / 18), fit.StandardError(0)!.Value);
    }

    [Fact]
    public void A_shift_moves_only_the_intercept()
    {
        var fit = Fit(new ArimaOrder(1, 0, 1));
        double[] shifted = [.. Values.Select(value => value + 1000)];
        var moved = ArimaSeries.Fit(shifted, default, Design, 2, new ArimaOrder(1, 0, 1), []);
        Near.Equal(fit.LogLikelihood, moved.LogLikelihood);
        Near.Equal(fit.Regression[0] + 1000, moved.Regression[0]);
        for (int i = 0; i < 4; i++)
        {
            // Both searches stop within 1e-11 of the top in likelihood: within a hundred-thousandth of an error in the parameters.
            Near.Equal(fit.Parameters[i] + (i == 2 ? 1000 : 0), moved.Parameters[i], 0, 1e-5 * fit.StandardError(i)!.Value);
            Near.Equal(fit.StandardError(i)!.Value, moved.StandardError(i)!.Value, 1e-5);
        }
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(-3)]
    [InlineData(1e6)]
    public void A_scale_carries_over(double scale)
    {
        var fit = Fit(new ArimaOrder(1, 0, 1));
        double[] scaled = [.. Values.Select(value => value * scale)];
        var moved = ArimaSeries.Fit(scaled, default, Design, 2, new ArimaOrder(1, 0, 1), []);
        Near.Equal(fit.LogLikelihood - 30 * Math.Log(Math.Abs(scale)), moved.LogLikelihood);
        Near.Equal(fit.Variance * scale * scale, moved.Variance, 1e-5);
        for (int i = 2; i < 4; i++)
        {
            Near.Equal(fit.Parameters[i] * scale, moved.Parameters[i], 1e-5);
            Near.Equal(fit.StandardError(i)!.Value * Math.Abs(scale), moved.StandardError(i)!.Value, 1e-5);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Missing_points_before_and_after_change_nothing(int differences)
    {
        var order = new ArimaOrder(1, differences, 1);
        var fit = FitStep(order, Gaps);
        double[] longer = [7, 7, 7, .. Values, 7, 7], step = [0, 0, 0, .. Design[30..], 1, 1];
        bool[] observed = [false, false, false, .. Gaps, false, false];
        var moved = ArimaSeries.Fit(longer, observed, step, 1, order, []);
        Assert.Equal(fit.Parameters, moved.Parameters);
        Assert.Equal(fit.LogLikelihood, moved.LogLikelihood);
        Assert.Equal(fit.StandardError(2), moved.StandardError(2));
    }

    [Fact]
    public void What_stands_at_a_missing_point_is_not_read()
    {
        double[] other = [.. Values.Select((value, t) => Gaps[t] ? value : double.NaN)];
        Assert.Equal(
            Fit(new ArimaOrder(1, 0, 1), Gaps).Parameters,
            ArimaSeries.Fit(other, Gaps, Design, 2, new ArimaOrder(1, 0, 1), []).Parameters);
    }

    [Fact]
    public void A_pulse_at_a_point_is_as_good_as_missing_it()
    {
        var missing = Fit(new ArimaOrder(1, 0, 1), ArimaSeries.AllBut(30, 12));
        double[] design = [.. Design, .. ArimaSeries.Pulse(30, 12)];
        var pulse = ArimaSeries.Fit(Values, default, design, 3, new ArimaOrder(1, 0, 0), []);
        var without = Fit(new ArimaOrder(1, 0, 0), ArimaSeries.AllBut(30, 12));
        // The same coefficients of the regression at the same process; maximum likelihood weighs the missing point's variance otherwise.
        Assert.Equal(29, missing.Used);
        Near.Equal(without.Regression[1], pulse.Regression[1], 0, 0.05 * without.StandardError(2)!.Value);
    }

    [Fact]
    public void Two_seasonal_differences_are_those_of_a_series_that_was_differenced_before()
    {
        double[] noise = ArimaSeries.Noise(12, 80, [0.4], [0.3]), levels = ArimaSeries.Sum(ArimaSeries.Sum(noise, 4), 1);
        double[] differences = [.. Enumerable.Range(5, 75).Select(t => levels[t] - levels[t - 1] - levels[t - 4] + levels[t - 5])];
        var whole = ArimaSeries.Fit(levels, default, default, 0, new ArimaOrder(1, 1, 1, 0, 1, 0, 4), []);
        var before = ArimaSeries.Fit(differences, default, default, 0, new ArimaOrder(1, 0, 1), []);
        Near.Equal(before.LogLikelihood, whole.LogLikelihood);
        Near.Equal(before.Parameters[0], whole.Parameters[0], 1e-5);
    }

    private static ArimaFit Fit(ArimaOrder order, bool[]? observed = null) =>
        ArimaSeries.Fit(Values, observed, Design, 2, order, []);

    private static ArimaFit FitStep(ArimaOrder order, bool[]? observed) =>
        ArimaSeries.Fit(Values, observed, Design.AsSpan(30), 1, order, []);

    private static void Check(ArimaFit fit, double[] parameters, double[] errors, double variance, double logLikelihood)
    {
        Assert.Equal(ArimaStatus.Converged, fit.Status);
        Near.Equal(logLikelihood, fit.LogLikelihood, 2e-8);
        // R stops within about 1e-6 of the top, and its errors are differences at one step.
        Near.Equal(variance, fit.Variance, 1e-5);
        for (int i = 0; i < parameters.Length; i++)
        {
            Near.Equal(parameters[i], fit.Parameters[i], 0, 1e-4 * errors[i]);
            Near.Equal(errors[i], fit.StandardError(i)!.Value, 2e-3);
        }
    }
}
