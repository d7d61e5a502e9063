namespace TruceStats.Numerics;

/// <summary>
/// The slope of the diffuse log-likelihood of a structural model in its variances, by one backward pass of the disturbance smoother
/// (Koopman and Shephard 1992, Biometrika 79:823–826), the diffuse quantities integrated out.
/// </summary>
internal sealed class StructuralScore
{
    private readonly StructuralFilter _filter;
    private readonly StructuralForm _form;
    private readonly int _states;
    private readonly int _width;
    private readonly double[] _r;
    private readonly double[] _n;
    private readonly double[] _ng;
    private readonly double[] _u;

    public StructuralScore(StructuralFilter filter)
    {
        _filter = filter;
        _form = filter.Data.Form;
        (_states, _width) = (_form.States, filter.Data.Diffuse + 1);
        _r = new double[_states * _width];
        _n = new double[_states * _states];
        _ng = new double[_states];
        _u = new double[_width];
    }

    /// <summary>
    /// Writes the derivative by each relative variance of what <see cref="StructuralFilter.Run"/> returned last. The innovations are used up.
    /// </summary>
    public void Evaluate(Span<double> slopes)
    {
        Begin();
        slopes.Clear();
        int last = _filter.Data.Length - 1;
        for (int t = last; t >= 0; t--)
        {
            if (t < last)
                AddStates(slopes);
            Back(t, slopes);
        }
    }

    /// <summary>
    /// After <see cref="Back"/> at t: one row a state, what the innovations from t on say of the states at t; the outcome's last,
    /// before it those of independent diffuse quantities.
    /// </summary>
    public ReadOnlySpan<double> Smoothing => _r;

    /// <summary>After <see cref="Back"/> at t: the relative variance of the outcome's column, the diffuse quantities taken as known.</summary>
    public ReadOnlySpan<double> SmoothingVariance => _n;

    /// <summary>Puts the backward pass behind the last time; the innovations of the filter are used up.</summary>
    public void Begin()
    {
        Whiten();
        Array.Clear(_r);
        Array.Clear(_n);
    }

    /// <summary>
    /// Turns the innovations of the last run: the outcome's into those at the estimated diffuse quantities, the columns' into
    /// those of quantities that are independent with variance 1.
    /// </summary>
    private void Whiten()
    {
        for (int t = 0; t < _filter.Data.Length; t++)
        {
            if (!_filter.Data.IsObserved[t])
                continue;
            var innovation = _filter.Innovations.Slice(t * _width, _width);
            innovation[^1] -= Columns.Dot(innovation[..^1], _filter.Step);
            Cholesky.SolveLower(_filter.Factor, _width - 1, innovation[..^1]);
        }
    }

    /// <summary>What the noise that joins the states after t tells: r and its variance stand at t.</summary>
    private void AddStates(Span<double> slopes)
    {
        for (int i = 0; i < _states; i++)
        {
            int noise = _form.NoiseOf(i);
            if (noise > 0)
                slopes[noise] += Half(_r.AsSpan(i * _width, _width), _n[i * _states + i]);
        }
    }

    private double Half(ReadOnlySpan<double> row, double variance)
    {
        double smoothed = row[^1];
        return 0.5 * (smoothed * smoothed / _filter.ScaleSquared - variance + Columns.Dot(row[..^1], row[..^1]));
    }

    /// <summary>Takes the backward pass from t + 1 to t, and adds the observation's part to the slope in the irregular's variance.</summary>
    public void Back(int t, Span<double> slopes)
    {
        _form.AdvanceTransposed(_r, _width);
        _form.AdvanceTransposedBothSides(_n);
        if (!_filter.Data.IsObserved[t])
            return;
        double inverse = 1 / _filter.InnovationVariances[t];
        var gain = _filter.Gains.Slice(t * _states, _states);
        _u.AsSpan().Clear();
        Columns.SubtractMultiple(_u, _filter.Innovations.Slice(t * _width, _width), -inverse);
        for (int i = 0; i < _states; i++)
        {
            Columns.SubtractMultiple(_u, _r.AsSpan(i * _width, _width), gain[i]);
            _ng[i] = Columns.Dot(_n.AsSpan(i * _states, _states), gain);
        }
        double variance = inverse + Columns.Dot(_ng, gain);
        slopes[0] += Half(_u, variance);
        foreach (int state in _form.Observed)
            Columns.SubtractMultiple(_r.AsSpan(state * _width, _width), _u, -1);
        SpreadBack(variance);
    }

    /// <summary>N becomes N − z(Ng)ᵀ − (Ng)zᵀ + zzᵀ·variance.</summary>
    private void SpreadBack(double variance)
    {
        foreach (int state in _form.Observed)
        {
            Columns.SubtractMultiple(_n.AsSpan(state * _states, _states), _ng, 1);
            for (int i = 0; i < _states; i++)
                _n[i * _states + state] -= _ng[i];
        }
        foreach (int one in _form.Observed)
        {
            foreach (int other in _form.Observed)
                _n[one * _states + other] += variance;
        }
    }
}
