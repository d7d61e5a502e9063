namespace TruceStats.Numerics;

/// <summary>
/// A quasi-Poisson regression with log link, fitted twice: the second time observations far above their mean count for less, by the square of their standardised Anscombe
/// residual (Farrington and others 1996, JRSS A 159:547–563; Noufaily and others 2013, Statistics in Medicine 32:1206–1222).
/// </summary>
internal static class ReweightedPoisson
{
    /// <summary>Fits; coefficients and covariance stand in <paramref name="work"/>.</summary>
    /// <param name="design">The design, column by column.</param>
    /// <param name="y">The counts.</param>
    /// <param name="cutoff">Residuals above this are weighted down; infinite for one plain fit.</param>
    /// <param name="left">Rows of groups that are 0 throughout, less one coefficient a group: they are fitted perfectly by a mean of 0 and left out of the design.</param>
    /// <param name="leftRows">How many rows those are.</param>
    /// <param name="work">Room for this size.</param>
    /// <param name="dispersion">Pearson's sum over the degrees of freedom, at least 1.</param>
    public static GlmStatus Fit(
        ReadOnlySpan<double> design, ReadOnlySpan<double> y, double cutoff, int left, int leftRows, GlmWorkspace work, out double dispersion)
    {
        var status = Run(design, y, [], left, work, out dispersion);
        if (status != GlmStatus.Converged || double.IsInfinity(cutoff))
            return status;
        var weights = new double[y.Length];
        double sum = leftRows;
        for (int i = 0; i < y.Length; i++)
        {
            double mean = work.Mean[i];
            double residual = 1.5 * (Math.Pow(y[i], 2.0 / 3) * Math.Pow(mean, -1.0 / 6) - Math.Sqrt(mean)) / Math.Sqrt(dispersion * (1 - work.Leverages[i]));
            weights[i] = residual > cutoff ? 1 / (residual * residual) : 1;
            sum += weights[i];
        }
        for (int i = 0; i < weights.Length; i++)
            weights[i] *= (weights.Length + leftRows) / sum;
        return Run(design, y, weights, left, work, out dispersion);
    }

    private static GlmStatus Run(ReadOnlySpan<double> design, ReadOnlySpan<double> y, ReadOnlySpan<double> weights, int left, GlmWorkspace work, out double dispersion)
    {
        var status = GlmFit.Run(new PoissonFamily(), GlmLink.Log, design, work.Rows, work.Cols, y, [], weights, work);
        int degrees = work.Rows - work.Cols + left;
        dispersion = degrees > 0 ? Math.Max(1, work.PearsonSum / degrees) : 1;
        return status;
    }
}
