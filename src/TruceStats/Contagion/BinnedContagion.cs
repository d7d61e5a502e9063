namespace TruceStats.Contagion;

/// <summary>
/// The counterpart of the Hawkes process for counts in bins, fitted by maximum likelihood: the mean of a bin is a background rate times its exposure, and what earlier
/// counts have left, which fades by the same share from bin to bin: mₜ = μ Eₜ + α Σ (1 − φ) φ^(k−1) y₍ₜ₋ₖ₎ (Kirchner 2016, Stochastic Processes and their Applications
/// 126:2494–2525). At equal exposures it is the Poisson autoregression INGARCH(1, 1), mₜ = ω + a y₍ₜ₋₁₎ + b m₍ₜ₋₁₎ with ω = μ (1 − φ), a = α (1 − φ) and b = φ (Fokianos,
/// Rahbek and Tjøstheim 2009, Journal of the American Statistical Association 104:1430–1439).
/// </summary>
/// <remarks>
/// <para>Equal when all options are equal. α is the branching ratio, a + b &lt; 1 is the same as α &lt; 1; the half-life is log 2 / −log φ bins.</para>
/// <para>
/// Counts are negative binomial about their mean, with a size that is estimated, and Poisson where they vary no more than Poisson counts do. Intervals and errors take the
/// size as known.
/// </para>
/// <para>
/// Bins without a count are not zero: the history ends there, and begins as nothing after them, as it does in the first bin. That lowers the branching ratio a little, the
/// more so the more gaps there are. What one event brings within its own bin is not seen: bins must be short against the half-life.
/// </para>
/// </remarks>
public sealed record BinnedContagion
{
    /// <summary>Take the counts as Poisson, however much they vary; false unless given.</summary>
    public bool AssumePoisson { get; init; }

    /// <summary>Fits the model.</summary>
    /// <param name="series">At least four counted bins and at least one event.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than four counted bins, or no events in them.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public BinnedContagionFit Fit(CountSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        cancellationToken.ThrowIfCancellationRequested();
        var bins = ContagionBins.Of(series);
        return new BinnedContagionFit(this, series, bins, BinnedFitting.Fit(bins, AssumePoisson), ConfidenceLevel.Default);
    }

    /// <summary>How counts vary: <c>count autoregression (negative binomial)</c>.</summary>
    public override string ToString() => "count autoregression (" + (AssumePoisson ? "Poisson" : "negative binomial") + ")";
}
