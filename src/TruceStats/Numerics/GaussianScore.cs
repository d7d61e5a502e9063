namespace TruceStats.Numerics;

/// <summary>
/// The weighted sum of squares about the mean, for values given as totals over weights: Σ w(v/w − m)². Where the variance is free in every run, the number of
/// observations times the log of their mean square instead.
/// </summary>
internal readonly struct GaussianScore : ISegmentScore
{
    // A run of equal values has variance 0 and would win against everything: the log is not followed below this share of the variance of all.
    private const double LeastShare = 1e-8;

    private readonly double[] _sums, _squares, _weights;
    private readonly bool _freeVariance;
    private readonly double _floor;

    public GaussianScore(ReadOnlySpan<double> totals, ReadOnlySpan<double> weights, bool freeVariance)
    {
        int n = totals.Length;
        double sum = 0, weight = 0;
        for (int i = 0; i < n; i++)
            (sum, weight) = (sum + totals[i], weight + weights[i]);
        // Centred, so that squares of a large level do not swallow the differences.
        double centre = sum / weight;
        var centred = new double[n];
        var squared = new double[n];
        for (int i = 0; i < n; i++)
        {
            centred[i] = totals[i] - (centre * weights[i]);
            squared[i] = centred[i] * centred[i] / weights[i];
        }
        _sums = RunningSums.Of(centred);
        _squares = RunningSums.Of(squared);
        _weights = RunningSums.Of(weights);
        _freeVariance = freeVariance;
        _floor = LeastShare * SumOfSquares(0, n) / n;
    }

    public double Cost(int first, int end)
    {
        double squares = SumOfSquares(first, end);
        if (!_freeVariance)
            return squares;
        int n = end - first;
        return _floor > 0 ? n * (Math.Log(Math.Max(squares / n, _floor)) + Math.Log(Math.Tau) + 1) : 0;
    }

    private double SumOfSquares(int first, int end)
    {
        double sum = _sums[end] - _sums[first];
        return Math.Max(0, _squares[end] - _squares[first] - (sum * sum / (_weights[end] - _weights[first])));
    }
}
