namespace TruceStats.Numerics;

/// <summary>
/// Chooses an order by the corrected criterion of Akaike (Hurvich and Tsai 1989, Biometrika 76:297–307) over a stated grid, and keeps the
/// whole table.
/// </summary>
internal sealed class ArimaOrderSearch
{
    private ArimaOrderSearch(IReadOnlyList<ArimaFit> fits)
    {
        Fits = fits;
        // The sort is stable: of equals with as many parameters the first of the grid stays first.
        Best = fits
            .Where(fit => fit.Aicc is not null)
            .OrderByDescending(fit => fit.Status == ArimaStatus.Converged)
            .ThenBy(fit => fit.Aicc)
            .ThenBy(fit => fit.Parameters.Length)
            .FirstOrDefault();
    }

    /// <summary>Every fit, in the order of <see cref="ArimaGrid.Orders"/>; those that failed say why.</summary>
    public IReadOnlyList<ArimaFit> Fits { get; }

    /// <summary>
    /// The fit with the least criterion among those that converged inside the range of their parameters; of equals the one with fewest
    /// parameters, then the first. Only where none converged so, a fit on the boundary or with factors that cancel. Null where nothing could be
    /// fitted.
    /// </summary>
    public ArimaFit? Best { get; }

    /// <summary>Fits every order of the grid. The answer is the same for every degree of parallelism.</summary>
    /// <param name="grid">Which orders.</param>
    /// <param name="values">As in <see cref="ArimaRegression.Fit"/>.</param>
    /// <param name="observed">As in <see cref="ArimaRegression.Fit"/>.</param>
    /// <param name="design">As in <see cref="ArimaRegression.Fit"/>.</param>
    /// <param name="regressors">As in <see cref="ArimaRegression.Fit"/>.</param>
    /// <param name="decays">As in <see cref="ArimaRegression.Fit"/>.</param>
    /// <param name="parallelism">How many fits run at a time, 1 or more.</param>
    /// <param name="progress">Told the share that is done after each fit; null for none.</param>
    /// <param name="cancellation">Asked at each step.</param>
    public static ArimaOrderSearch Run(
        ArimaGrid grid, double[] values, bool[] observed, double[] design, int regressors, IReadOnlyList<ArimaDecay> decays,
        int parallelism, IProgress<double>? progress, CancellationToken cancellation)
    {
        var orders = grid.Orders();
        var fits = new ArimaFit[orders.Count];
        int done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation };
        Parallel.For(0, orders.Count, options, i =>
        {
            fits[i] = ArimaRegression.Fit(values, observed, design, regressors, orders[i], decays, cancellation);
            progress?.Report((double)Interlocked.Increment(ref done) / orders.Count);
        });
        return new ArimaOrderSearch(fits);
    }
}
