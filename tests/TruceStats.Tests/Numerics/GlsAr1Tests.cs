using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class GlsAr1Tests
{
    private static readonly double[] Outcome = [12, 15, 11, 18, 17, 21, 9, 8, 11, 7, 9, 13, 12, 10, 6, 8];
    // A constant, a trend, a step after the sixth point and a slope after it.
    private static readonly double[] Design = DesignOf(16, t => [1, t, t > 6 ? 1 : 0, Math.Max(0, t - 6)]);
    private static readonly int[] Times = [.. Enumerable.Range(1, 16)];

    // R's own search ends at about 1e-8 of ρ, which coefficients and errors follow; the likelihood is flat there.
    private const double AsFarAsNlme = 2e-7;

    [Theory]
    // library(nlme); o <- glsControl(tolerance = 1e-12, msTol = 1e-14, msMaxIter = 1000); d <- data.frame(t = 1:16, y = ..., s = t > 6, l = pmax(0, t - 6))
    // f <- gls(y ~ t + s + l, d, correlation = corAR1(form = ~t), method = "REML", control = o): coef, sqrt(diag(vcov)), sigma, phi, logLik
    [InlineData(true, new[] { 9.794938527207, 1.69852547995, -10.47397025419, -1.74690232715 },
        new[] { 2.497365138909, 0.6319860624621, 2.596574108446, 0.7161407824295 }, 2.47111705776, 0.1619630834567, -32.92520019798)]
    // method = "ML"
    [InlineData(false, new[] { 9.908838194851, 1.634448599949, -10.07072432241, -1.691906480404 },
        new[] { 2.049209575104, 0.5292232679451, 2.208517061293, 0.5739709375802 }, 2.047243803325, -0.1171193640601, -34.06333777874)]
    public void Fits_are_those_of_nlme(bool restricted, double[] coefficients, double[] errors, double sigma, double rho, double logLikelihood)
    {
        var fit = new GlsAr1(Design, 16, 4, Times).Fit(Outcome, restricted);
        Holds(fit, restricted, coefficients, errors, sigma, rho, logLikelihood);
    }

    [Theory]
    // k <- c(1, 2, 3, 4, 6, 7, 9, 10, 11, 12, 15, 16); o <- optimize(function(r) logLik(gls(y ~ t + s, d[k, ],
    // correlation = corAR1(r, form = ~t, fixed = TRUE), method = "REML")), c(-.99, .99), maximum = TRUE, tol = 1e-12), then the fit at it
    [InlineData(true, new[] { 14.51112465339, 0.4362287845327, -11.06582554168 },
        new[] { 3.380106496645, 0.4635065936557, 3.933738061034 }, 4.07857407775, 0.5539350262676, -27.17941842534)]
    // method = "ML"
    [InlineData(false, new[] { 14.74058111826, -0.1519644413799, -3.795126118259 },
        new[] { 1.316890566652, 0.3359282482047, 3.421339355916 }, 3.231150696247, -0.5843975555518, -29.28569214466)]
    public void Gaps_are_those_of_nlme(bool restricted, double[] coefficients, double[] errors, double sigma, double rho, double logLikelihood)
    {
        int[] kept = [1, 2, 3, 4, 6, 7, 9, 10, 11, 12, 15, 16];
        double[] x = [.. kept.Select(_ => 1.0), .. kept.Select(t => (double)t), .. kept.Select(t => t > 6 ? 1.0 : 0)];
        var fit = new GlsAr1(x, 12, 3, kept).Fit([.. kept.Select(t => Outcome[t - 1])], restricted);
        Holds(fit, restricted, coefficients, errors, sigma, rho, logLikelihood);
    }

    [Theory]
    [InlineData(-0.9)]
    [InlineData(0)]
    [InlineData(0.45)]
    [InlineData(0.97)]
    public void At_a_given_rho_everything_is_that_of_the_dense_normal_distribution(double rho)
    {
        int[] times = [1, 2, 5, 6, 7, 9, 10, 11, 14, 20, 21, 22];
        int n = times.Length;
        double[] x = [.. times.Select(_ => 1.0), .. times.Select(t => (double)t), .. times.Select(t => t >= 9 ? 1.0 : 0)];
        double[] y = [.. Outcome.Take(n)];
        var fit = new GlsAr1(x, n, 3, times).FitAt(y, rho);
        // The Cholesky factor of R whitens; least squares of the whitened are those of the kernel.
        double[] root = new double[n * n];
        for (int i = 0; i < n * n; i++)
            root[i] = Math.Pow(rho, Math.Abs(times[i / n] - times[i % n]));
        Assert.True(Cholesky.Factor(root, n));
        double[] design = [.. x], whitened = [.. y], tau = new double[3], inverse = new double[9];
        for (int j = 0; j < 3; j++)
            Cholesky.SolveLower(root, n, design.AsSpan(j * n, n));
        Cholesky.SolveLower(root, n, whitened);
        HouseholderQr.Factor(design, n, 3, tau);
        HouseholderQr.ApplyQTranspose(design, n, 3, tau, whitened);
        double squares = whitened.Skip(3).Sum(v => v * v);
        HouseholderQr.SolveUpper(design, n, 3, whitened.AsSpan(0, 3));
        HouseholderQr.InvertGram(design, n, 3, inverse);
        double gram = 2 * Enumerable.Range(0, 3).Sum(j => Math.Log(Math.Abs(design[j * n + j])));
        double ofR = Cholesky.LogDeterminant(root, n);
        // Twelve points: rounding grows with 1/(1 − |ρ|).
        for (int j = 0; j < 3; j++)
            Near.Equal(whitened[j], fit.Coefficients[j], 1e-11, 1e-11);
        for (int i = 0; i < 9; i++)
            Near.Equal(inverse[i] * squares / (n - 3), fit.Covariance[i], 1e-10);
        Near.Equal(-0.5 * (n * Math.Log(2 * Math.PI * squares / n) + n + ofR), fit.LogLikelihood, 1e-12);
        Near.Equal(-0.5 * ((n - 3) * (Math.Log(2 * Math.PI * squares / (n - 3)) + 1) + ofR + gram), fit.RestrictedLogLikelihood, 1e-12);
        for (int i = 0; i < n; i++)
            Near.Equal(y[i], fit.Fitted[i] + fit.Residuals[i], 1e-14);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_neighbouring_rho_is_likelier(bool restricted)
    {
        var gls = new GlsAr1(Design, 16, 4, Times);
        var fit = gls.Fit(Outcome, restricted);
        double at = Of(fit);
        // The curvature at the top is about −10, so a step of 1e-5 lowers the criterion by some 5e-10.
        Assert.All(new[] { -1e-5, 1e-5, -0.1, 0.1, -0.7, 0.7 }, step => Assert.True(Of(gls.FitAt(Outcome, fit.Rho + step)) < at));
        double Of(GlsAr1Fit some) => restricted ? some.RestrictedLogLikelihood : some.LogLikelihood;
    }

    [Fact]
    public void The_standard_error_of_rho_is_that_of_the_curvature()
    {
        var gls = new GlsAr1(Design, 16, 4, Times);
        var fit = gls.Fit(Outcome);
        const double Step = 1e-3;
        double z = Math.Atanh(fit.Rho);
        double up = gls.FitAt(Outcome, Math.Tanh(z + Step)).RestrictedLogLikelihood, down = gls.FitAt(Outcome, Math.Tanh(z - Step)).RestrictedLogLikelihood;
        double curvature = (up - 2 * fit.RestrictedLogLikelihood + down) / (Step * Step);
        // The second difference keeps about seven digits.
        Near.Equal(1 / Math.Sqrt(-curvature), fit.AtanhRhoStandardError!.Value, 1e-5);
    }

    [Fact]
    public void Shift_and_scale_of_the_outcome_move_only_what_they_should()
    {
        var gls = new GlsAr1(Design, 16, 4, Times);
        var fit = gls.Fit(Outcome);
        var moved = gls.Fit([.. Outcome.Select(y => 1000 + 1e-3 * y)]);
        // Adding 1000 to 0.02 leaves eleven digits of the outcome.
        Near.Equal(fit.Rho, moved.Rho, 1e-9);
        Near.Equal(1e-3 * fit.Sigma, moved.Sigma, 1e-9);
        Near.Equal(1000 + 1e-3 * fit.Coefficients[0], moved.Coefficients[0], 1e-12);
        for (int j = 1; j < 4; j++)
            Near.Equal(1e-3 * fit.Coefficients[j], moved.Coefficients[j], 1e-9);
        Near.Equal(fit.RestrictedLogLikelihood - 12 * Math.Log(1e-3), moved.RestrictedLogLikelihood, 1e-9);
    }

    [Fact]
    public void Restricted_likelihood_does_not_depend_on_how_the_design_is_written_but_for_its_constant()
    {
        var fit = new GlsAr1(Design, 16, 4, Times).Fit(Outcome);
        // Time counted from another day and in other units, the step taken off instead of put on.
        double[] other = DesignOf(16, t => [1, (t - 300) / 12.0, t > 6 ? 0 : 1, Math.Max(0, t - 6) + 3 * t]);
        var same = new GlsAr1(other, 16, 4, Times).Fit(Outcome);
        Near.Equal(fit.Rho, same.Rho, 1e-9);
        Near.Equal(fit.Sigma, same.Sigma, 1e-10);
        Near.Equal(fit.LogLikelihood, same.LogLikelihood, 1e-11);
        // The determinant of the change of columns is −1/12.
        Near.Equal(fit.RestrictedLogLikelihood + Math.Log(12), same.RestrictedLogLikelihood, 1e-10);
        Near.Equal(-fit.Coefficients[2], same.Coefficients[2], 1e-8);
        for (int i = 0; i < 16; i++)
            Near.Equal(fit.Fitted[i], same.Fitted[i], 1e-8);
    }

    [Fact]
    public void Only_differences_of_times_matter()
    {
        int[] late = [.. Times.Select(t => t + 2_000_000_000)];
        var fit = new GlsAr1(Design, 16, 4, Times).Fit(Outcome);
        Assert.Equal(fit.Rho, new GlsAr1(Design, 16, 4, late).Fit(Outcome).Rho);
    }

    [Fact]
    public void A_wandering_outcome_puts_rho_at_its_bound_and_says_so()
    {
        // A walk with steps of one sign pattern: differences are white, so the restricted likelihood rises up to 1.
        double[] steps = [1, -2, 3, 1, -1, 2, -3, 2, 1, 1, -2, 4, -1, -2, 3, 2, 1, -3, 2, 2, 3, -1, 4, 1];
        double level = 0;
        double[] walk = [.. steps.Select(step => level += step)];
        int n = walk.Length;
        double[] x = DesignOf(n, t => [1, t >= 13 ? 1 : 0]);
        var fit = new GlsAr1(x, n, 2, [.. Enumerable.Range(0, n)]).Fit(walk);
        Assert.True(fit.RhoAtBound);
        Assert.Null(fit.AtanhRhoStandardError);
        // In the limit, least squares of the differences: the step is the jump at t = 13.
        Near.Equal(steps[12], fit.Coefficients[1], 1e-5);
        double square = Enumerable.Range(1, n - 1).Where(i => i != 12).Sum(i => steps[i] * steps[i]) / (n - 2);
        Near.Equal(Math.Sqrt(square), Math.Sqrt(fit.Covariance[3]), 1e-5);
    }

    [Fact]
    public void Prais_Winsten_ends_where_rho_is_the_regression_of_its_own_residuals()
    {
        var gls = new GlsAr1(Design, 16, 4, Times);
        var fit = gls.PraisWinsten(Outcome);
        Assert.True(fit.Converged);
        var e = fit.Residuals;
        Near.Equal(Enumerable.Range(1, 15).Sum(i => e[i] * e[i - 1]) / Enumerable.Range(1, 15).Sum(i => e[i - 1] * e[i - 1]), fit.Rho, 1e-11);
        var given = gls.FitAt(Outcome, fit.Rho);
        Assert.Equal(given.Coefficients, fit.Coefficients);
        // R 4.2.2: r <- 0; for (i in 1:500) { w <- function(v) c(sqrt(1 - r^2) * v[1], v[-1] - r * v[-16]); X <- cbind(1, d$t, d$s, d$l)
        //   f <- lm.fit(apply(X, 2, w), w(y)); e <- drop(y - X %*% coef(f)); r <- sum(e[-1] * e[-16]) / sum(e[-16]^2) }; r
        Near.Equal(PraisRho, fit.Rho, 1e-10);
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        Assert.Throws<ArgumentException>("times", () => new GlsAr1(Design, 16, 4, [1, 2, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]));
        Assert.Throws<ArgumentException>("times", () => new GlsAr1(Design, 16, 4, [1, 2]));
        Assert.Throws<ArgumentException>("rows", () => new GlsAr1([1, 1], 2, 1, [1, 2]));
        var doubled = Assert.Throws<ArgumentException>("x", () => new GlsAr1(DesignOf(16, t => [1, t, 2 * t]), 16, 3, Times));
        Assert.Contains("Column 2", doubled.Message, StringComparison.Ordinal);
        var gls = new GlsAr1(Design, 16, 4, Times);
        Assert.Throws<ArgumentException>("y", () => gls.Fit([.. Times.Select(t => 3.0 + t)]));
        Assert.Throws<ArgumentException>("y", () => gls.Fit([.. Outcome.Take(15), double.NaN]));
        Assert.Throws<ArgumentException>("y", () => gls.Fit([1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>("rho", () => gls.FitAt(Outcome, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("rho", () => gls.FitAt(Outcome, 1));
        Assert.Throws<ArgumentException>("y", () => new GlsAr1(Design, 16, 4, [.. Times.Select(t => 2 * t)]).PraisWinsten(Outcome));
    }

    private static void Holds(GlsAr1Fit fit, bool restricted, double[] coefficients, double[] errors, double sigma, double rho, double logLikelihood)
    {
        int p = coefficients.Length;
        Assert.True(fit.Converged);
        Assert.False(fit.RhoAtBound);
        Near.Equal(rho, fit.Rho, AsFarAsNlme);
        for (int j = 0; j < p; j++)
        {
            Near.Equal(coefficients[j], fit.Coefficients[j], AsFarAsNlme);
            Near.Equal(errors[j], Math.Sqrt(fit.Covariance[j * p + j]), AsFarAsNlme);
        }
        Near.Equal(sigma, fit.Sigma, AsFarAsNlme);
        Near.Equal(logLikelihood, restricted ? fit.RestrictedLogLikelihood : fit.LogLikelihood, 1e-11);
    }

    private static double[] DesignOf(int rows, Func<int, double[]> row)
    {
        double[][] all = [.. Enumerable.Range(1, rows).Select(row)];
        return [.. Enumerable.Range(0, all[0].Length).SelectMany(j => all.Select(r => r[j]))];
    }

    private const double PraisRho = -0.124364198622869;
}
