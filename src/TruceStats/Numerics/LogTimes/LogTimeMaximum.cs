namespace TruceStats.Numerics;

/// <summary>Newton's method on the log likelihood of log times, with steps halved where they do not raise it.</summary>
internal sealed class LogTimeMaximum
{
    private const int MostIterations = 200;
    private const int MostHalvings = 40;
    private const double SmallestRise = 1e-11;
    private const double SmallestPivot = 1e-10;

    // In units of σ: a search that ends where a standardized coefficient still moves this far has found no top.
    private const double StillMoving = 0.01;

    // Below this all known times lie on the line: their likelihood has no bound.
    private const double SmallestLogScale = -20;

    private readonly LogTimeRows _rows;
    private readonly int _columns;
    private readonly bool _fixedScale;
    private readonly double[] _gradient;
    private readonly double[] _bend;

    private LogTimeMaximum(LogTimeRows rows, int columns, bool fixedScale)
    {
        (_rows, _columns, _fixedScale) = (rows, columns, fixedScale);
        Parameters = new double[columns + 1];
        _gradient = new double[columns + 1];
        _bend = new double[(columns + 1) * (columns + 1)];
        Covariance = new double[_bend.Length];
        Runaway = new int[columns + 1];
    }

    public CoxStatus Status { get; private set; }

    /// <summary>Coefficients of the ones and the standardized columns, then log σ.</summary>
    public double[] Parameters { get; }

    /// <summary>β of the columns as they were given, that of the ones first, then log σ.</summary>
    public double[] Coefficients => LogTimeScale.CoefficientsOf(_rows, _columns, Parameters);

    /// <summary>The covariance of <see cref="Coefficients"/>: the inverse of the observed information; 0 for what is fixed or runs away.</summary>
    public double[] Covariance { get; }

    public double LogLikelihood { get; private set; }

    /// <summary>Where <see cref="Status"/> says so, the first column that the columns before it make up; the ones are column 0.</summary>
    public int DependentColumn { get; private set; } = -1;

    /// <summary>1 or −1 for coefficients that run away to that infinity; −1 for a log σ that does.</summary>
    public int[] Runaway { get; }

    /// <summary>Finds the maximum.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">How many of the columns take part, from the first.</param>
    /// <param name="fixedScale">Whether σ stays 1.</param>
    /// <param name="start">The fit to start from, of fewer columns; null starts from the times themselves.</param>
    /// <param name="cancellation">Looked at between steps.</param>
    public static LogTimeMaximum Find<TLaw>(LogTimeRows rows, int columns, bool fixedScale, LogTimeMaximum? start, CancellationToken cancellation)
        where TLaw : struct, ILogTimeLaw
    {
        var found = new LogTimeMaximum(rows, columns, fixedScale);
        if (start is null)
            found.Start();
        else
            found.StartFrom(start);
        found.Search<TLaw>(cancellation);
        return found;
    }

    private void Start()
    {
        double mean = 0, squares = 0;
        for (int i = 0; i < _rows.Rows; i++)
            mean += _rows.Typical(i) / _rows.Rows;
        for (int i = 0; i < _rows.Rows; i++)
            squares += (_rows.Typical(i) - mean) * (_rows.Typical(i) - mean);
        Parameters[0] = mean;
        Parameters[_columns] = _fixedScale || squares == 0 ? 0 : Math.Log(squares / _rows.Rows) / 2;
    }

    private void StartFrom(LogTimeMaximum start)
    {
        start.Parameters.AsSpan(0, start._columns).CopyTo(Parameters);
        Parameters[_columns] = start.Parameters[^1];
    }

    private void Search<TLaw>(CancellationToken cancellation)
        where TLaw : struct, ILogTimeLaw
    {
        int n = Parameters.Length;
        double[] step = new double[n], old = new double[n], factor = new double[n * n];
        DependentColumn = LogTimeScale.FirstDependent(_rows, _columns, SmallestPivot);
        if (DependentColumn >= 0)
        {
            Status = CoxStatus.Dependent;
            return;
        }
        LogLikelihood = Evaluate<TLaw>();
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Direction(step, factor))
                break;
            double rise = Columns.Dot(step, _gradient);
            if (!Take<TLaw>(step, old))
                break;
            if (Parameters[_columns] < SmallestLogScale)
            {
                Status = CoxStatus.RunsAway;
                Runaway[_columns] = -1;
                return;
            }
            if (rise >= 0 && rise <= SmallestRise * (1 + Math.Abs(LogLikelihood)))
            {
                Finish(step, converged: true);
                return;
            }
        }
        Finish(step, converged: false);
    }

    // Where the likelihood bends the wrong way, as it can far from its top, the diagonal is raised until it does not (Levenberg 1944).
    private bool Direction(double[] step, double[] factor)
    {
        int n = step.Length;
        if (_fixedScale)
            FixScale(n);
        double largest = 0;
        for (int i = 0; i < n; i++)
            largest = Math.Max(largest, Math.Abs(_bend[(i * n) + i]));
        for (double raise = 0; raise <= 1e6; raise = Math.Max(1e-4, raise * 10))
        {
            _bend.CopyTo(factor, 0);
            for (int i = 0; i < n; i++)
                factor[(i * n) + i] += raise * largest;
            if (!Cholesky.Factor(factor, n))
                continue;
            _gradient.CopyTo(step, 0);
            Cholesky.Solve(factor, n, step);
            return true;
        }
        return false;
    }

    private void FixScale(int n)
    {
        _gradient[_columns] = 0;
        for (int i = 0; i < n; i++)
            _bend[(_columns * n) + i] = i == _columns ? 1 : 0;
    }

    private bool Take<TLaw>(double[] step, double[] old)
        where TLaw : struct, ILogTimeLaw
    {
        Parameters.CopyTo(old, 0);
        double before = LogLikelihood, share = 1;
        for (int halving = 0; halving <= MostHalvings; halving++, share /= 2)
        {
            for (int j = 0; j < old.Length; j++)
                Parameters[j] = old[j] + (share * step[j]);
            LogLikelihood = Evaluate<TLaw>();
            // Written so that NaN fails; what rounding alone can take away is no fall.
            if (LogLikelihood >= before - (1e-12 * (1 + Math.Abs(before))))
                return true;
        }
        old.CopyTo(Parameters, 0);
        LogLikelihood = Evaluate<TLaw>();
        return false;
    }

    private void Finish(double[] step, bool converged)
    {
        double unit = Math.Exp(Parameters[_columns]);
        bool moving = Array.Exists(step[.._columns], part => Math.Abs(part) > StillMoving * unit);
        Status = converged && !moving ? CoxStatus.Converged : CoxStatus.NotConverged;
        if (moving && LogTimeMonotone.Rises(_rows, step.AsSpan(0, _columns)))
            RunAway(step);
        int n = Parameters.Length;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
                _bend[(j * n) + i] = _bend[(i * n) + j];
        }
        int[] leftOut = [.. Runaway];
        leftOut[_columns] = _fixedScale ? 1 : 0;
        // What runs away is left out on the scale of the caller's columns, on which it has a name; otherwise the standardized ones keep more digits.
        bool inverted = Status == CoxStatus.RunsAway
            ? CoxPivots.InvertKept(LogTimeScale.InformationOf(_rows, _columns, _bend), n, leftOut, Covariance)
            : CoxPivots.InvertKept(_bend, n, leftOut, Covariance) && LogTimeScale.CovarianceOf(_rows, _columns, Covariance);
        if (!inverted && Status == CoxStatus.Converged)
            Status = CoxStatus.NotConverged;
    }

    private void RunAway(double[] step)
    {
        Status = CoxStatus.RunsAway;
        double[] moved = LogTimeScale.CoefficientsOf(_rows, _columns, step);
        for (int j = 0; j < _columns; j++)
        {
            double unit = Math.Exp(Parameters[_columns]) / (j == 0 ? 1 : _rows.Scales[j - 1]);
            Runaway[j] = Math.Abs(moved[j]) > StillMoving * unit ? Math.Sign(moved[j]) : 0;
        }
    }

    private double Evaluate<TLaw>()
        where TLaw : struct, ILogTimeLaw => LogTimeLikelihood.Of<TLaw>(_rows, Parameters, _columns, _gradient, _bend);
}
