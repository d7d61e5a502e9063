namespace TruceStats.Numerics;

/// <summary>
/// Maximum likelihood masses of cells, each number covering a run of them: self-consistency steps (Turnbull 1976) in turn with steps of the iterative convex minorant
/// (Wellner and Zhan 1997, Journal of the American Statistical Association 92:945–959), up to the conditions that mark the optimum (Gentleman and Geyer 1994,
/// Biometrika 81:618–623).
/// </summary>
internal sealed class IntervalMixture
{
    private const int MostRounds = 20_000;
    private const int MostHalvings = 40;

    private readonly int[] _first;
    private readonly int[] _last;
    private readonly double[] _mass;
    private readonly double[] _cumulative;
    private readonly double[] _chance;
    private readonly double[] _gradient;

    private IntervalMixture(int[] first, int[] last, int cells)
    {
        _first = first;
        _last = last;
        _mass = new double[cells];
        _mass.AsSpan().Fill(1.0 / cells);
        _cumulative = new double[cells + 1];
        _chance = new double[first.Length];
        _gradient = new double[cells];
    }

    public double[] Mass => _mass;

    public double LogLikelihood { get; private set; }

    /// <summary>By how much the greatest derivative, over the number of numbers, exceeds 1; that many times this bounds what the log-likelihood could still gain.</summary>
    public double Gap { get; private set; }

    public int Rounds { get; private set; }

    public static IntervalMixture Of(IntervalCells cells, double tolerance, CancellationToken cancellationToken)
    {
        var mixture = new IntervalMixture(cells.First, cells.Last, cells.From.Length);
        mixture.Measure();
        while (mixture.Gap > tolerance && mixture.Rounds < MostRounds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            mixture.ConsistencyStep();
            mixture.MinorantStep();
            mixture.Rounds++;
        }
        return mixture;
    }

    // Every number shares itself out over its cells by their masses.
    private void ConsistencyStep()
    {
        for (int j = 0; j < _mass.Length; j++)
            _mass[j] *= _gradient[j] / _first.Length;
        Measure();
    }

    private void MinorantStep()
    {
        int cuts = _mass.Length - 1;
        if (cuts == 0)
            return;
        double[] slope = new double[cuts], weight = new double[cuts];
        for (int i = 0; i < _first.Length; i++)
        {
            double pull = 1 / _chance[i];
            if (_last[i] < cuts)
            {
                slope[_last[i]] += pull;
                weight[_last[i]] += pull * pull;
            }
            if (_first[i] > 0)
            {
                slope[_first[i] - 1] -= pull;
                weight[_first[i] - 1] += pull * pull;
            }
        }
        double[] target = new double[cuts];
        for (int j = 0; j < cuts; j++)
            target[j] = _cumulative[j + 1] + (slope[j] / weight[j]);
        RisingRegression(target, weight);
        Search(target);
    }

    private void Search(double[] target)
    {
        double[] before = [.. _mass];
        double reached = LogLikelihood, share = 1;
        for (int halving = 0; halving < MostHalvings; halving++, share /= 2)
        {
            double previous = 0;
            for (int j = 0; j < _mass.Length; j++)
            {
                double goal = j < target.Length ? Math.Clamp(target[j], 0, 1) : 1;
                _mass[j] = Math.Max(0, ((1 - share) * before[j]) + (share * (goal - previous)));
                previous = goal;
            }
            Measure();
            if (LogLikelihood >= reached)
                return;
        }
        before.CopyTo(_mass, 0);
        Measure();
    }

    private void Measure()
    {
        for (int j = 0; j < _mass.Length; j++)
            _cumulative[j + 1] = _cumulative[j] + _mass[j];
        _gradient.AsSpan().Clear();
        double sum = 0;
        for (int i = 0; i < _first.Length; i++)
        {
            // One cell is its mass, to the last digit; differences of sums would not be.
            _chance[i] = _first[i] == _last[i] ? _mass[_first[i]] : _cumulative[_last[i] + 1] - _cumulative[_first[i]];
            sum += Math.Log(_chance[i]);
            _gradient[_first[i]] += 1 / _chance[i];
            if (_last[i] + 1 < _gradient.Length)
                _gradient[_last[i] + 1] -= 1 / _chance[i];
        }
        LogLikelihood = double.IsNaN(sum) ? double.NegativeInfinity : sum;
        double greatest = 0;
        for (int j = 0; j < _gradient.Length; j++)
        {
            _gradient[j] += j > 0 ? _gradient[j - 1] : 0;
            greatest = Math.Max(greatest, _gradient[j]);
        }
        Gap = (greatest / _first.Length) - 1;
    }

    // Pools neighbours that fall until none does.
    private static void RisingRegression(double[] values, double[] weights)
    {
        double[] level = new double[values.Length], weight = new double[values.Length];
        int[] size = new int[values.Length];
        int blocks = 0;
        for (int i = 0; i < values.Length; i++)
        {
            (level[blocks], weight[blocks], size[blocks]) = (values[i], weights[i], 1);
            for (blocks++; blocks > 1 && level[blocks - 2] >= level[blocks - 1]; blocks--)
            {
                double both = weight[blocks - 2] + weight[blocks - 1];
                level[blocks - 2] = ((level[blocks - 2] * weight[blocks - 2]) + (level[blocks - 1] * weight[blocks - 1])) / both;
                weight[blocks - 2] = both;
                size[blocks - 2] += size[blocks - 1];
            }
        }
        int at = 0;
        for (int b = 0; b < blocks; b++)
        {
            for (int i = 0; i < size[b]; i++)
                values[at++] = level[b];
        }
    }
}
