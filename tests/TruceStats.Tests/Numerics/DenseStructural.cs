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
    private readonly int[] _seen;
    private readonly Matrix<double> _design;
    private readonly Matrix<double> _inverse;
    private readonly Vector<double> _rest;

    public DenseStructural(StructuralForm form, double[] y, bool[] observed, double[] x, int regressors, double[] variances)
    {
        _form = form;
        int d = form.States + regressors, length = y.Length;
        _seen = [.. Enumerable.Range(0, length).Where(t => observed[t])];
        (_transition, _noise, _pick) = (TransitionOf(form), NoiseOf(form, variances), PickOf(form));
        int n = _seen.Length;
        _design = DesignAt(_seen, _pick, [.. Enumerable.Range(0, regressors).Select(k => _seen.Select(t => x[k * length + t]).ToArray())]);
        var outcome = Vector<double>.Build.Dense([.. _seen.Select(t => y[t])]);
        var omega = SignalCovariance(_seen, _pick, _seen, _pick) + variances[0] * Matrix<double>.Build.DenseIdentity(n);
        _inverse = omega.Inverse();
        DiffuseCovariance = (_design.Transpose() * _inverse * _design).Inverse();
        Diffuse = DiffuseCovariance * (_design.Transpose() * _inverse * outcome);
        _rest = outcome - _design * Diffuse;
        LogLikelihood = -0.5 * (n * Math.Log(2 * Math.PI) + LogDeterminant(omega) - LogDeterminant(DiffuseCovariance) + _rest * _inverse * _rest);
        Assert.Equal(d, Diffuse.Count);
    }

    public double LogLikelihood { get; }

    public Vector<double> Diffuse { get; }

    public Matrix<double> DiffuseCovariance { get; }

    /// <summary>Picks one state alone.</summary>
    public Vector<double> Only(int state) => Vector<double>.Build.Dense(_form.States, i => i == state ? 1 : 0);

    /// <summary>Picks the seasonal states that are observed.</summary>
    public Vector<double> Seasonal => _pick - Only(0);

    /// <summary>Mean and covariance, given all observations, of states as picked (the observed sum where null) plus regressors at some times.</summary>
    public (Vector<double> Mean, Matrix<double> Covariance) Given(int[] times, Vector<double>? pick, double[][]? x = null)
    {
        pick ??= _pick;
        var design = DesignAt(times, pick, x ?? [.. Enumerable.Range(0, Diffuse.Count - _form.States).Select(_ => new double[times.Length])]);
        var link = SignalCovariance(times, pick, _seen, _pick) * _inverse;
        var reach = design - link * _design;
        var mean = design * Diffuse + link * _rest;
        var within = SignalCovariance(times, pick, times, pick) - link * SignalCovariance(_seen, _pick, times, pick);
        return (mean, within + reach * DiffuseCovariance * reach.Transpose());
    }

    private Matrix<double> DesignAt(int[] times, Vector<double> pick, double[][] x) => Matrix<double>.Build.Dense(
        times.Length, _form.States + x.Length, (i, j) => j < _form.States ? (pick * Power(times[i]))[j] : x[j - _form.States][i]);

    private Matrix<double> SignalCovariance(int[] left, Vector<double> leftPick, int[] right, Vector<double> rightPick)
    {
        var lefts = Enumerable.Range(0, 64).Select(k => leftPick * Power(k)).ToArray();
        var rights = Enumerable.Range(0, 64).Select(k => rightPick * Power(k)).ToArray();
        // Of what wanders, from states of 0 at the start: the noise that joins the states after u has been carried on since.
        return Matrix<double>.Build.Dense(left.Length, right.Length, (i, j) => Enumerable.Range(0, Math.Min(left[i], right[j]))
            .Sum(u => lefts[left[i] - 1 - u] * _noise * rights[right[j] - 1 - u]));
    }

    private static double LogDeterminant(Matrix<double> positive) => 2 * positive.Cholesky().Factor.Diagonal().PointwiseLog().Sum();

    private Matrix<double> Power(int exponent) => _transition.Power(exponent);

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
