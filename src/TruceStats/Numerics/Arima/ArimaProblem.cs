namespace TruceStats.Numerics;

/// <summary>
/// A regression with ARIMA errors made ready for the likelihood. Two exact routes: where no value is missing between the first and the
/// last, observations and regressors are differenced and the stationary filter runs over what is left; where values are missing and the
/// order differences, the filter runs over the levels, with the levels before the first as unknown constants with a flat prior (the
/// augmented filter: de Jong 1991, Annals of Statistics 19:1073–1083), which stand as columns A before the regressors.
/// </summary>
internal sealed class ArimaProblem
{
    // What is left of a series, as a share of its largest value, below which it counts as rounding.
    private const double Rounding = 1e-11;

    private readonly double[] _design;
    private readonly double[] _full;
    private readonly int _length;
    private readonly int _offset;

    private ArimaProblem(ArimaOrder order, double[] design, int length, int regressors, IReadOnlyList<ArimaDecay> decays, int first, int last)
    {
        Order = order;
        Decays = decays;
        Regressors = regressors;
        _design = design;
        _length = length;
        _offset = first;
        _full = new double[length];
        Points = Math.Max(0, last - first + 1);
    }

    public ArimaOrder Order { get; }

    public IReadOnlyList<ArimaDecay> Decays { get; }

    /// <summary>Regression coefficients.</summary>
    public int Regressors { get; }

    /// <summary>Constants for levels before the first; 0 on the route that differences.</summary>
    public int Initials { get; private set; }

    /// <summary>All columns of the filter: constants, regressors, observations.</summary>
    public int Columns => Initials + Regressors + 1;

    /// <summary>Which of the values the first point of a filtered column stands at.</summary>
    public int FirstPoint => _offset + (Initials > 0 ? 0 : Order.Lost);

    /// <summary>Points of a filtered column.</summary>
    public int Points { get; private set; }

    /// <summary>Points of a filtered column that are observed.</summary>
    public int Rows { get; private set; }

    /// <summary>Which points are observed; empty means all.</summary>
    public bool[] Observed { get; private set; } = [];

    /// <summary>Terms of the likelihood: observations less those that differencing takes.</summary>
    public int Used => Rows - Initials;

    /// <summary>The filtered columns, one after another: constants, regressors (those with a decay at its start), observations.</summary>
    public double[] Data { get; private set; } = [];

    /// <summary>What was taken from the observations before filtering, as coefficients of the regressors: it keeps rounding small.</summary>
    public double[] Taken { get; private set; } = [];

    /// <summary>The log of the volume that turns the flat prior into conditioning on the first observations that settle the level.</summary>
    public double LogVolume { get; private set; }

    /// <summary>Least-squares residuals of the stationary series, for starting values; gaps are bridged.</summary>
    public double[] Residuals { get; private set; } = [];

    /// <summary><see cref="ArimaStatus.Converged"/> where there is something to fit.</summary>
    public ArimaStatus Status { get; private set; } = ArimaStatus.Converged;

    /// <summary>The regressor that those before it explain, where the status says so.</summary>
    public int CollinearColumn { get; private set; } = -1;

    /// <summary>Makes the problem ready. Arguments are those of <see cref="ArimaRegression.Fit"/>.</summary>
    public static ArimaProblem Prepare(
        ReadOnlySpan<double> values, ReadOnlySpan<bool> observed, ReadOnlySpan<double> design, int regressors, ArimaOrder order,
        IReadOnlyList<ArimaDecay> decays)
    {
        Check(values, observed, design, regressors, decays);
        int first = 0, last = values.Length - 1;
        while (!observed.IsEmpty && first <= last && !observed[first])
            first++;
        while (!observed.IsEmpty && last >= first && !observed[last])
            last--;
        var problem = new ArimaProblem(order, design.ToArray(), values.Length, regressors, decays, first, last);
        problem.Fill(values, observed);
        return problem;
    }

    /// <summary>Writes the filtered column of a regressor with a decay, for one δ.</summary>
    public void WriteDecay(ArimaDecay decay, double delta, Span<double> column)
    {
        ArimaDecay.Accumulate(delta, _design.AsSpan(decay.Column * _length, _length), _full);
        WriteColumn(_full, column);
    }

    private void Fill(ReadOnlySpan<double> values, ReadOnlySpan<bool> observed)
    {
        int span = Points, lost = Order.Lost;
        int count = span;
        var inside = observed.IsEmpty ? [] : observed.Slice(_offset, span);
        foreach (bool seen in inside)
            count -= seen ? 0 : 1;
        bool gaps = count < span;
        Initials = gaps ? lost : 0;
        Points = gaps ? span : Math.Max(0, span - lost);
        Rows = gaps ? count : Points;
        Observed = gaps ? inside.ToArray() : [];
        if (Used < Order.Coefficients + Decays.Count + Regressors + 2)
        {
            Status = ArimaStatus.TooFewObservations;
            return;
        }
        Data = new double[Columns * Points];
        double[] lags = new double[Initials];
        if (Initials > 0)
            ArimaPolynomials.Differencing(Order, lags);
        ArimaPolynomials.FromLevels(lags, Points, Data.AsSpan(0, Initials * Points));
        for (int j = 0; j < Regressors; j++)
            WriteColumn(_design.AsSpan(j * _length, _length), Column(Initials + j));
        double largest = FillObservations(values);
        foreach (var decay in Decays)
            WriteDecay(decay, 0.5, Column(Initials + decay.Column));
        TakeLeastSquares(largest);
    }

    private Span<double> Column(int column) => Data.AsSpan(column * Points, Points);

    private void WriteColumn(ReadOnlySpan<double> full, Span<double> column)
    {
        if (Initials > 0 || Order.Lost == 0)
        {
            full.Slice(_offset, Points).CopyTo(column);
            return;
        }
        // Differencing works in place and needs the room that it gives back.
        var work = _full.AsSpan(_offset, Points + Order.Lost);
        full.Slice(_offset, work.Length).CopyTo(work);
        ArimaPolynomials.Difference(Order, work);
        work[..Points].CopyTo(column);
    }

    private double FillObservations(ReadOnlySpan<double> values)
    {
        double[] known = values.ToArray();
        double largest = 0;
        for (int t = 0; t < Points && Observed.Length > 0; t++)
            known[_offset + t] = Observed[t] ? known[_offset + t] : 0;
        foreach (double value in known.AsSpan(_offset, Points + (Initials > 0 ? 0 : Order.Lost)))
            largest = Math.Max(largest, Math.Abs(value));
        WriteColumn(known, Column(Columns - 1));
        return largest;
    }

    private void TakeLeastSquares(double largest)
    {
        int columns = Columns - 1, rows = Rows;
        double[] a = new double[columns * rows], tau = new double[columns], residual = new double[rows];
        int[] order = new int[columns];
        for (int j = 0; j < columns; j++)
            Gather(Column(j), a.AsSpan(j * rows, rows));
        Gather(Column(columns), residual);
        FindVolume(a, rows);
        int rank = HouseholderQr.Factor(a, rows, columns, tau, order, HouseholderQr.DefaultTolerance);
        if (rank < columns)
        {
            // Columns that move behind others keep the order in which they were found.
            int column = order.AsSpan(rank).ToArray().Min();
            CollinearColumn = column - Initials;
            Status = column < Initials ? ArimaStatus.TooFewObservations : ArimaStatus.CollinearRegressors;
            return;
        }
        HouseholderQr.ApplyQTranspose(a, rows, columns, tau, residual);
        double[] coefficients = residual[..columns];
        HouseholderQr.SolveUpper(a, rows, columns, coefficients);
        residual.AsSpan(0, columns).Clear();
        if (!(Numerics.Columns.Dot(residual, residual) > rows * Rounding * largest * (Rounding * largest)))
        {
            Status = ArimaStatus.NoVariation;
            return;
        }
        Residuals = Whole(coefficients);
        Take(coefficients);
    }

    /// <summary>Takes what least squares explain out of the observations, save by regressors that change with their decay.</summary>
    private void Take(ReadOnlySpan<double> coefficients)
    {
        Taken = new double[Regressors];
        for (int j = 0; j < Columns - 1; j++)
        {
            int regressor = j - Initials;
            if (regressor >= 0 && Decays.Any(decay => decay.Column == regressor))
                continue;
            Numerics.Columns.SubtractMultiple(Column(Columns - 1), Column(j), coefficients[j]);
            if (regressor >= 0)
                Taken[regressor] = coefficients[j];
        }
    }

    /// <summary>The residuals at all points, gaps bridged by straight lines, as a stationary series.</summary>
    private double[] Whole(ReadOnlySpan<double> coefficients)
    {
        double[] whole = Column(Columns - 1).ToArray();
        for (int j = 0; j < Columns - 1; j++)
            Numerics.Columns.SubtractMultiple(whole, Column(j), coefficients[j]);
        int before = 0;
        for (int t = 1; t < whole.Length && Observed.Length > 0; t++)
        {
            if (!Observed[t])
                continue;
            for (int k = before + 1; k < t; k++)
                whole[k] = whole[before] + (whole[t] - whole[before]) * (k - before) / (t - before);
            before = t;
        }
        return Initials == 0 ? whole : whole[..ArimaPolynomials.Difference(Order, whole)];
    }

    private void Gather(ReadOnlySpan<double> column, Span<double> rows)
    {
        int row = 0;
        for (int t = 0; t < column.Length; t++)
        {
            if (Observed.Length == 0 || Observed[t])
                rows[row++] = column[t];
        }
    }

    /// <summary>The volume of the first rows of A that span what all its rows span.</summary>
    private void FindVolume(ReadOnlySpan<double> a, int rows)
    {
        int n = Initials, found = 0;
        double[] basis = new double[n * n], row = new double[n];
        for (int t = 0; t < rows && found < n; t++)
        {
            for (int j = 0; j < n; j++)
                row[j] = a[j * rows + t];
            double before = Numerics.Columns.Dot(row, row);
            // Twice, since once leaves rounding where little of the row is new.
            for (int k = 0; k < 2 * found; k++)
            {
                var known = basis.AsSpan(k % found * n, n);
                Numerics.Columns.SubtractMultiple(row, known, Numerics.Columns.Dot(row, known));
            }
            double left = Numerics.Columns.Dot(row, row);
            if (!(left > 1e-16 * before))
                continue;
            LogVolume += 0.5 * Math.Log(left);
            double length = Math.Sqrt(left);
            for (int j = 0; j < n; j++)
                basis[found * n + j] = row[j] / length;
            found++;
        }
    }

    private static void Check(
        ReadOnlySpan<double> values, ReadOnlySpan<bool> observed, ReadOnlySpan<double> design, int regressors, IReadOnlyList<ArimaDecay> decays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(regressors);
        if (!observed.IsEmpty && observed.Length != values.Length)
        {
            throw new ArgumentException(
                $"There are {observed.Length} marks for {values.Length} values: one each is needed, or none.", nameof(observed));
        }
        if (design.Length != values.Length * regressors)
            throw new ArgumentException($"The design has {design.Length} elements and must have {values.Length} × {regressors}.", nameof(design));
        for (int t = 0; t < values.Length; t++)
        {
            if ((observed.IsEmpty || observed[t]) && !double.IsFinite(values[t]))
                throw new ArgumentOutOfRangeException(nameof(values), values[t], $"Value {t} is observed and must be finite.");
        }
        for (int i = 0; i < design.Length; i++)
        {
            if (!double.IsFinite(design[i]))
                throw new ArgumentOutOfRangeException(nameof(design), design[i], $"Element {i} of the design must be finite.");
        }
        for (int i = 0; i < decays.Count; i++)
        {
            int column = decays[i].Column;
            if (column < 0 || column >= regressors)
                throw new ArgumentOutOfRangeException(nameof(decays), column, $"A decay acts on a column in [0, {regressors}), not {column}.");
            for (int j = 0; j < i; j++)
            {
                if (decays[j].Column == column)
                    throw new ArgumentException($"Column {column} has two decays and can have one.", nameof(decays));
            }
        }
    }
}
