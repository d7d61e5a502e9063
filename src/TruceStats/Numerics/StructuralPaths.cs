namespace TruceStats.Numerics;

/// <summary>Whole futures of a structural model, drawn given all that it observed.</summary>
internal sealed class StructuralPaths
{
    private readonly StructuralAhead _ahead;
    private readonly StructuralFilter _filter;
    private readonly StructuralForm _form;
    private readonly double[] _root;
    private readonly double[] _state;
    private readonly double[] _diffuse;

    private StructuralPaths(StructuralData data, ReadOnlySpan<double> x, int horizon, int draws)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        _filter = new StructuralFilter(data);
        _ahead = new StructuralAhead(_filter, x, horizon);
        _form = data.Form;
        (Horizon, Draws) = (horizon, draws);
        Expectations = new double[draws * horizon];
        Outcomes = new double[draws * horizon];
        _root = new double[_form.States * _form.States];
        _state = new double[_form.States];
        _diffuse = new double[data.Diffuse + 1];
    }

    public int Horizon { get; }

    public int Draws { get; }

    /// <summary>One row a draw: level, season and regression.</summary>
    public double[] Expectations { get; }

    /// <summary>One row a draw: expectation and irregular.</summary>
    public double[] Outcomes { get; }

    /// <summary>Variances taken as known, at those of the fit. Draw i takes part i of the stream, so that any order gives the same.</summary>
    public static StructuralPaths Draw(
        StructuralFit fit, ReadOnlySpan<double> x, int horizon, int draws, RandomStream random, CancellationToken cancellation = default)
    {
        var paths = new StructuralPaths(fit.Data, x, horizon, draws);
        paths._filter.Run(fit.Variances);
        paths.Factor();
        for (int i = 0; i < draws; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            paths.One(i, 1, random.Split(i));
        }
        return paths;
    }

    /// <summary>
    /// Variances drawn too: each path has its own, with a common scale from its inverse gamma distribution given their ratios.
    /// Paths with the same ratios stand together.
    /// </summary>
    public static StructuralPaths Draw(
        StructuralPosterior posterior, ReadOnlySpan<double> x, int horizon, int draws, RandomStream random, CancellationToken cancellation = default)
    {
        var paths = new StructuralPaths(posterior.Data, x, horizon, draws);
        int[] times = posterior.Resample(draws, random.Split(-1).NextDouble());
        int path = 0;
        for (int i = 0; i < times.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (times[i] == 0)
                continue;
            paths._filter.Run(posterior.Relative(i));
            paths.Factor();
            double squares = paths._filter.ScaleSquared * paths._filter.DegreesOfFreedom;
            for (int k = 0; k < times[i]; k++, path++)
            {
                var stream = random.Split(path);
                double square = squares / (2 * stream.NextGamma(0.5 * posterior.DegreesOfFreedom));
                paths.One(path, Math.Sqrt(square) * posterior.Data.Scale, stream);
            }
        }
        return paths;
    }

    /// <summary>One path from the filter's last run, whose relative variances are in the square of the unit.</summary>
    private void One(int draw, double unit, RandomStream random)
    {
        int states = _form.States, d = _diffuse.Length - 1;
        var relative = _filter.Relative;
        for (int j = 0; j < d; j++)
            _diffuse[j] = unit * random.NextNormal();
        SolveUpper(_filter.Factor, d, _diffuse.AsSpan(0, d));
        _diffuse[d] = 0;
        Columns.SubtractMultiple(_diffuse, _ahead.Quantities(), -1);
        for (int i = 0; i < states; i++)
            _state[i] = Columns.Dot(_filter.Block.Slice(i * (d + 1), d + 1), _diffuse) + _filter.Data.OrdinaryStates[_filter.Data.Length * states + i];
        for (int k = 0; k < states; k++)
        {
            double normal = unit * random.NextNormal();
            for (int i = k; i < states; i++)
                _state[i] += _root[i * states + k] * normal;
        }
        Columns.SubtractMultiple(_diffuse.AsSpan(0, d), _filter.Data.Ordinary, -1);
        double spread = unit * Math.Sqrt(relative[0]);
        for (int h = 0; h < Horizon; h++)
        {
            double expectation = Columns.Dot(_ahead.Loadings(h), _diffuse);
            foreach (int state in _form.Observed)
                expectation += _state[state];
            Expectations[draw * Horizon + h] = expectation;
            Outcomes[draw * Horizon + h] = expectation + spread * random.NextNormal();
            _form.Advance(_state, 1);
            for (int i = 0; i < states; i++)
            {
                if (_form.NoiseOf(i) is > 0 and var noise && relative[noise] > 0)
                    _state[i] += unit * Math.Sqrt(relative[noise]) * random.NextNormal();
            }
        }
    }

    /// <summary>A lower root of the states' covariance, which may be singular: what rounding leaves of a pivot counts as none.</summary>
    private void Factor()
    {
        int n = _form.States;
        _filter.Covariance.CopyTo(_root);
        for (int k = 0; k < n; k++)
        {
            double whole = _filter.Covariance[k * n + k], pivot = _root[k * n + k];
            if (!(pivot > 1e-12 * whole))
            {
                for (int i = k; i < n; i++)
                    _root[i * n + k] = 0;
                continue;
            }
            double root = Math.Sqrt(pivot);
            for (int i = k; i < n; i++)
                _root[i * n + k] /= root;
            for (int j = k + 1; j < n; j++)
            {
                for (int i = j; i < n; i++)
                    _root[i * n + j] -= _root[i * n + k] * _root[j * n + k];
            }
        }
    }

    private static void SolveUpper(ReadOnlySpan<double> factor, int n, Span<double> rhs)
    {
        for (int i = n - 1; i >= 0; i--)
        {
            rhs[i] /= factor[i * n + i];
            Columns.SubtractMultiple(rhs[..i], factor.Slice(i * n, i), rhs[i]);
        }
    }
}
