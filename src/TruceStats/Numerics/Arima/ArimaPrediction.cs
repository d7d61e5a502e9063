namespace TruceStats.Numerics;

/// <summary>The work behind <see cref="ArimaForecast"/>: levels before the first, regressors and observations go through one filter up to the
/// origin; what is unknown of the levels follows by generalised least squares (de Jong 1991, Annals of Statistics 19:1073–1083).</summary>
internal sealed class ArimaPrediction
{
    private readonly ArimaFit _fit;
    private readonly int _origin;
    private readonly int _length;
    private readonly int _initials;
    private readonly int _regressors;
    private readonly bool[] _observed;
    private readonly double[] _data;
    private readonly ArimaSystem _system;
    private readonly ArimaGains _gains;
    private readonly ArimaInnovations _filter;
    private readonly int _rows;

    // Row by row: what the filter expects of each column at each point; then the same with the levels put right.
    private readonly double[] _expected;

    public ArimaPrediction(
        ArimaFit fit, ReadOnlySpan<double> values, ReadOnlySpan<bool> observed, ReadOnlySpan<double> design, int origin,
        ReadOnlySpan<double> future, int length)
    {
        _fit = fit;
        _origin = origin;
        _length = length;
        _initials = fit.Order.Lost;
        _regressors = fit.Regression.Length;
        double[] lags = new double[_initials];
        if (_initials > 0)
            ArimaPolynomials.Differencing(fit.Order, lags);
        _observed = new bool[origin];
        for (int t = 0; t < origin; t++)
            _rows += (_observed[t] = observed.IsEmpty || observed[t]) ? 1 : 0;
        _data = new double[Columns * Points];
        ArimaPolynomials.FromLevels(lags, Points, _data.AsSpan(0, _initials * Points));
        FillRegressors(design, future, values.Length);
        for (int t = 0; t < origin; t++)
            Column(Columns - 1)[t] = _observed[t] ? values[t] : 0;
        _system = new ArimaSystem(fit.Order.ArDegree, fit.Order.MaDegree, lags);
        ArimaPolynomials.Expand(fit.Order, fit.Ar, fit.Ma, fit.SeasonalAr, fit.SeasonalMa, _system);
        _gains = new ArimaGains(_system, origin);
        _filter = new ArimaInnovations(_system, origin, Columns);
        for (int j = 0; j < Columns; j++)
            _filter.SetColumn(j, Column(j)[..origin]);
        _expected = new double[Columns * length];
        Mean = new double[length];
        Covariance = new double[length * length];
        RegressionCovariance = new double[length * length];
    }

    public double[] Mean { get; }

    public double[] Covariance { get; }

    public double[] RegressionCovariance { get; }

    private int Columns => _initials + _regressors + 1;

    private int Points => _origin + _length;

    /// <summary>False where the levels are not settled.</summary>
    public bool Run()
    {
        if (_rows < _initials || !_system.Update())
            return false;
        _gains.Run(_observed, _origin);
        double[] innovations = new double[_rows * Columns], tau = new double[_initials];
        _filter.Filter(_gains, _origin, Columns, _rows, innovations);
        Expect();
        var levels = innovations.AsSpan(0, _rows * _initials);
        if (_initials > 0)
        {
            int[] order = new int[_initials];
            if (HouseholderQr.Factor(levels, _rows, _initials, tau, order, HouseholderQr.DefaultTolerance) < _initials)
                return false;
            for (int j = _initials; j < Columns; j++)
                Settle(levels, tau, innovations.AsSpan(j * _rows, _rows), Expected(j));
        }
        FindMean();
        FindCovariance(levels);
        FindRegressionCovariance();
        return true;
    }

    private Span<double> Column(int column) => _data.AsSpan(column * Points, Points);

    private Span<double> Expected(int column) => _expected.AsSpan(column * _length, _length);

    /// <summary>What a level before the first does to a point beyond what the filter expects of it.</summary>
    private double Excess(int initial, int point) => Column(initial)[_origin + point] - Expected(initial)[point];

    private void FillRegressors(ReadOnlySpan<double> design, ReadOnlySpan<double> future, int length)
    {
        for (int j = 0; j < _regressors; j++)
        {
            var column = Column(_initials + j);
            design.Slice(j * length, _origin).CopyTo(column);
            future.Slice(j * _length, _length).CopyTo(column[_origin..]);
        }
        for (int i = 0; i < _fit.Decays.Count; i++)
        {
            var column = Column(_initials + _fit.Decays[i].Column);
            ArimaDecay.Accumulate(_fit.Deltas[i], column, column);
        }
    }

    private void Expect()
    {
        double[] state = new double[_system.Size];
        for (int j = 0; j < Columns; j++)
        {
            for (int i = 0; i < state.Length; i++)
                state[i] = _filter.State(j, i);
            Follow(state, Expected(j));
        }
    }

    /// <summary>The levels of a state and of those that follow from it without noise.</summary>
    private void Follow(Span<double> state, Span<double> levels)
    {
        foreach (ref double level in levels)
        {
            level = _system.Level(state);
            _system.Advance(state);
        }
    }

    private void Settle(ReadOnlySpan<double> levels, ReadOnlySpan<double> tau, Span<double> innovations, Span<double> expected)
    {
        HouseholderQr.ApplyQTranspose(levels, _rows, _initials, tau, innovations);
        HouseholderQr.SolveUpper(levels, _rows, _initials, innovations[.._initials]);
        for (int i = 0; i < _initials; i++)
        {
            for (int t = 0; t < _length; t++)
                expected[t] += innovations[i] * Excess(i, t);
        }
    }

    private void FindMean()
    {
        Expected(Columns - 1).CopyTo(Mean);
        for (int j = 0; j < _regressors; j++)
        {
            for (int t = 0; t < _length; t++)
                Mean[t] += _fit.Regression[j] * Sensitivity(j, t);
        }
    }

    /// <summary>The derivative of the mean by a regression coefficient.</summary>
    private double Sensitivity(int regressor, int point) =>
        Column(_initials + regressor)[_origin + point] - Expected(_initials + regressor)[point];

    /// <summary>Cov(i, j) = zTⁱP(Tʲ)ᵀzᵀ by the state, Σψψ by the noise to come, and what the levels before the first leave unknown.</summary>
    private void FindCovariance(ReadOnlySpan<double> levels)
    {
        int size = _system.Size;
        double[] crossed = new double[size * _length], state = new double[size], impulses = new double[_length];
        for (int i = 0; i < size; i++)
        {
            _gains.Covariance.Slice(i * size, size).CopyTo(state);
            Follow(state, crossed.AsSpan(i * _length, _length));
        }
        for (int j = 0; j < _length; j++)
        {
            for (int i = 0; i < size; i++)
                state[i] = crossed[i * _length + j];
            Follow(state, Covariance.AsSpan(j * _length, _length));
        }
        _system.Impulses.CopyTo(state);
        Follow(state, impulses);
        double[] inverse = new double[_initials * _initials];
        HouseholderQr.InvertGram(levels, _rows, _initials, inverse);
        for (int i = 0; i < _length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = Covariance[i * _length + j];
                for (int k = 0; k < j; k++)
                    sum += impulses[i - 1 - k] * impulses[j - 1 - k];
                for (int a = 0; a < _initials; a++)
                {
                    for (int b = 0; b < _initials; b++)
                        sum += Excess(a, i) * inverse[a * _initials + b] * Excess(b, j);
                }
                Covariance[i * _length + j] = Covariance[j * _length + i] = sum * _fit.Variance;
            }
        }
    }

    private void FindRegressionCovariance()
    {
        int first = _fit.FirstRegression;
        for (int i = 0; i < _length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = 0;
                for (int a = 0; a < _regressors; a++)
                {
                    for (int b = 0; b < _regressors; b++)
                        sum += Sensitivity(a, i) * (_fit.Covariance(first + a, first + b) ?? 0) * Sensitivity(b, j);
                }
                RegressionCovariance[i * _length + j] = RegressionCovariance[j * _length + i] = sum;
            }
        }
    }
}
