namespace TruceStats.Numerics;

/// <summary>
/// The exact Gaussian log-likelihood of a regression with ARIMA errors, as a function of free numbers for the process (see
/// <see cref="ArimaPolynomials"/>) and the decays, with the variance and the regression coefficients concentrated out: regressors and
/// observations go through the same filter, and what comes out is ordinary least squares (Harvey and Phillips 1979, Biometrika 66:49–58).
/// </summary>
/// <remarks>Free numbers stand in the order φ, θ, Φ, Θ, δ. Evaluating allocates nothing.</remarks>
internal sealed class ArimaLikelihood
{
    private readonly double[] _partials;
    private readonly double[] _coefficients;
    private readonly double[] _decayed;
    private readonly double[] _innovations;
    private readonly double[] _tau;
    private readonly double[] _solution;
    private readonly ArimaGains _gains;
    private readonly ArimaInnovations _filter;

    public ArimaLikelihood(ArimaProblem problem)
    {
        Problem = problem;
        var order = problem.Order;
        double[] lags = new double[problem.Initials];
        if (problem.Initials > 0)
            ArimaPolynomials.Differencing(order, lags);
        System = new ArimaSystem(order.ArDegree, order.MaDegree, lags);
        _partials = new double[Parameters];
        _coefficients = new double[order.Coefficients];
        _decayed = new double[problem.Points];
        _innovations = new double[problem.Rows * problem.Columns];
        _tau = new double[problem.Columns];
        _solution = new double[problem.Columns];
        _gains = new ArimaGains(System, problem.Points);
        _filter = new ArimaInnovations(System, problem.Points, problem.Columns);
        for (int j = 0; j < problem.Columns; j++)
            _filter.SetColumn(j, problem.Data.AsSpan(j * problem.Points, problem.Points));
    }

    public ArimaProblem Problem { get; }

    public ArimaSystem System { get; }

    /// <summary>Free numbers.</summary>
    public int Parameters => Problem.Order.Coefficients + Problem.Decays.Count;

    /// <summary>φ, θ, Φ, Θ of the last evaluation, with the signs of <see cref="ArimaOrder"/>.</summary>
    public ReadOnlySpan<double> Coefficients => _coefficients;

    /// <summary>Partial autocorrelations of φ, −θ, Φ, −Θ, then the decays, of the last evaluation.</summary>
    public ReadOnlySpan<double> Partials => _partials;

    /// <summary>The maximum-likelihood variance of ε at the last evaluation.</summary>
    public double Variance { get; private set; }

    /// <summary>The log-likelihood at free numbers; −∞ where it cannot be computed.</summary>
    public double At(ReadOnlySpan<double> free)
    {
        int process = Problem.Order.Coefficients;
        for (int i = 0; i < process; i++)
            _partials[i] = Math.Tanh(free[i]);
        for (int i = process; i < Parameters; i++)
            _partials[i] = Problem.Decays[i - process].FromFree(free[i]);
        return AtPartials();
    }

    /// <summary>The log-likelihood at partial autocorrelations and decays; those of moving averages may be 1 or −1.</summary>
    public double AtPartials(ReadOnlySpan<double> partials)
    {
        partials.CopyTo(_partials);
        return AtPartials();
    }

    private double AtPartials()
    {
        Expand();
        if (!System.Update())
            return double.NegativeInfinity;
        var problem = Problem;
        for (int i = 0; i < problem.Decays.Count; i++)
        {
            var decay = problem.Decays[i];
            problem.WriteDecay(decay, _partials[problem.Order.Coefficients + i], _decayed);
            _filter.SetColumn(problem.Initials + decay.Column, _decayed);
        }
        _gains.Run(problem.Observed, problem.Points);
        _filter.Filter(_gains, problem.Points, problem.Columns, problem.Rows, _innovations);
        return Concentrate();
    }

    private double Concentrate()
    {
        int rows = Problem.Rows, columns = Problem.Columns, used = Problem.Used;
        HouseholderQr.Factor(_innovations, rows, columns, _tau);
        double length = _innovations[(columns - 1) * rows + columns - 1];
        Variance = length * length / used;
        double logs = _gains.LogVariances;
        for (int j = 0; j < Problem.Initials; j++)
            logs += 2 * Math.Log(Math.Abs(_innovations[j * rows + j]));
        double value = -0.5 * (used * (Math.Log(2 * Math.PI * Variance) + 1) + logs) + Problem.LogVolume;
        return double.IsFinite(value) ? value : double.NegativeInfinity;
    }

    /// <summary>Writes the regression coefficients of the last evaluation. False where a regressor is explained by those before it.</summary>
    public bool Regression(Span<double> coefficients)
    {
        int rows = Problem.Rows, columns = Problem.Columns - 1;
        _innovations.AsSpan(columns * rows, columns).CopyTo(_solution);
        for (int j = 0; j < columns; j++)
        {
            var column = _innovations.AsSpan(j * rows, j + 1);
            if (!(Math.Abs(column[j]) > HouseholderQr.DefaultTolerance * Math.Sqrt(Columns.Dot(column, column))))
                return false;
        }
        HouseholderQr.SolveUpper(_innovations, rows, columns, _solution.AsSpan(0, columns));
        for (int j = 0; j < coefficients.Length; j++)
            coefficients[j] = Problem.Taken[j] + _solution[Problem.Initials + j];
        return true;
    }

    /// <summary>
    /// Writes the innovations of the last evaluation, each over its standard deviation in units of that of ε, one for each observed point.
    /// </summary>
    public void Residuals(Span<double> residuals)
    {
        int rows = Problem.Rows, columns = Problem.Columns - 1;
        double[] filtered = new double[_innovations.Length];
        double[] solution = _innovations.AsSpan(columns * rows, columns).ToArray();
        HouseholderQr.SolveUpper(_innovations, rows, columns, solution);
        _filter.Filter(_gains, Problem.Points, Problem.Columns, rows, filtered);
        filtered.AsSpan(columns * rows, rows).CopyTo(residuals);
        for (int j = 0; j < columns; j++)
            Columns.SubtractMultiple(residuals, filtered.AsSpan(j * rows, rows), solution[j]);
    }

    /// <summary>Writes the inverse of XᵀΩ⁻¹X of the last evaluation, of the regressors given the constants.</summary>
    public void InverseInformation(Span<double> inverse)
    {
        int columns = Problem.Columns - 1, first = Problem.Initials, n = Problem.Regressors;
        double[] whole = new double[columns * columns];
        HouseholderQr.InvertGram(_innovations, Problem.Rows, columns, whole);
        for (int i = 0; i < n; i++)
            whole.AsSpan((first + i) * columns + first, n).CopyTo(inverse[(i * n)..]);
    }

    private void Expand()
    {
        var order = Problem.Order;
        for (int i = 0, block = 0; block < 4; block++)
        {
            int count = Block(block);
            var coefficients = _coefficients.AsSpan(i, count);
            ArimaPolynomials.FromPartials(_partials.AsSpan(i, count), coefficients);
            i += count;
        }
        int ma = order.Ar, seasonalAr = ma + order.Ma, seasonalMa = seasonalAr + order.SeasonalAr;
        var c = _coefficients.AsSpan();
        Negate(c[ma..seasonalAr]);
        Negate(c[seasonalMa..]);
        ArimaPolynomials.Expand(order, c[..ma], c[ma..seasonalAr], c[seasonalAr..seasonalMa], c[seasonalMa..], System);
    }

    /// <summary>How many coefficients φ, θ, Φ and Θ have: block 0 to 3.</summary>
    public int Block(int block) => block switch
    {
        0 => Problem.Order.Ar,
        1 => Problem.Order.Ma,
        2 => Problem.Order.SeasonalAr,
        _ => Problem.Order.SeasonalMa,
    };

    private static void Negate(Span<double> values)
    {
        foreach (ref double value in values)
            value = -value;
    }
}
