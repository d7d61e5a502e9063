namespace TruceStats.Numerics;

/// <summary>Statistics of what a model leaves of observations at whole-numbered times that rise and may leave gaps; only true neighbours are paired.</summary>
internal static class ResidualTests
{
    /// <summary>
    /// Q of Ljung and Box (1978, Biometrika 65:297–303): n (n + 2) Σ r_k² / (pairs k apart), r_k the autocorrelation of the residuals about their mean.
    /// Without gaps there are n − k pairs.
    /// </summary>
    /// <param name="residuals">One a row.</param>
    /// <param name="times">Rising, one a row.</param>
    /// <param name="lag">At least 1.</param>
    public static double LjungBox(ReadOnlySpan<double> residuals, ReadOnlySpan<int> times, int lag)
    {
        int n = residuals.Length;
        double mean = 0, squares = 0;
        foreach (double residual in residuals)
            mean += residual / n;
        foreach (double residual in residuals)
            squares += (residual - mean) * (residual - mean);
        double sum = 0;
        for (int k = 1; k <= lag; k++)
        {
            double products = 0;
            int pairs = 0;
            for (int r = 1, s = 0; r < n; r++)
            {
                while (times[r] - times[s] > k)
                    s++;
                if (times[r] - times[s] != k)
                    continue;
                products += (residuals[r] - mean) * (residuals[s] - mean);
                pairs++;
            }
            if (pairs > 0)
                sum += products / squares * (products / squares) / pairs;
        }
        return n * (n + 2.0) * sum;
    }

    /// <summary>d of Durbin and Watson (1950, Biometrika 37:409–428): Σ (e_t − e_{t−1})² / Σ e²; NaN where no two rows are neighbours or all residuals are 0.</summary>
    public static double DurbinWatson(ReadOnlySpan<double> residuals, ReadOnlySpan<int> times)
    {
        double squares = 0, steps = 0;
        int pairs = 0;
        for (int r = 0; r < residuals.Length; r++)
        {
            squares += residuals[r] * residuals[r];
            if (r == 0 || times[r] != times[r - 1] + 1)
                continue;
            double step = residuals[r] - residuals[r - 1];
            steps += step * step;
            pairs++;
        }
        return pairs == 0 || squares == 0 ? double.NaN : steps / squares;
    }

    /// <summary>
    /// n R² of the residuals on the design and on their own past up to a lag, what is not observed taken as 0
    /// (Breusch 1978, Australian Economic Papers 17:334–355; Godfrey 1978, Econometrica 46:1293–1301).
    /// </summary>
    /// <param name="design">n by p, column by column.</param>
    /// <param name="p">Columns.</param>
    /// <param name="residuals">One a row.</param>
    /// <param name="times">Rising, one a row.</param>
    /// <param name="lag">At least 1, with at least p + lag rows.</param>
    public static double BreuschGodfrey(ReadOnlySpan<double> design, int p, ReadOnlySpan<double> residuals, ReadOnlySpan<int> times, int lag)
    {
        int n = residuals.Length, cols = p + lag;
        var wide = new double[n * cols];
        design.CopyTo(wide);
        for (int k = 1; k <= lag; k++)
        {
            var column = wide.AsSpan((p + k - 1) * n, n);
            for (int r = 1, s = 0; r < n; r++)
            {
                while (times[r] - times[s] > k)
                    s++;
                if (times[r] - times[s] == k)
                    column[r] = residuals[s];
            }
        }
        var tau = new double[cols];
        double[] rotated = residuals.ToArray();
        int rank = HouseholderQr.Factor(wide, n, cols, tau, new int[cols], HouseholderQr.DefaultTolerance);
        HouseholderQr.ApplyQTranspose(wide, n, rank, tau, rotated);
        return n * Columns.Dot(rotated.AsSpan(0, rank), rotated.AsSpan(0, rank)) / Columns.Dot(residuals, residuals);
    }

    /// <summary>Fills r²h/((1 − h)²φp): how far the fit moves without a row (Cook 1977, Technometrics 19:15–18); infinite for a row that only its own column fits, 0 where nothing is left at all.</summary>
    /// <param name="pearson">Pearson residuals.</param>
    /// <param name="leverages">One a row, from 0 to 1.</param>
    /// <param name="dispersion">Above 0.</param>
    /// <param name="cols">Coefficients.</param>
    /// <param name="distances">Filled.</param>
    public static void CookDistances(ReadOnlySpan<double> pearson, ReadOnlySpan<double> leverages, double dispersion, int cols, Span<double> distances)
    {
        for (int i = 0; i < pearson.Length; i++)
        {
            double left = 1 - leverages[i];
            // What only its own column fits has no residual to measure a pull by.
            if (pearson[i] == 0 || dispersion == 0)
                distances[i] = 0;
            else
                distances[i] = left > 1e-12 ? pearson[i] * pearson[i] * leverages[i] / (left * left * dispersion * cols) : double.PositiveInfinity;
        }
    }
}
