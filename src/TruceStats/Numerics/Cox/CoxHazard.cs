namespace TruceStats.Numerics;

/// <summary>
/// The hazard of a row whose standardized columns are all 0, in steps at the events, with what its variance and the residuals need. Ties are treated as in
/// the likelihood: with Efron's way d tied events are d steps, each on those at risk less a share of the tied.
/// </summary>
internal sealed class CoxHazard
{
    private readonly CoxRows _rows;
    private readonly List<double> _times = [];
    private readonly List<double> _steps = [];
    private readonly List<double> _squares = [];
    private readonly List<double> _ownSteps = [];
    private readonly List<double> _means = [];
    private readonly List<double> _ownMeans = [];
    private readonly List<double> _eventMeans = [];
    private readonly int[] _starts;
    private double[] _cumulative = [];
    private double[] _variance = [];
    private double[] _cumulativeMeans = [];

    private CoxHazard(CoxRows rows)
    {
        _rows = rows;
        _starts = new int[rows.StratumCount + 1];
    }

    /// <summary>Walks once over the rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="weights">exp(xᵀβ) by position.</param>
    /// <param name="efron">How ties are treated.</param>
    public static CoxHazard Of(CoxRows rows, double[] weights, bool efron)
    {
        var hazard = new CoxHazard(rows);
        var visitor = new Visitor(hazard, efron);
        CoxWalk.Run(rows, weights, second: false, new double[2 * CoxWalk.PackedLength(rows.Columns, second: false)], ref visitor);
        hazard.AddUp();
        return hazard;
    }

    /// <summary>The times at which events fall in a stratum, falling, as indices into the lists here.</summary>
    public Range TiesOf(int stratum) => _starts[stratum].._starts[stratum + 1];

    public double TimeOf(int tie) => _times[tie];

    /// <summary>The cumulative hazard up to and with a tie.</summary>
    public double Cumulative(int tie) => tie < 0 ? 0 : _cumulative[tie];

    /// <summary>The variance of the cumulative hazard, were β known.</summary>
    public double Variance(int tie) => tie < 0 ? 0 : _variance[tie];

    /// <summary>Σ of the mean columns of those at risk times the step, up to and with a tie.</summary>
    public double CumulativeMean(int tie, int column) => tie < 0 ? 0 : _cumulativeMeans[(tie * _rows.Columns) + column];

    /// <summary>The mean columns that the events of a tie are held against.</summary>
    public double EventMean(int tie, int column) => _eventMeans[(tie * _rows.Columns) + column];

    /// <summary>The last tie of a stratum at or before a time; −1 where there is none.</summary>
    public int AtOrBefore(int stratum, double time)
    {
        // Times fall: the first that is not after the time.
        int low = _starts[stratum], high = _starts[stratum + 1];
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_times[middle] <= time)
                high = middle;
            else
                low = middle + 1;
        }
        return low < _starts[stratum + 1] ? low : -1;
    }

    /// <summary>Martingale residuals: events less what was expected of each row (Therneau, Grambsch and Fleming 1990, Biometrika 77:147–160).</summary>
    /// <param name="weights">exp(xᵀβ) by position.</param>
    /// <param name="residuals">By position.</param>
    public void Martingale(ReadOnlySpan<double> weights, Span<double> residuals) => Residuals(weights, residuals, []);

    /// <summary>Score residuals of the standardized columns, row by row (Therneau, Grambsch and Fleming 1990).</summary>
    /// <param name="weights">exp(xᵀβ) by position.</param>
    /// <param name="residuals">By position, columns beside one another.</param>
    public void Score(ReadOnlySpan<double> weights, Span<double> residuals) => Residuals(weights, [], residuals);

    private void Residuals(ReadOnlySpan<double> weights, Span<double> martingale, Span<double> score)
    {
        int p = _rows.Columns;
        for (int s = 0; s < _rows.StratumCount; s++)
        {
            for (int i = _rows.StratumStarts[s]; i < _rows.StratumStarts[s + 1]; i++)
            {
                int until = AtOrBefore(s, _rows.End[i]);
                int from = _rows.Entry.Length == 0 ? -1 : AtOrBefore(s, _rows.Entry[i]);
                // Of its own tie an event carries less than the others at risk: it leaves them step by step.
                bool own = _rows.IsEvent[i];
                double passed = Cumulative(until) - Cumulative(from) - (own ? _steps[until] - _ownSteps[until] : 0);
                if (!martingale.IsEmpty)
                    martingale[i] = (own ? 1 : 0) - (weights[i] * passed);
                for (int j = 0; j < p && !score.IsEmpty; j++)
                {
                    double x = _rows.X[(i * p) + j];
                    double means = CumulativeMean(until, j) - CumulativeMean(from, j) - (own ? _means[(until * p) + j] - _ownMeans[(until * p) + j] : 0);
                    score[(i * p) + j] = (own ? x - EventMean(until, j) : 0) - (weights[i] * ((x * passed) - means));
                }
            }
        }
    }

    private void AddUp()
    {
        int p = _rows.Columns, count = _times.Count;
        _cumulative = new double[count];
        _variance = new double[count];
        _cumulativeMeans = new double[count * p];
        for (int s = 0; s < _rows.StratumCount; s++)
        {
            // Strata without events begin where the next one does.
            _starts[s + 1] = Math.Max(_starts[s + 1], _starts[s]);
            for (int tie = _starts[s + 1] - 1; tie >= _starts[s]; tie--)
            {
                int earlier = tie + 1 < _starts[s + 1] ? tie + 1 : -1;
                _cumulative[tie] = Cumulative(earlier) + _steps[tie];
                _variance[tie] = Variance(earlier) + _squares[tie];
                for (int j = 0; j < p; j++)
                    _cumulativeMeans[(tie * p) + j] = CumulativeMean(earlier, j) + _means[(tie * p) + j];
            }
        }
    }

    private readonly struct Visitor(CoxHazard hazard, bool efron) : ICoxVisitor
    {
        public void Visit(in CoxTie tie)
        {
            int p = hazard._rows.Columns;
            int steps = efron ? tie.Deaths : 1;
            double times = efron ? 1 : tie.Deaths, sum = 0, squares = 0, own = 0;
            for (int k = 0; k < steps; k++)
            {
                double share = (double)k / tie.Deaths, inverse = 1 / (tie.Risk[0] - (share * tie.Tied[0]));
                sum += times * inverse;
                squares += times * inverse * inverse;
                own += times * (1 - share) * inverse;
            }
            hazard._times.Add(hazard._rows.End[tie.From]);
            hazard._steps.Add(sum);
            hazard._squares.Add(squares);
            hazard._ownSteps.Add(own);
            for (int j = 0; j < p; j++)
                AddMeans(tie, 1 + j, steps, times);
            hazard._starts[tie.Stratum + 1] = hazard._times.Count;
        }

        private void AddMeans(in CoxTie tie, int at, int steps, double times)
        {
            double sum = 0, own = 0, mean = 0;
            for (int k = 0; k < steps; k++)
            {
                double share = (double)k / tie.Deaths, inverse = 1 / (tie.Risk[0] - (share * tie.Tied[0]));
                double here = (tie.Risk[at] - (share * tie.Tied[at])) * inverse;
                sum += times * here * inverse;
                own += times * (1 - share) * here * inverse;
                mean += here / steps;
            }
            hazard._means.Add(sum);
            hazard._ownMeans.Add(own);
            hazard._eventMeans.Add(mean);
        }
    }
}
