namespace TruceStats.Numerics;

/// <summary>The filter of a structural model continued behind what it observed.</summary>
internal sealed class StructuralAhead
{
    private readonly StructuralFilter _filter;
    private readonly StructuralForm _form;
    private readonly int _horizon;
    private readonly int _width;
    private readonly double[] _loadings;
    private readonly double[] _quantities;
    private readonly double[] _carried;
    private readonly double[] _ordinary;

    /// <param name="filter">Its next run is what <see cref="Predict"/> continues.</param>
    /// <param name="x">Regressors ahead, column by column.</param>
    /// <param name="horizon">At least 1.</param>
    public StructuralAhead(StructuralFilter filter, ReadOnlySpan<double> x, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        var data = filter.Data;
        if (x.Length != (long)horizon * data.Regressors)
            throw new ArgumentException($"There are {x.Length} regressor values ahead and must be {horizon} × {data.Regressors}.", nameof(x));
        (_filter, _form, _horizon, _width) = (filter, data.Form, horizon, data.Diffuse + 1);
        _loadings = new double[horizon * _width];
        for (int i = 0; i < x.Length; i++)
        {
            if (!double.IsFinite(x[i]))
                throw new ArgumentException($"Regressor {i / horizon} is {x[i]} at {i % horizon} ahead and must be finite.", nameof(x));
            data.Combine(x[i], i / horizon, _loadings.AsSpan(i % horizon * _width, _width - 1));
        }
        _quantities = new double[_width];
        _carried = new double[_form.States];
        _ordinary = new double[_form.States];
    }

    /// <summary>What an expectation at some time ahead takes from regressors: one element a diffuse quantity, and a 0.</summary>
    public ReadOnlySpan<double> Loadings(int ahead) => _loadings.AsSpan(ahead * _width, _width);

    /// <summary>
    /// After a run: what the columns of its block count in the outcome's unit, the diffuse quantities beyond their ordinary values and, last,
    /// the outcome's own column.
    /// </summary>
    public ReadOnlySpan<double> Quantities()
    {
        var data = _filter.Data;
        for (int j = 0; j < _width - 1; j++)
            _quantities[j] = data.Scale * _filter.Step[j];
        _quantities[^1] = -data.Scale;
        return _quantities;
    }

    /// <summary>
    /// After a run: means in the outcome's unit and the relative covariance of expectations. The filter's covariance and block move on.
    /// </summary>
    public void Predict(Span<double> mean, Span<double> covariance)
    {
        int states = _form.States;
        double[] reach = new double[_horizon * _width];
        var quantities = Quantities();
        covariance.Clear();
        var data = _filter.Data;
        data.OrdinaryStates.AsSpan(data.Length * states, states).CopyTo(_ordinary);
        for (int h = 0; h < _horizon; h++)
        {
            var row = reach.AsSpan(h * _width, _width);
            Loadings(h).CopyTo(row);
            _carried.AsSpan().Clear();
            foreach (int state in _form.Observed)
            {
                Columns.SubtractMultiple(row, _filter.Block.Slice(state * _width, _width), -1);
                Columns.SubtractMultiple(_carried, _filter.Covariance.Slice(state * states, states), -1);
            }
            mean[h] = Columns.Dot(row, quantities) + Columns.Dot(Loadings(h)[..^1], data.Ordinary);
            foreach (int state in _form.Observed)
                mean[h] += _ordinary[state];
            _form.Advance(_ordinary, 1);
            Cholesky.SolveLower(_filter.Factor, _width - 1, row[..^1]);
            // The covariance of the states now with those later is carried on by the transition alone.
            for (int later = h; later < _horizon; later++)
            {
                foreach (int state in _form.Observed)
                    covariance[later * _horizon + h] += _carried[state];
                _form.Advance(_carried, 1);
            }
            _filter.Advance();
        }
        for (int i = 0; i < _horizon; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                covariance[i * _horizon + j] += Columns.Dot(reach.AsSpan(i * _width, _width - 1), reach.AsSpan(j * _width, _width - 1));
                covariance[j * _horizon + i] = covariance[i * _horizon + j];
            }
        }
    }
}
