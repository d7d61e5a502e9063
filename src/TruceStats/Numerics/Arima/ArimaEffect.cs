namespace TruceStats.Numerics;

/// <summary>
/// How much of each point the regressors explain beyond what other regressors would: effect(t) = Σ ω(z(t) − z′(t)), with its errors by the delta
/// method over ω and δ. An observation less its effect is the point that would have been, had the noise been the same.
/// </summary>
internal sealed class ArimaEffect
{
    private readonly ArimaFit _fit;
    private readonly double[] _effect;
    private readonly double[] _gradient;
    private readonly int _count;

    private ArimaEffect(ArimaFit fit, int length)
    {
        _fit = fit;
        _count = fit.Decays.Count + fit.Regression.Length;
        _effect = new double[length];
        _gradient = new double[length * _count];
    }

    /// <summary>The effect at each point.</summary>
    public ReadOnlySpan<double> Values => _effect;

    /// <summary>
    /// The weighted sum of the effects and its standard error. A δ on the end of its range, and one that is not identified, is taken as known.
    /// </summary>
    public (double Value, double StandardError) Sum(ReadOnlySpan<double> weights)
    {
        if (weights.Length != _effect.Length)
            throw new ArgumentException($"There are {weights.Length} weights for {_effect.Length} points.", nameof(weights));
        double[] gradient = new double[_count];
        for (int t = 0; t < _effect.Length; t++)
            Columns.SubtractMultiple(gradient, _gradient.AsSpan(t * _count, _count), -weights[t]);
        return (Columns.Dot(_effect, weights), Math.Sqrt(Variance(gradient)));
    }

    /// <summary>The standard error of the effect at one point.</summary>
    public double StandardError(int point) => Math.Sqrt(Variance(_gradient.AsSpan(point * _count, _count)));

    /// <summary>The effect of a design against another, both column by column as the fit had them, and equally long.</summary>
    public static ArimaEffect Between(ArimaFit fit, ReadOnlySpan<double> design, ReadOnlySpan<double> other, int length)
    {
        int regressors = fit.Regression.Length;
        if (!fit.IsUsable)
            throw new ArgumentException($"The fit has the status {fit.Status} and must have numbers.", nameof(fit));
        if (design.Length != length * regressors || other.Length != length * regressors)
        {
            throw new ArgumentException(
                $"The designs have {design.Length} and {other.Length} elements and must have {length} × {regressors}.", nameof(other));
        }
        var effect = new ArimaEffect(fit, length);
        double[] difference = new double[length];
        for (int j = 0; j < regressors; j++)
        {
            for (int t = 0; t < length; t++)
                difference[t] = design[j * length + t] - other[j * length + t];
            effect.Add(j, difference);
        }
        return effect;
    }

    private void Add(int regressor, Span<double> x)
    {
        double omega = _fit.Regression[regressor];
        int decay = -1;
        for (int i = 0; i < _fit.Decays.Count; i++)
            decay = _fit.Decays[i].Column == regressor ? i : decay;
        double delta = decay < 0 ? 0 : _fit.Deltas[decay], sum = 0, slope = 0;
        for (int t = 0; t < x.Length; t++)
        {
            // z = δz₋₁ + x, and its derivative by δ is z₋₁ + δ times the derivative before.
            slope = decay < 0 ? 0 : sum + delta * slope;
            sum = delta * sum + x[t];
            _effect[t] += omega * sum;
            _gradient[t * _count + _fit.Decays.Count + regressor] = sum;
            if (decay >= 0)
                _gradient[t * _count + decay] = omega * slope;
        }
    }

    private double Variance(ReadOnlySpan<double> gradient)
    {
        int first = _fit.FirstRegression - _fit.Decays.Count;
        double sum = 0;
        for (int i = 0; i < _count; i++)
        {
            for (int j = 0; j < _count; j++)
                sum += gradient[i] * gradient[j] * (_fit.Covariance(first + i, first + j) ?? 0);
        }
        return sum;
    }
}
