namespace TruceStats.Numerics;

/// <summary>
/// The Kalman filter of a structural model with exactly diffuse states and coefficients, in augmented form: the filter runs over the
/// outcome and, with the same gains, over the columns through which the diffuse quantities act; these are then estimated from the
/// innovations by least squares (de Jong 1991, Annals of Statistics 19:1073–1083; Durbin and Koopman 2012, section 5.7). One scalar
/// observation a unit of time; an observation that is missing is only passed over.
/// </summary>
/// <remarks>
/// The states start with covariance c I and not 0: a diffuse quantity added to a state makes c irrelevant, and the innovations of a model
/// without irregular keep a variance. Variances are relative to a scale that is profiled out. Not for use by two threads at once;
/// nothing is allocated after construction.
/// </remarks>
internal sealed class StructuralFilter
{
    private readonly StructuralData _data;
    private readonly StructuralForm _form;
    private readonly int _states;
    private readonly int _width;
    private readonly double[] _products;
    private readonly double[] _factor;
    private readonly double[] _step;
    private readonly double[] _covariance;
    private readonly double[] _block;
    private readonly double[] _innovations;
    private readonly double[] _variances;
    private readonly double[] _gains;
    private readonly double[] _used;

    public StructuralFilter(StructuralData data)
    {
        (_data, _form) = (data, data.Form);
        (_states, _width) = (_form.States, data.Diffuse + 1);
        _products = new double[_width * _width];
        _factor = new double[data.Diffuse * data.Diffuse];
        _step = new double[data.Diffuse];
        _covariance = new double[_states * _states];
        _block = new double[_states * _width];
        _innovations = new double[data.Length * _width];
        _variances = new double[data.Length];
        _gains = new double[data.Length * _states];
        _used = new double[_form.Variances];
    }

    public StructuralData Data => _data;

    /// <summary>One row a unit of time: the innovations of the orthonormal columns and, last, of the outcome.</summary>
    public Span<double> Innovations => _innovations;

    /// <summary>The variances of innovations, 0 where nothing is observed.</summary>
    public ReadOnlySpan<double> InnovationVariances => _variances;

    /// <summary>One row a unit of time: what an innovation of 1 adds to each state.</summary>
    public ReadOnlySpan<double> Gains => _gains;

    /// <summary>The covariance of the states after the last observation was taken and time has moved on by one.</summary>
    public Span<double> Covariance => _covariance;

    /// <summary>
    /// One row a state, after the last observation and one unit of time: the states are (the diffuse quantities times the columns before
    /// the last) minus the last column.
    /// </summary>
    public Span<double> Block => _block;

    /// <summary>The diffuse quantities beyond their ordinary least-squares values, for an outcome of scale 1.</summary>
    public ReadOnlySpan<double> Step => _step;

    /// <summary>The Cholesky factor of the products of the columns, row by row: their estimates have the inverse as covariance, times the scale.</summary>
    public ReadOnlySpan<double> Factor => _factor;

    /// <summary>The variances that the last run took, relative to <see cref="ScaleSquared"/>.</summary>
    public ReadOnlySpan<double> Relative => _used;

    /// <summary>The residual sum of squares over its degrees of freedom, for an outcome of scale 1.</summary>
    public double ScaleSquared { get; private set; }

    /// <summary>Observations less diffuse quantities.</summary>
    public int DegreesOfFreedom => _data.Seen - _data.Diffuse;

    /// <summary>
    /// Runs over all that is observed. Returns the diffuse log-likelihood with the scale of all variances at its best, or −∞ where the
    /// variances leave some observation without any.
    /// </summary>
    /// <param name="relative">Relative variances, each 0 or more.</param>
    public double Run(ReadOnlySpan<double> relative)
    {
        double sumOfLogs = Forward(relative);
        if (!double.IsFinite(sumOfLogs) || !Solve())
            return double.NegativeInfinity;
        double determinants = sumOfLogs + Cholesky.LogDeterminant(_factor, _data.Diffuse) + _data.LogScale;
        int free = DegreesOfFreedom;
        return -0.5 * (_data.Seen * Math.Log(2 * Math.PI) + free * (Math.Log(ScaleSquared) + 1 + 2 * Math.Log(_data.Scale)) + determinants);
    }

    /// <summary>The diffuse log-likelihood of the last run had the scale squared been another (for an outcome of scale 1).</summary>
    public double AtScale(double profiled, double scaleSquared)
    {
        double ratio = ScaleSquared / scaleSquared;
        return profiled - 0.5 * DegreesOfFreedom * (ratio - 1 - Math.Log(ratio));
    }

    /// <summary>Moves covariance and block on by a unit of time in which nothing is observed.</summary>
    public void Advance()
    {
        _form.Advance(_block, _width);
        _form.AdvanceBothSides(_covariance);
        for (int i = 0; i < _states; i++)
            _covariance[i * _states + i] += _form.NoiseOf(i) is > 0 and var noise ? _used[noise] : 0;
    }

    /// <summary>Puts covariance and block where they are before the first observation.</summary>
    public void Rewind()
    {
        Array.Clear(_covariance);
        double start = 0;
        foreach (double variance in _used)
            start += variance;
        for (int i = 0; i < _states; i++)
        {
            _covariance[i * _states + i] = start;
            _data.Start.Slice(i * (_width - 1), _width - 1).CopyTo(_block.AsSpan(i * _width));
            _block[i * _width + _width - 1] = 0;
        }
    }

    /// <summary>Takes the observation at t into covariance and block, and moves them on. False where its innovation has no variance.</summary>
    public bool Take(int t)
    {
        if (!_data.IsObserved[t])
        {
            _variances[t] = 0;
            Advance();
            return true;
        }
        var innovation = _innovations.AsSpan(t * _width, _width);
        _data.Loadings.AsSpan(t * (_width - 1), _width - 1).CopyTo(innovation);
        innovation[^1] = _data.Outcome[t];
        var gain = _gains.AsSpan(t * _states, _states);
        gain.Clear();
        foreach (int state in _form.Observed)
        {
            Columns.SubtractMultiple(innovation, _block.AsSpan(state * _width, _width), -1);
            Columns.SubtractMultiple(gain, _covariance.AsSpan(state * _states, _states), -1);
        }
        double variance = _used[0];
        foreach (int state in _form.Observed)
            variance += gain[state];
        _variances[t] = variance;
        if (!(variance > 0))
            return false;
        double inverse = 1 / variance;
        for (int i = 0; i < _states; i++)
        {
            double share = gain[i] * inverse;
            Columns.SubtractMultiple(_covariance.AsSpan(i * _states, _states), gain, share);
            Columns.SubtractMultiple(_block.AsSpan(i * _width, _width), innovation, share);
        }
        for (int i = 0; i < _states; i++)
            gain[i] *= inverse;
        Advance();
        return true;
    }

    private double Forward(ReadOnlySpan<double> relative)
    {
        relative.CopyTo(_used);
        Rewind();
        Array.Clear(_products);
        double sum = 0;
        for (int t = 0; t < _data.Length; t++)
        {
            if (!Take(t))
                return double.NegativeInfinity;
            if (!_data.IsObserved[t])
                continue;
            var innovation = _innovations.AsSpan(t * _width, _width);
            double inverse = 1 / _variances[t];
            sum += Math.Log(_variances[t]);
            for (int i = 0; i < _width; i++)
                Columns.SubtractMultiple(_products.AsSpan(i * _width, i + 1), innovation[..(i + 1)], -inverse * innovation[i]);
        }
        return sum;
    }

    private bool Solve()
    {
        int d = _width - 1;
        for (int i = 0; i < d; i++)
            _products.AsSpan(i * _width, i + 1).CopyTo(_factor.AsSpan(i * d));
        if (!Cholesky.Factor(_factor, d))
            return false;
        var last = _products.AsSpan(d * _width, d);
        last.CopyTo(_step);
        Cholesky.Solve(_factor, d, _step);
        double squares = _products[d * _width + d] - Columns.Dot(last, _step);
        ScaleSquared = squares / DegreesOfFreedom;
        return squares > 0;
    }
}
