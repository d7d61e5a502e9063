using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>The filter's likelihood is that of the joint normal distribution; and the errors are those of its second derivatives.</summary>
public sealed class ArimaLikelihoodTests
{
    public static TheoryData<int, int, int, int, int, int, int, int[]> Orders => new()
    {
        // p, d, q, P, D, Q, s and which points are missing.
        { 0, 0, 0, 0, 0, 0, 0, [] },
        { 1, 0, 0, 0, 0, 0, 0, [] },
        { 0, 0, 1, 0, 0, 0, 0, [] },
        { 2, 0, 1, 0, 0, 0, 0, [] },
        { 1, 0, 1, 0, 0, 0, 0, [0, 7, 8, 9, 30, 59] },
        { 3, 0, 0, 0, 0, 0, 0, [1, 2, 3, 4, 5, 6] },
        { 0, 0, 3, 0, 0, 0, 0, [10, 12, 14, 16] },
        { 1, 0, 0, 1, 0, 1, 4, [20, 21, 40] },
        { 0, 0, 1, 0, 0, 1, 12, [] },
        { 1, 1, 1, 0, 0, 0, 0, [] },
        { 0, 1, 1, 0, 0, 0, 0, [0, 3, 4, 25, 59] },
        { 2, 1, 0, 0, 0, 0, 0, [1, 30] },
        { 1, 0, 0, 0, 1, 1, 4, [0, 1, 9, 17, 40, 58] },
        { 0, 0, 1, 1, 1, 0, 4, [] },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void The_likelihood_is_that_of_the_joint_normal_distribution(int p, int d, int q, int sp, int sd, int sq, int s, int[] missing)
    {
        var order = new ArimaOrder(p, d, q, sp, sd, sq, s);
        var (values, observed, regressors) = Made(order, missing);
        var fit = ArimaSeries.Fit(values, observed, [.. regressors.SelectMany(x => x)], regressors.Length, order, []);
        Assert.True(fit.IsUsable);
        double[] ar = [.. ArimaSeries.Multiply(Minus(fit.Ar), Minus(fit.SeasonalAr), s).Select(c => -c)];
        double[] ma = ArimaSeries.Multiply(fit.Ma.ToArray(), fit.SeasonalMa.ToArray(), s);
        double dense = ArimaSeries.LogDensity(
            values, observed, regressors, fit.Regression.ToArray(), ar, ma, fit.Variance, d > 0 ? 1 : sd > 0 ? s : 0);
        // The dense route loses some digits in its matrix of 60 rows.
        Near.Equal(dense, fit.LogLikelihood, 1e-10);
        Assert.Equal(missing.Length == 0 ? 60 - order.Lost : 60 - missing.Length - order.Lost, fit.Used);
    }

    [Theory]
    [InlineData(1, 0, 1, new int[0])]
    [InlineData(2, 0, 0, new[] { 5, 6, 40 })]
    [InlineData(1, 1, 0, new[] { 5, 6, 40 })]
    public void Standard_errors_are_those_of_the_second_derivatives_of_the_joint_density(int p, int d, int q, int[] missing)
    {
        var order = new ArimaOrder(p, d, q);
        var (values, observed, regressors) = Made(order, missing);
        var fit = ArimaSeries.Fit(values, observed, [.. regressors.SelectMany(x => x)], regressors.Length, order, []);
        Assert.Equal(ArimaStatus.Converged, fit.Status);
        double[] top = [.. fit.Parameters, Math.Log(fit.Variance)];
        double At(double[] x) => ArimaSeries.LogDensity(
            values, observed, regressors, x[(p + q)..^1], x[..p], x[p..(p + q)], Math.Exp(x[^1]), d);
        double[] covariance = InverseCurvature(At, top);
        int n = top.Length;
        for (int i = 0; i < n - 1; i++)
        {
            // Differences of the dense route at one step of a twentieth of an error: good to about h²/12 relative to the fourth derivative.
            Near.Equal(Math.Sqrt(covariance[i * n + i]), fit.StandardError(i)!.Value, 2e-3);
            for (int j = 0; j < i; j++)
            {
                double scale = fit.StandardError(i)!.Value * fit.StandardError(j)!.Value;
                Near.Equal(covariance[i * n + j], fit.Covariance(i, j)!.Value, 0, 2e-3 * scale);
            }
        }
    }

    [Theory]
    [InlineData(1, 1, new int[0])]
    [InlineData(2, 1, new[] { 3, 30, 31 })]
    public void No_step_from_the_fit_raises_the_joint_density(int p, int q, int[] missing)
    {
        var (values, observed, regressors) = Made(new ArimaOrder(p, 0, q), missing);
        var fit = ArimaSeries.Fit(values, observed, [.. regressors.SelectMany(x => x)], regressors.Length, new ArimaOrder(p, 0, q), []);
        for (int i = 0; i < fit.Parameters.Length; i++)
        {
            foreach (double sign in new[] { -1, 1 })
            {
                double[] moved = fit.Parameters.ToArray();
                moved[i] += sign * 0.01 * fit.StandardError(i)!.Value;
                double density = ArimaSeries.LogDensity(values, observed, regressors, moved[(p + q)..], moved[..p], moved[p..(p + q)], fit.Variance);
                Assert.True(density < fit.LogLikelihood, $"parameter {i}: {density} is not below {fit.LogLikelihood}");
            }
        }
    }

    [Theory]
    [InlineData(0, new int[0])]
    [InlineData(0, new[] { 5, 6, 40 })]
    [InlineData(1, new[] { 5, 6, 40 })]
    public void Evaluating_allocates_nothing(int differences, int[] missing)
    {
        var order = new ArimaOrder(1, differences, 1);
        var (values, observed, regressors) = Made(order, missing);
        double[] design = [.. regressors.SelectMany(x => x)];
        var likelihood = new ArimaLikelihood(
            ArimaProblem.Prepare(values, observed, design, regressors.Length, order, [new ArimaDecay(regressors.Length - 1)]));
        double[] point = [0.3, -0.2, 0.1];
        likelihood.At(point);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            likelihood.At(point);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static (double[] Values, bool[] Observed, double[][] Regressors) Made(ArimaOrder order, int[] missing)
    {
        const int n = 60;
        double[] w = ArimaSeries.Noise(60, n, [0.5], [0.3]);
        if (order.Differences > 0)
            w = ArimaSeries.Sum(w, 1);
        if (order.SeasonalDifferences > 0)
            w = ArimaSeries.Sum(w, order.Season);
        double[] step = ArimaSeries.Step(n, 33), pulse = ArimaSeries.Pulse(n, 45);
        double[] values = [.. w.Select((value, t) => 20 + value - 3 * step[t] + 4 * pulse[t])];
        return (values, ArimaSeries.AllBut(n, missing), order.Lost == 0 ? [ArimaSeries.Ones(n), step, pulse] : [step, pulse]);
    }

    private static double[] Minus(ReadOnlySpan<double> values) => [.. values.ToArray().Select(value => -value)];

    private static double[] InverseCurvature(Func<double[], double> at, double[] top)
    {
        int n = top.Length;
        double[] curvature = new double[n * n], inverse = new double[n * n], steps = new double[n];
        double Moved(int i, double one, int j, double other)
        {
            double[] x = [.. top];
            x[i] += one;
            x[j] += other;
            return at(x);
        }
        for (int i = 0; i < n; i++)
        {
            double rough = (2 * at(top) - Moved(i, 1e-3, i, 0) - Moved(i, -1e-3, i, 0)) / 1e-6;
            steps[i] = 0.05 / Math.Sqrt(rough);
        }
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double a = steps[i], b = steps[j];
                curvature[i * n + j] = i == j
                    ? (2 * at(top) - Moved(i, a, i, 0) - Moved(i, -a, i, 0)) / (a * a)
                    : (Moved(i, a, j, -b) + Moved(i, -a, j, b) - Moved(i, a, j, b) - Moved(i, -a, j, -b)) / (4 * a * b);
            }
        }
        Assert.True(Cholesky.Factor(curvature, n));
        Cholesky.Invert(curvature, n, inverse);
        return inverse;
    }
}
