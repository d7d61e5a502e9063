namespace TruceStats.Numerics;

/// <summary>
/// Minus twice the Poisson log-likelihood at its maximum, 2(s − s·log(s/E)) for the sum s over the exposure E, without the terms that no partition changes.
/// </summary>
internal readonly struct PoissonScore(double[] sums, double[] exposures) : ISegmentScore
{
    public double Cost(int first, int end)
    {
        double sum = sums[end] - sums[first];
        return sum > 0 ? 2 * (sum - (sum * Math.Log(sum / (exposures[end] - exposures[first])))) : 0;
    }
}
