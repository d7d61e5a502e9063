namespace TruceStats.Numerics;

/// <summary>A finite mixture of normal distributions: weights that sum to 1, means and standard deviations.</summary>
internal sealed class NormalMixture
{
    private readonly double[] _weights;
    private readonly double[] _means;
    private readonly double[] _deviations;

    /// <summary>The arrays are kept, not copied.</summary>
    public NormalMixture(double[] weights, double[] means, double[] deviations)
    {
        if (weights.Length == 0 || weights.Length != means.Length || weights.Length != deviations.Length)
        {
            throw new ArgumentException(
                $"A mixture needs as many weights as means and deviations: {weights.Length}, {means.Length}, {deviations.Length}.", nameof(weights));
        }
        _weights = weights;
        _means = means;
        _deviations = deviations;
        (Mean, Variance) = Moments();
    }

    public double Mean { get; }

    /// <summary>Within the parts and between them.</summary>
    public double Variance { get; }

    /// <summary>P(X ≤ x).</summary>
    public double LowerTail(double x)
    {
        double sum = 0;
        for (int k = 0; k < _weights.Length; k++)
            sum += _weights[k] * NormalDistribution.LowerTail((x - _means[k]) / _deviations[k]);
        return Math.Min(sum, 1);
    }

    /// <summary>P(X &gt; x), without cancellation.</summary>
    public double UpperTail(double x)
    {
        double sum = 0;
        for (int k = 0; k < _weights.Length; k++)
            sum += _weights[k] * NormalDistribution.UpperTail((x - _means[k]) / _deviations[k]);
        return Math.Min(sum, 1);
    }

    /// <summary>The doubled smaller tail at x, at most 1: the two-sided p-value of "the quantity is x".</summary>
    public double TwoSided(double x) => Math.Min(1, 2 * Math.Min(LowerTail(x), UpperTail(x)));

    /// <summary>The x with P(X ≤ x) = <paramref name="p"/>, p between 0 and 1.</summary>
    public double Quantile(double p)
    {
        if (!(p > 0 && p < 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, $"The probability is {p} and must be between 0 and 1.");
        double z = NormalDistribution.Quantile(p);
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        for (int k = 0; k < _means.Length; k++)
        {
            double part = _means[k] + z * _deviations[k];
            low = Math.Min(low, part);
            high = Math.Max(high, part);
        }
        // The smaller tail is the one that keeps its digits.
        return p <= 0.5 ? RisingRoot.Find(x => LowerTail(x) - p, low, high) : RisingRoot.Find(x => 1 - p - UpperTail(x), low, high);
    }

    private (double Mean, double Variance) Moments()
    {
        double mean = 0;
        for (int k = 0; k < _weights.Length; k++)
            mean += _weights[k] * _means[k];
        double variance = 0;
        for (int k = 0; k < _weights.Length; k++)
        {
            double off = _means[k] - mean;
            variance += _weights[k] * (_deviations[k] * _deviations[k] + off * off);
        }
        return (mean, variance);
    }
}
