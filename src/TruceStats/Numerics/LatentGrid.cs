namespace TruceStats.Numerics;

/// <summary>
/// The points (σ, ρ) over which a restricted likelihood is averaged, with the logs of prior density times trapezoid weight.
/// σ is 0 and then a geometric series; ρ is even between 0 and <see cref="LargestCorrelation"/>. The prior is 1/(σ + τ) in σ, flat in ρ:
/// scale-free where σ stands clear of the noise, flat where it is lost in it, as in the shrinkage priors of Daniels (1999, Canadian
/// Journal of Statistics 27:567–578), and proper because the grid ends.
/// </summary>
internal sealed class LatentGrid
{
    public const int Correlations = 13;
    public const double LargestCorrelation = 0.98;
    private const double Ratio = 1.26;
    private const double FirstShare = 0.1;
    private const double LargestDeviation = 2;
    private const int MostDeviations = 64;

    private readonly double[] _deviations = new double[MostDeviations];
    private int _deviationCount;

    public double[] Deviations { get; } = new double[Padded(MostDeviations * Correlations)];

    public double[] Correlation { get; } = new double[Padded(MostDeviations * Correlations)];

    public double[] LogPrior { get; } = new double[Padded(MostDeviations * Correlations)];

    /// <summary>The number of points.</summary>
    public int Count { get; private set; }

    /// <summary>The number of points, made up to whole groups of lanes by repeating the last.</summary>
    public int PaddedCount => Padded(Count);

    /// <summary>Lays out the grid for noise of the given standard deviation.</summary>
    public void Lay(double tau)
    {
        LayDeviations(tau);
        double step = LargestCorrelation / (Correlations - 1);
        Put(0, 0, 0, DeviationWeight(0, tau) * LargestCorrelation);
        int at = 1;
        for (int i = 1; i < _deviationCount; i++)
        {
            double weight = DeviationWeight(i, tau) * step;
            for (int j = 0; j < Correlations; j++)
                Put(at++, _deviations[i], j * step, j is 0 or Correlations - 1 ? weight / 2 : weight);
        }
        Count = at;
        for (; at < PaddedCount; at++)
            Put(at, Deviations[Count - 1], Correlation[Count - 1], 0);
    }

    private void Put(int at, double deviation, double correlation, double prior)
    {
        Deviations[at] = deviation;
        Correlation[at] = correlation;
        LogPrior[at] = Math.Log(prior);
    }

    private void LayDeviations(double tau)
    {
        _deviations[0] = 0;
        _deviationCount = 1;
        for (double d = FirstShare * tau; _deviationCount < MostDeviations; d *= Ratio)
        {
            _deviations[_deviationCount++] = d;
            if (d >= LargestDeviation)
                break;
        }
    }

    private double DeviationWeight(int i, double tau)
    {
        double below = i == 0 ? 0 : _deviations[i] - _deviations[i - 1];
        double above = i == _deviationCount - 1 ? 0 : _deviations[i + 1] - _deviations[i];
        return (below + above) / 2 / (_deviations[i] + tau);
    }

    private static int Padded(int count) => (count + LatentFilter.Lanes - 1) / LatentFilter.Lanes * LatentFilter.Lanes;
}
