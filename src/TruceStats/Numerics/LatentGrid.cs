namespace TruceStats.Numerics;

/// <summary>
/// The points (σ, ρ) over which a restricted likelihood is averaged, with the logs of prior density times trapezoid weight.
/// σ is 0 and then a geometric series up to <see cref="LargestDeviation"/>, a factor of seven; ρ is even between 0 and
/// <see cref="LargestCorrelation"/>.
/// </summary>
/// <remarks>
/// The prior is <see cref="Atom"/> at σ = 0 and the density 1/(σ (1 − ρ²) + τ) besides, τ being the standard deviation of the noise
/// whose variance is known. Where the latent part stands clear of that noise the density is 1/σ in scale and leans towards strong
/// correlation, as reference priors of AR(1) errors do (1/σ times a negative power of 1 − ρ²: Berger, De Oliveira &amp; Sansó 2001); where
/// it is lost in the noise, where neither σ nor ρ can be learnt, the density is flat, as with the shrinkage priors of Daniels (1999,
/// Canadian Journal of Statistics 27:567–578). It is proper because the grid ends. The power of 1 − ρ² and the atom, which weighs as
/// much as one unit of log σ, were chosen by simulating the error of a nominal 5 % test: with 1/(σ + τ), flat in ρ and without the atom,
/// short series without any latent noise reject in 0.6 % of cases and those with strong correlation in 8.4 %.
/// </remarks>
internal sealed class LatentGrid
{
    public const int Correlations = 13;
    public const double LargestCorrelation = 0.98;
    private const double Ratio = 1.26;
    private const double FirstShare = 0.1;
    private const double LargestDeviation = 2;
    private const double Atom = 1;
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
        const double Step = 1.0 / (Correlations - 1);
        Put(0, 0, 0, Atom + Width(0) / tau);
        int at = 1;
        for (int i = 1; i < _deviationCount; i++)
        {
            for (int j = 0; j < Correlations; j++)
            {
                double correlation = j * Step * LargestCorrelation;
                double share = j is 0 or Correlations - 1 ? Step / 2 : Step;
                double density = 1 / (_deviations[i] * (1 - correlation * correlation) + tau);
                Put(at++, _deviations[i], correlation, Width(i) * share * density);
            }
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

    /// <summary>The trapezoid weight of a standard deviation.</summary>
    private double Width(int i)
    {
        double below = i == 0 ? 0 : _deviations[i] - _deviations[i - 1];
        double above = i == _deviationCount - 1 ? 0 : _deviations[i + 1] - _deviations[i];
        return (below + above) / 2;
    }

    private static int Padded(int count) => (count + LatentFilter.Lanes - 1) / LatentFilter.Lanes * LatentFilter.Lanes;
}
