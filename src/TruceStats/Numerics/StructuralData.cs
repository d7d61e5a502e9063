namespace TruceStats.Numerics;

/// <summary>
/// What a structural model is fitted to, made ready once: the columns through which the diffuse quantities (the states at the start, then
/// the coefficients of regressors) reach the observations, made orthonormal, and what least squares on them leaves of the outcome,
/// scaled to length 1.
/// </summary>
internal sealed class StructuralData
{
    private readonly double[] _factored;
    private readonly double[] _reach;
    private readonly int _seen;

    /// <param name="form">The components.</param>
    /// <param name="y">The outcome, one a unit of time; where not observed, anything.</param>
    /// <param name="observed">Which of them are observed.</param>
    /// <param name="x">Regressors, column by column, as long as the outcome; where the outcome is not observed, anything.</param>
    /// <param name="regressors">How many.</param>
    /// <exception cref="ArgumentException">
    /// Something observed is not finite; too little is observed; a state or coefficient is not identified; nothing is left to explain.
    /// </exception>
    public StructuralData(StructuralForm form, ReadOnlySpan<double> y, ReadOnlySpan<bool> observed, ReadOnlySpan<double> x, int regressors)
    {
        int n = y.Length, d = form.States + regressors;
        if (observed.Length != n || x.Length != (long)n * regressors)
            throw new ArgumentException($"{n} outcomes go with {observed.Length} flags and {x.Length} regressor values for {regressors} regressors.", nameof(x));
        (Form, Regressors, Diffuse, Length) = (form, regressors, d, n);
        IsObserved = observed.ToArray();
        _seen = IsObserved.Count(seen => seen);
        if (_seen < d + form.Variances)
            throw new ArgumentException($"{_seen} observations are too few for {d} diffuse quantities and {form.Variances} variances.", nameof(y));
        CheckFinite(y, x);
        double[] columns = DiffuseColumns(x);
        double[] design = Compress(columns, d);
        _factored = [.. design];
        double[] tau = new double[d];
        int[] order = new int[d];
        int rank = HouseholderQr.Factor(_factored, _seen, d, tau, order, HouseholderQr.DefaultTolerance);
        if (rank < d)
            throw new ArgumentException(NotIdentified(order[rank]), nameof(x));
        LogScale = 0;
        for (int j = 0; j < d; j++)
            LogScale += 2 * Math.Log(Math.Abs(_factored[j * _seen + j]));
        _reach = InverseFactor();
        Loadings = new double[n * d];
        for (int t = 0; t < n; t++)
        {
            for (int k = 0; k < regressors && IsObserved[t]; k++)
                Combine(x[k * n + t], k, Loadings.AsSpan(t * d, d));
        }
        Outcome = new double[n];
        Ordinary = new double[d];
        Scale = Remainder(y, tau);
        OrdinaryStates = Propagate();
    }

    public StructuralForm Form { get; }

    /// <summary>How many regressors.</summary>
    public int Regressors { get; }

    /// <summary>How many diffuse quantities: the states, then the coefficients.</summary>
    public int Diffuse { get; }

    /// <summary>Units of time, observed or not.</summary>
    public int Length { get; }

    /// <summary>How many observations.</summary>
    public int Seen => _seen;

    public bool[] IsObserved { get; }

    /// <summary>How each orthonormal column starts the states: one row a state.</summary>
    public ReadOnlySpan<double> Start => _reach.AsSpan(0, Form.States * Diffuse);

    /// <summary>The part of each orthonormal column that goes through regressors: one row a unit of time.</summary>
    public double[] Loadings { get; }

    /// <summary>What least squares leaves, scaled to length 1; 0 where not observed.</summary>
    public double[] Outcome { get; }

    /// <summary>The least-squares coefficients of the orthonormal columns.</summary>
    public double[] Ordinary { get; }

    /// <summary>The states that those coefficients make without noise, one row a unit of time and one more for the time after the last.</summary>
    public double[] OrdinaryStates { get; }

    /// <summary>The unit in which <see cref="Outcome"/> is measured.</summary>
    public double Scale { get; }

    /// <summary>The log of the determinant of the products of the columns as they were given.</summary>
    public double LogScale { get; }

    /// <summary>Replaces values of the orthonormal quantities by those of the given ones (states at the start, then coefficients).</summary>
    public void Restore(Span<double> quantities) => HouseholderQr.SolveUpper(_factored, _seen, Diffuse, quantities);

    /// <summary>Adds what one value of a regressor puts into the loadings of the orthonormal columns.</summary>
    public void Combine(double value, int regressor, Span<double> loadings) =>
        Columns.SubtractMultiple(loadings, _reach.AsSpan((Form.States + regressor) * Diffuse, Diffuse), -value);

    /// <summary>Row by row, the inverse of the triangular factor: how each given quantity depends on the orthonormal ones.</summary>
    private double[] InverseFactor()
    {
        double[] inverse = new double[Diffuse * Diffuse];
        for (int i = 0; i < Diffuse; i++)
        {
            var row = inverse.AsSpan(i * Diffuse, Diffuse);
            row[i] = 1;
            HouseholderQr.SolveUpperTranspose(_factored, _seen, Diffuse, row);
        }
        return inverse;
    }

    private double[] DiffuseColumns(ReadOnlySpan<double> x)
    {
        int states = Form.States;
        double[] columns = new double[Length * Diffuse], block = new double[states * states];
        for (int i = 0; i < states; i++)
            block[i * states + i] = 1;
        for (int t = 0; t < Length; t++)
        {
            foreach (int state in Form.Observed)
            {
                for (int j = 0; j < states; j++)
                    columns[j * Length + t] += block[state * states + j];
            }
            Form.Advance(block, states);
        }
        x.CopyTo(columns.AsSpan(Length * states));
        return columns;
    }

    private double[] Compress(ReadOnlySpan<double> columns, int count)
    {
        double[] kept = new double[_seen * count];
        int at = 0;
        for (int j = 0; j < count; j++)
        {
            for (int t = 0; t < Length; t++)
            {
                if (IsObserved[t])
                    kept[at++] = columns[j * Length + t];
            }
        }
        return kept;
    }

    private double Remainder(ReadOnlySpan<double> y, ReadOnlySpan<double> tau)
    {
        double[] rest = Compress(y, 1);
        double whole = Math.Sqrt(Columns.Dot(rest, rest));
        HouseholderQr.ApplyQTranspose(_factored, _seen, Diffuse, tau, rest);
        rest.AsSpan(0, Diffuse).CopyTo(Ordinary);
        rest.AsSpan(0, Diffuse).Clear();
        double scale = Math.Sqrt(Columns.Dot(rest, rest));
        if (!(scale > 1e-12 * whole))
            throw new ArgumentException("The components explain the outcome exactly without noise: nothing is left to estimate a variance from.", nameof(y));
        HouseholderQr.ApplyQ(_factored, _seen, Diffuse, tau, rest);
        for (int t = 0, at = 0; t < Length; t++)
        {
            if (IsObserved[t])
                Outcome[t] = rest[at++] / scale;
        }
        return scale;
    }

    private double[] Propagate()
    {
        int states = Form.States;
        double[] path = new double[(Length + 1) * states];
        for (int i = 0; i < states; i++)
            path[i] = Columns.Dot(Start.Slice(i * Diffuse, Diffuse), Ordinary);
        for (int t = 1; t <= Length; t++)
        {
            var now = path.AsSpan(t * states, states);
            path.AsSpan((t - 1) * states, states).CopyTo(now);
            Form.Advance(now, 1);
        }
        return path;
    }

    private string NotIdentified(int column)
    {
        string what = column < Form.States ? $"state {column}" : $"regressor {column - Form.States}";
        return $"What is observed does not identify {what}: it is a combination of the components and regressors before it.";
    }

    private void CheckFinite(ReadOnlySpan<double> y, ReadOnlySpan<double> x)
    {
        for (int t = 0; t < Length; t++)
        {
            if (!IsObserved[t])
                continue;
            if (!double.IsFinite(y[t]))
                throw new ArgumentException($"Outcome {t} is {y[t]} and must be finite.", nameof(y));
            for (int k = 0; k < Regressors; k++)
            {
                if (!double.IsFinite(x[k * Length + t]))
                    throw new ArgumentException($"Regressor {k} is {x[k * Length + t]} at {t}, where the outcome is observed, and must be finite.", nameof(x));
            }
        }
    }
}
