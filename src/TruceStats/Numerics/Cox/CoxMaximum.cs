namespace TruceStats.Numerics;

/// <summary>Newton's method on the log partial likelihood, with steps halved where they do not raise it.</summary>
internal sealed class CoxMaximum
{
    private const int MostIterations = 100;
    private const int MostHalvings = 30;

    // Of the standardized columns: what rounding leaves of a column that the others make up lies well below.
    private const double SmallestPivot = 1e-10;

    // What an event tells of a standardized column that is the same for all at risk together is rounding.
    private const double NothingAnEvent = 1e-12;

    // Twice the rise that a step promises. The step after it would be of the order of its square.
    private const double SmallestRise = 1e-11;

    // A search that ends where a standardized coefficient still moves this far has found no top.
    private const double StillMoving = 0.01;

    private readonly CoxRows _rows;
    private readonly bool _efron;
    private readonly double[] _sums;
    private readonly double[] _gradient;

    private CoxMaximum(CoxRows rows, bool efron)
    {
        (_rows, _efron) = (rows, efron);
        int p = rows.Columns;
        _sums = new double[2 * CoxWalk.PackedLength(p, second: true)];
        _gradient = new double[p];
        Beta = new double[p];
        Information = new double[p * p];
        Covariance = new double[p * p];
        Weights = new double[rows.Rows];
        Runaway = new int[p];
    }

    public CoxStatus Status { get; private set; }

    /// <summary>Coefficients of the standardized columns.</summary>
    public double[] Beta { get; }

    /// <summary>The observed information of the standardized columns at <see cref="Beta"/>, whole.</summary>
    public double[] Information { get; }

    /// <summary>Its inverse; of the coefficients that do not run away, where some do, and 0 for those.</summary>
    public double[] Covariance { get; }

    /// <summary>exp(xᵀβ) by position.</summary>
    public double[] Weights { get; }

    public double LogLikelihood { get; private set; }

    public double NullLogLikelihood { get; private set; }

    /// <summary>The score statistic at β = 0.</summary>
    public double ScoreStatistic { get; private set; }

    public int Iterations { get; private set; }

    /// <summary>Where <see cref="Status"/> says so, the first column that is none of its own.</summary>
    public int DependentColumn { get; private set; }

    /// <summary>1 or −1 for coefficients that run away to that infinity, 0 for the others.</summary>
    public int[] Runaway { get; }

    /// <summary>Finds the maximum.</summary>
    public static CoxMaximum Find(CoxRows rows, bool efron, CancellationToken cancellation)
    {
        var found = new CoxMaximum(rows, efron);
        found.Search(cancellation);
        return found;
    }

    private void Search(CancellationToken cancellation)
    {
        int p = _rows.Columns;
        double[] factor = new double[p * p], step = new double[p], old = new double[p];
        LogLikelihood = NullLogLikelihood = Evaluate();
        DependentColumn = CoxPivots.FirstDependent(Information, p, SmallestPivot, NothingAnEvent * _rows.Events);
        if (DependentColumn >= 0)
        {
            Status = CoxStatus.Dependent;
            return;
        }
        for (Iterations = 1; Iterations <= MostIterations; Iterations++)
        {
            cancellation.ThrowIfCancellationRequested();
            Information.CopyTo(factor, 0);
            if (!Cholesky.Factor(factor, p))
                break;
            _gradient.CopyTo(step, 0);
            Cholesky.Solve(factor, p, step);
            double rise = Columns.Dot(step, _gradient);
            if (Iterations == 1)
                ScoreStatistic = rise;
            if (!Take(step, old, rise))
                break;
            if (rise <= SmallestRise * (1 + Math.Abs(LogLikelihood)))
            {
                Finish(step);
                return;
            }
        }
        Finish(step);
    }

    private void Finish(double[] step)
    {
        int p = _rows.Columns;
        bool moving = Array.Exists(step, part => Math.Abs(part) > StillMoving);
        Status = moving ? CoxStatus.NotConverged : CoxStatus.Converged;
        if (moving && CoxMonotone.Rises(_rows, step))
        {
            Status = CoxStatus.RunsAway;
            for (int j = 0; j < p; j++)
                Runaway[j] = Math.Abs(step[j]) > StillMoving ? Math.Sign(step[j]) : 0;
        }
        if (!CoxPivots.InvertKept(Information, p, Runaway, Covariance))
            Status = Status == CoxStatus.Converged ? CoxStatus.NotConverged : Status;
    }

    private bool Take(double[] step, double[] old, double rise)
    {
        double[] beta = Beta;
        beta.CopyTo(old, 0);
        double before = LogLikelihood, share = 1;
        // What rounding alone can take away is no fall.
        double floor = before - (1e-12 * (1 + Math.Abs(before)));
        for (int halving = 0; halving <= MostHalvings; halving++, share /= 2)
        {
            for (int j = 0; j < beta.Length; j++)
                beta[j] = old[j] + (share * step[j]);
            LogLikelihood = Evaluate();
            // Written so that NaN fails.
            if (LogLikelihood >= (rise > SmallestRise ? Math.Min(before, floor) : floor))
                return true;
        }
        old.CopyTo(beta, 0);
        LogLikelihood = Evaluate();
        return false;
    }

    /// <summary>The log likelihood at <see cref="Beta"/>, with its gradient and information.</summary>
    private double Evaluate()
    {
        int p = _rows.Columns;
        CoxWalk.Weigh(_rows, Beta, Weights);
        Array.Clear(_gradient);
        Array.Clear(Information);
        var likelihood = new CoxLikelihood(_efron, _gradient, Information);
        CoxWalk.Run(_rows, Weights, second: true, _sums, ref likelihood);
        double linear = _rows.EventOffset;
        for (int a = 0; a < p; a++)
        {
            linear += Beta[a] * _rows.EventSums[a];
            _gradient[a] = _rows.EventSums[a] - _gradient[a];
            for (int b = 0; b < a; b++)
                Information[(b * p) + a] = Information[(a * p) + b];
        }
        return linear - likelihood.LogSum;
    }
}
