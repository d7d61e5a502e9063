namespace TruceStats.Numerics;

/// <summary>How much more than Poisson counts vary about given means, and how far neighbours vary together.</summary>
internal static class LongRunDispersion
{
    /// <summary>
    /// Pearson's dispersion, times 1 plus twice the Bartlett-weighted autocorrelations of the residuals up to lag 4(n/100)^(2/9), where that is more
    /// (Newey and West 1987, Econometrica 55:703–708; the lag of their 1994 paper, Review of Economic Studies 61:631–653).
    /// </summary>
    public static double Of(ReadOnlySpan<double> counts, ReadOnlySpan<double> means, double degrees)
    {
        int n = counts.Length;
        var residuals = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++)
        {
            residuals[i] = means[i] > 0 ? (counts[i] - means[i]) / Math.Sqrt(means[i]) : 0;
            squares += residuals[i] * residuals[i];
        }
        if (!(degrees > 0) || squares == 0)
            return squares == 0 ? 0 : double.NaN;
        int lags = Math.Min(n - 1, (int)Math.Floor(4 * Math.Pow(n / 100.0, 2.0 / 9)));
        double inflation = 1;
        for (int lag = 1; lag <= lags; lag++)
        {
            double products = 0;
            for (int i = lag; i < n; i++)
                products += residuals[i] * residuals[i - lag];
            inflation += 2 * (1 - (lag / (lags + 1.0))) * products / squares;
        }
        return squares / degrees * Math.Max(1, inflation);
    }
}
