using MathNet.Numerics.LinearAlgebra;
using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>
/// A structural model written out as one multivariate normal distribution, the components in their textbook matrices: slow, without
/// recursions over time, and made of nothing that the kernels use.
/// </summary>
internal sealed class DenseStructural
{
    private readonly StructuralForm _form;
    private readonly Matrix<double> _transition;
    private readonly Matrix<double> _noise;
    private readonly Vector<double> _pick;

    public DenseStructural(StructuralForm form, double[] y, bool[] observed, double[] x, int regressors, double[] variances, int ahead = 0)
    {
        _form = form;
        int m = form.States, d = m + regressors, length = y.Length;
        int[] seen = [.. Enumerable.Range(0, length).Where(t => observed[t])];
        int[] all = [.. seen, .. Enumerable.Range(length, ahead)];
        (_transition, _noise, _pick) = (TransitionOf(form), NoiseOf(form, variances), PickOf(form));
        int xLength = regressors == 0 ? 0 : x.Length / regressors;
        var design = Matrix<double>.Build.Dense(all.Length, d, (i, j) => j < m ? (_pick * Power(all[i]))[j] : x[(j - m) * xLength + all[i]]);
        var signal = Matrix<double>.Build.Dense(all.Length, all.Length, (i, j) => SignalCovariance(all[i], all[j]));
        var covariance = signal + variances[0] * Matrix<double>.Build.DenseDiagonal(all.Length, all.Length, (i) => 1);
        int n = seen.Length;
        var outcome = Vector<double>.Build.Dense([.. seen.Select(t => y[t])]);
        var omega = covariance.SubMatrix(0, n, 0, n);
        var a = design.SubMatrix(0, n, 0, d);
        var inverse = omega.Inverse();
        DiffuseCovariance = (a.Transpose() * inverse * a).Inverse();
        Diffuse = DiffuseCovariance * (a.Transpose() * inverse * outcome);
        var rest = outcome - a * Diffuse;
        LogLikelihood = -0.5 * (n * Math.Log(2 * Math.PI) + LogDeterminant(omega) - LogDeterminant(DiffuseCovariance) + rest * inverse * rest);
        if (ahead == 0)
            return;
        var ahead0 = design.SubMatrix(n, ahead, 0, d);
        var link = covariance.SubMatrix(n, ahead, 0, n) * inverse;
        var reach = ahead0 - link * a;
        Mean = ahead0 * Diffuse + link * rest;
        SignalCovarianceAhead = signal.SubMatrix(n, ahead, n, ahead) - link * covariance.SubMatrix(0, n, n, ahead)
            + reach * DiffuseCovariance * reach.Transpose();
    }

    public double LogLikelihood { get; }

    public Vector<double> Diffuse { get; }

    public Matrix<double> DiffuseCovariance { get; }

    public Vector<double> Mean { get; } = Vector<double>.Build.Dense(1);

    public Matrix<double> SignalCovarianceAhead { get; } = Matrix<double>.Build.Dense(1, 1);

    private static double LogDeterminant(Matrix<double> positive) => 2 * positive.Cholesky().Factor.Diagonal().PointwiseLog().Sum();

    private Matrix<double> Power(int exponent) => _transition.Power(exponent);

    /// <summary>Of what wanders, from states of 0 at the start.</summary>
    private double SignalCovariance(int s, int t)
    {
        double sum = 0;
        for (int u = 0; u < Math.Min(s, t); u++)
            sum += (_pick * Power(s - 1 - u)) * _noise * (_pick * Power(t - 1 - u));
        return sum;
    }

    private static Matrix<double> TransitionOf(StructuralForm form)
    {
        var transition = Matrix<double>.Build.Dense(form.States, form.States);
        transition[0, 0] = 1;
        if (form.HasSlope)
            (transition[0, 1], transition[1, 1]) = (1, 1);
        int start = form.SeasonalStart, s = form.Season;
        if (s == 0)
            return transition;
        for (int i = 0; i < s - 1; i++)
        {
            if (!form.Trigonometric)
            {
                transition[start, start + i] = -1;
                if (i > 0)
                    transition[start + i, start + i - 1] = 1;
                continue;
            }
            double angle = 2 * Math.PI * (i / 2 + 1) / s;
            bool first = i % 2 == 0;
            transition[start + i, start + i] = Math.Cos(angle);
            if (first && i + 1 < s - 1)
                (transition[start + i, start + i + 1], transition[start + i + 1, start + i]) = (Math.Sin(angle), -Math.Sin(angle));
        }
        return transition;
    }

    private static Matrix<double> NoiseOf(StructuralForm form, double[] variances)
    {
        var noise = Matrix<double>.Build.Dense(form.States, form.States);
        noise[0, 0] = variances[1];
        if (form.HasSlope)
            noise[1, 1] = variances[2];
        for (int i = form.SeasonalStart; i < form.States; i++)
            noise[i, i] = form.Trigonometric || i == form.SeasonalStart ? variances[^1] : 0;
        return noise;
    }

    private static Vector<double> PickOf(StructuralForm form)
    {
        var pick = Vector<double>.Build.Dense(form.States);
        pick[0] = 1;
        for (int i = form.SeasonalStart; i < form.States; i++)
            pick[i] = form.Trigonometric ? (i - form.SeasonalStart + 1) % 2 : (i == form.SeasonalStart ? 1 : 0);
        return pick;
    }
}
