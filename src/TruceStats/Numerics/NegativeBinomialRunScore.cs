namespace TruceStats.Numerics;

/// <summary>
/// Minus twice the negative binomial log-likelihood of given size θ (variance μ + μ²/θ) at the best rate, without the terms that no partition changes;
/// as θ grows it becomes the <see cref="PoissonScore"/>. Observations of one exposure are added up, since only their sum and number count.
/// </summary>
internal readonly struct NegativeBinomialRunScore : ISegmentScore
{
    // Beyond this many different exposures sums by exposure would take more room than they save.
    private const int MostGroups = 16;

    private readonly double _theta;
    private readonly double[] _totals, _weights, _sums, _exposures;
    private readonly double[] _amounts;
    private readonly double[][] _groupSums, _groupCounts;

    public NegativeBinomialRunScore(double[] totals, double[] exposures, double theta)
    {
        _theta = theta;
        _totals = totals;
        _weights = exposures;
        _sums = RunningSums.Of(totals);
        _exposures = RunningSums.Of(exposures);
        double[] distinct = [.. exposures.Distinct().Take(MostGroups + 1)];
        _amounts = distinct.Length > MostGroups ? [] : distinct;
        _groupSums = new double[_amounts.Length][];
        _groupCounts = new double[_amounts.Length][];
        for (int g = 0; g < _amounts.Length; g++)
        {
            double amount = _amounts[g];
            _groupSums[g] = RunningSums.Of([.. totals.Select((total, i) => exposures[i] == amount ? total : 0)]);
            _groupCounts[g] = RunningSums.Of([.. exposures.Select(exposure => exposure == amount ? 1.0 : 0)]);
        }
    }

    public double Cost(int first, int end)
    {
        double sum = _sums[end] - _sums[first];
        if (sum <= 0)
            return 0;
        double rate = Rate(first, end, sum);
        double cost = -sum * Math.Log(rate);
        int parts = Parts(first, end);
        for (int p = 0; p < parts; p++)
        {
            var (exposure, total, count) = Part(first, end, p);
            cost += ((_theta * count) + total) * Elementary.Log1p(rate * exposure / _theta);
        }
        return 2 * cost;
    }

    // The score rises with the log of the rate, and Newton's steps are kept from leaping.
    private double Rate(int first, int end, double sum)
    {
        double rate = sum / (_exposures[end] - _exposures[first]);
        int parts = Parts(first, end);
        if (parts == 1)
            return rate;
        for (int step = 0; step < 50; step++)
        {
            double score = -sum, slope = 0;
            for (int p = 0; p < parts; p++)
            {
                var (exposure, total, count) = Part(first, end, p);
                double mean = rate * exposure, term = mean * ((_theta * count) + total) / (_theta + mean);
                score += term;
                slope += term * _theta / (_theta + mean);
            }
            double change = Math.Clamp(-score / slope, -2, 2);
            rate *= Math.Exp(change);
            if (Math.Abs(change) < 1e-13)
                break;
        }
        return rate;
    }

    private int Parts(int first, int end) => _amounts.Length > 0 ? _amounts.Length : end - first;

    private (double Exposure, double Total, double Count) Part(int first, int end, int part) => _amounts.Length > 0
        ? (_amounts[part], _groupSums[part][end] - _groupSums[part][first], _groupCounts[part][end] - _groupCounts[part][first])
        : (_weights[first + part], _totals[first + part], 1);
}
