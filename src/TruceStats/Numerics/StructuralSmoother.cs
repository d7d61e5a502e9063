namespace TruceStats.Numerics;

/// <summary>
/// The components of a structural model given all that was observed, with their variances (variances of the noise taken as known, those
/// of diffuse quantities in them): the fixed-interval smoother (Durbin and Koopman 2012, sections 4.4 and 5.7).
/// </summary>
internal sealed class StructuralSmoother
{
    private readonly StructuralFilter _filter;
    private readonly StructuralForm _form;
    private readonly int _states;
    private readonly int _width;
    private readonly double[] _quantities;
    private readonly double[] _covariances;
    private readonly double[] _blocks;

    private StructuralSmoother(StructuralFit fit)
    {
        var data = fit.Data;
        _filter = new StructuralFilter(data);
        (_form, _states, _width) = (data.Form, data.Form.States, data.Diffuse + 1);
        _filter.Run(fit.Variances);
        _quantities = new StructuralAhead(_filter, new double[data.Regressors], 1).Quantities().ToArray();
        int n = data.Length;
        _covariances = new double[n * _states * _states];
        _blocks = new double[n * _states * _width];
        Level = new StructuralComponent(n);
        Slope = _form.HasSlope ? new StructuralComponent(n) : null;
        Seasonal = _form.Season > 0 ? new StructuralComponent(n) : null;
        Expectation = new StructuralComponent(n);
    }

    /// <summary>The level, which regressors stand beside.</summary>
    public StructuralComponent Level { get; }

    /// <summary>By how much the level is about to rise; null without slope.</summary>
    public StructuralComponent? Slope { get; }

    /// <summary>The effect of the season; null without one.</summary>
    public StructuralComponent? Seasonal { get; }

    /// <summary>Level, season and regression together; where the outcome is not observed, regressors count as 0.</summary>
    public StructuralComponent Expectation { get; }

    /// <summary>Smooths at the variances of the fit.</summary>
    public static StructuralSmoother Of(StructuralFit fit)
    {
        var smoother = new StructuralSmoother(fit);
        smoother.Forward();
        smoother.Backward();
        return smoother;
    }

    private void Forward()
    {
        _filter.Rewind();
        for (int t = 0; t < _filter.Data.Length; t++)
        {
            _filter.Covariance.CopyTo(_covariances.AsSpan(t * _states * _states));
            _filter.Block.CopyTo(_blocks.AsSpan(t * _states * _width));
            _filter.Take(t);
        }
    }

    private void Backward()
    {
        var back = new StructuralScore(_filter);
        back.Begin();
        double[] slopes = new double[_form.Variances], loadings = new double[_width];
        int[] slope = [1];
        for (int t = _filter.Data.Length - 1; t >= 0; t--)
        {
            back.Back(t, slopes);
            Set(Level, t, back, _form.Observed[..1], []);
            if (Slope is not null)
                Set(Slope, t, back, slope, []);
            if (Seasonal is not null)
                Set(Seasonal, t, back, _form.ObservedSeasonal, []);
            _filter.Data.Loadings.AsSpan(t * (_width - 1), _width - 1).CopyTo(loadings);
            Set(Expectation, t, back, _form.Observed, loadings);
        }
    }

    /// <summary>The sum of some states, plus what goes through regressors.</summary>
    private void Set(StructuralComponent component, int t, StructuralScore back, ReadOnlySpan<int> states, ReadOnlySpan<double> loadings)
    {
        Span<double> row = _width <= 128 ? stackalloc double[_width] : new double[_width];
        Span<double> carried = _states <= 128 ? stackalloc double[_states] : new double[_states];
        row.Clear();
        carried.Clear();
        loadings.CopyTo(row);
        foreach (int state in states)
        {
            Columns.SubtractMultiple(row, _blocks.AsSpan((t * _states + state) * _width, _width), -1);
            Columns.SubtractMultiple(carried, _covariances.AsSpan((t * _states + state) * _states, _states), -1);
        }
        double mean = Columns.Dot(row, _quantities), variance = 0;
        if (loadings.Length > 0)
            mean += Columns.Dot(loadings[..^1], _filter.Data.Ordinary);
        foreach (int state in states)
            mean += _filter.Data.OrdinaryStates[t * _states + state];
        Cholesky.SolveLower(_filter.Factor, _width - 1, row[..^1]);
        foreach (int state in states)
            variance += carried[state];
        double smoothed = 0;
        for (int i = 0; i < _states; i++)
        {
            var r = back.Smoothing.Slice(i * _width, _width);
            smoothed += carried[i] * r[^1];
            Columns.SubtractMultiple(row[..^1], r[..^1], carried[i]);
            variance -= carried[i] * Columns.Dot(back.SmoothingVariance.Slice(i * _states, _states), carried);
        }
        component.Means[t] = mean + _filter.Data.Scale * smoothed;
        component.Variances[t] = Math.Max(0, variance + Columns.Dot(row[..^1], row[..^1]));
    }
}
