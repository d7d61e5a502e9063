using TruceStats.Numerics;

namespace TruceStats;

/// <summary>Counts whose log rate is a straight line in time: score at no slope, most likely slope, and dispersion about the line.</summary>
internal sealed class LogLinearTrend
{
    private readonly long[] _counts;
    private readonly double[] _exposures;
    private readonly double[] _times;
    private readonly double _events;

    /// <summary>Bins with their middles on any time scale; at least one event.</summary>
    public LogLinearTrend(ReadOnlySpan<long> counts, ReadOnlySpan<double> exposures, ReadOnlySpan<double> middles)
    {
        _counts = counts.ToArray();
        _exposures = exposures.ToArray();
        _events = PearsonDispersion.Total(counts);
        double exposure = PearsonDispersion.Total(exposures);
        double centre = 0;
        for (int i = 0; i < middles.Length; i++)
            centre += middles[i] * exposures[i] / exposure;
        _times = new double[middles.Length];
        for (int i = 0; i < middles.Length; i++)
        {
            _times[i] = middles[i] - centre;
            Score += _times[i] * counts[i];
            Information += _times[i] * _times[i] * exposures[i] * _events / exposure;
        }
        Slope = MostLikelySlope();
        (SlopeInformation, PearsonSum) = double.IsInfinity(Slope) ? (0, PearsonDispersion.Sum(counts, exposures)) : AboutLine();
    }

    /// <summary>The slope of the log-likelihood where the rate is constant.</summary>
    public double Score { get; }

    /// <summary>Its variance under Poisson counts; 0 where all exposure is at one time.</summary>
    public double Information { get; }

    /// <summary>The most likely slope of the log rate; infinite where all events lie in the last or first bin.</summary>
    public double Slope { get; }

    /// <summary>The information on the slope at its most likely value.</summary>
    public double SlopeInformation { get; }

    /// <summary>Pearson's sum about the line; about a constant rate where the line is infinitely steep.</summary>
    public double PearsonSum { get; }

    private double MostLikelySlope()
    {
        double first = _times.Min();
        double last = _times.Max();
        bool allLast = true, allFirst = true;
        for (int i = 0; i < _counts.Length; i++)
        {
            allLast &= _counts[i] == 0 || _times[i] == last;
            allFirst &= _counts[i] == 0 || _times[i] == first;
        }
        if (first == last)
            return 0;
        if (allLast || allFirst)
            return allLast ? double.PositiveInfinity : double.NegativeInfinity;
        // The mean time weighted by the line rises with the slope, through the mean time of the events.
        double target = Score / _events;
        double reach = 1 / (last - first);
        double Rising(double slope) => WeightedMoments(slope).Mean - target;
        double high = reach, low = -reach;
        while (Rising(high) < 0)
            high *= 2;
        while (Rising(low) > 0)
            low *= 2;
        return RisingRoot.Find(Rising, low, high);
    }

    /// <summary>Mean and variance of time under weights exposure × exp(slope × time), and the log of the weights' sum.</summary>
    private (double Mean, double Variance, double LogSum) WeightedMoments(double slope)
    {
        double peak = double.NegativeInfinity;
        foreach (double time in _times)
            peak = Math.Max(peak, slope * time);
        double sum = 0, first = 0, second = 0;
        for (int i = 0; i < _times.Length; i++)
        {
            double weight = _exposures[i] * Math.Exp((slope * _times[i]) - peak);
            sum += weight;
            first += weight * _times[i];
            second += weight * _times[i] * _times[i];
        }
        double mean = first / sum;
        return (mean, (second / sum) - (mean * mean), Math.Log(sum) + peak);
    }

    private (double Information, double Pearson) AboutLine()
    {
        var (_, variance, logSum) = WeightedMoments(Slope);
        double pearson = 0;
        for (int i = 0; i < _counts.Length; i++)
        {
            double mean = _events * _exposures[i] * Math.Exp((Slope * _times[i]) - logSum);
            // On a very steep line the mean of a bin without events can be too small for a double.
            pearson += mean > 0 ? (_counts[i] - mean) * (_counts[i] - mean) / mean : 0;
        }
        return (_events * variance, pearson);
    }
}
