using System.Buffers;

namespace TruceStats.Numerics;

/// <summary>What residuals say of the model that left them.</summary>
internal static class ResidualTests
{
    /// <summary>
    /// Q = n(n + 2) Σ rₗ²/(n − l) over the lags and its upper χ² tail with as many degrees (Ljung and Box 1978, Biometrika 65:297–303).
    /// </summary>
    /// <param name="residuals">Taken about their mean, as autocorrelations are.</param>
    /// <param name="lag">At least 1 and below the number of residuals.</param>
    /// <param name="fitted">Degrees of freedom to take off; fewer than <paramref name="lag"/>.</param>
    public static (double Statistic, double PValue) LjungBox(ReadOnlySpan<double> residuals, int lag, int fitted = 0)
    {
        CheckLag(residuals.Length, lag);
        int n = residuals.Length;
        double[] rented = ArrayPool<double>.Shared.Rent(n);
        var centred = rented.AsSpan(0, n);
        double mean = 0;
        foreach (double residual in residuals)
            mean += residual / n;
        for (int i = 0; i < n; i++)
            centred[i] = residuals[i] - mean;
        double square = Columns.Dot(centred, centred), sum = 0;
        for (int l = 1; l <= lag; l++)
        {
            double correlation = Columns.Dot(centred[l..], centred[..(n - l)]) / square;
            sum += correlation * correlation / (n - l);
        }
        ArrayPool<double>.Shared.Return(rented);
        double statistic = n * (n + 2.0) * sum;
        return (statistic, Tail(statistic, lag - fitted));
    }

    /// <summary>Σ (eₜ − eₜ₋₁)²/Σ eₜ² (Durbin and Watson 1950, Biometrika 37:409–428).</summary>
    public static double DurbinWatson(ReadOnlySpan<double> residuals)
    {
        double steps = 0;
        for (int i = 1; i < residuals.Length; i++)
            steps += (residuals[i] - residuals[i - 1]) * (residuals[i] - residuals[i - 1]);
        return steps / Columns.Dot(residuals, residuals);
    }

    /// <summary>
    /// n·R² of the residuals on the design and their own lags, zeros standing before the first, and its upper χ² tail with as many degrees as
    /// lags (Breusch 1978, Australian Economic Papers 17:334–355; Godfrey 1978, Econometrica 46:1293–1301).
    /// </summary>
    /// <param name="design">Rows by columns, column by column; with a constant among its combinations.</param>
    /// <param name="rows">More than columns and lags together.</param>
    /// <param name="cols">Columns.</param>
    /// <param name="residuals">Of least squares on this design.</param>
    /// <param name="lag">At least 1.</param>
    public static (double Statistic, double PValue) BreuschGodfrey(
        ReadOnlySpan<double> design, int rows, int cols, ReadOnlySpan<double> residuals, int lag)
    {
        CheckLag(residuals.Length, lag);
        int wide = cols + lag;
        if (rows <= wide)
            throw new ArgumentException($"There are {rows} rows for {cols} columns and {lag} lags; there must be more.", nameof(rows));
        double[] rented = ArrayPool<double>.Shared.Rent(rows * wide + wide + rows);
        int[] order = ArrayPool<int>.Shared.Rent(wide);
        var regressors = rented.AsSpan(0, rows * wide);
        var tau = rented.AsSpan(rows * wide, wide);
        var target = rented.AsSpan(rows * wide + wide, rows);
        design[..(rows * cols)].CopyTo(regressors);
        for (int l = 1; l <= lag; l++)
        {
            var column = regressors.Slice((cols + l - 1) * rows, rows);
            column[..l].Clear();
            residuals[..(rows - l)].CopyTo(column[l..]);
        }
        residuals.CopyTo(target);
        int rank = HouseholderQr.Factor(regressors, rows, wide, tau, order.AsSpan(0, wide), HouseholderQr.DefaultTolerance);
        HouseholderQr.ApplyQTranspose(regressors, rows, rank, tau, target);
        double explained = Columns.Dot(target[..rank], target[..rank]);
        ArrayPool<int>.Shared.Return(order);
        ArrayPool<double>.Shared.Return(rented);
        double statistic = rows * explained / Columns.Dot(residuals, residuals);
        return (statistic, Tail(statistic, lag));
    }

    /// <summary>Pearson's X² over the degrees of freedom left: the dispersion (McCullagh and Nelder 1989, section 4.5.2).</summary>
    public static double Dispersion(double pearsonSum, int rows, int cols) =>
        rows > cols
            ? pearsonSum / (rows - cols)
            : throw new ArgumentException($"There are {rows} rows and {cols} columns; there must be more rows than columns.", nameof(rows));

    /// <summary>Fills r/√(φ(1 − h)): residuals of variance 1 if the model holds. NaN or infinite at a leverage of 1.</summary>
    /// <param name="residuals">Pearson or deviance residuals, with the prior weights.</param>
    /// <param name="leverages">One a row.</param>
    /// <param name="dispersion">Above 0.</param>
    /// <param name="studentised">Filled.</param>
    public static void Studentised(
        ReadOnlySpan<double> residuals, ReadOnlySpan<double> leverages, double dispersion, Span<double> studentised)
    {
        Domain.Positive(dispersion);
        for (int i = 0; i < residuals.Length; i++)
            studentised[i] = residuals[i] / Math.Sqrt(dispersion * (1 - leverages[i]));
    }

    /// <summary>Fills r²h/((1 − h)²φp): how far the fit moves without a row (Cook 1977, Technometrics 19:15–18).</summary>
    /// <param name="pearson">Pearson residuals, with the prior weights.</param>
    /// <param name="leverages">One a row.</param>
    /// <param name="dispersion">Above 0.</param>
    /// <param name="cols">Coefficients.</param>
    /// <param name="distances">Filled.</param>
    public static void CookDistances(
        ReadOnlySpan<double> pearson, ReadOnlySpan<double> leverages, double dispersion, int cols, Span<double> distances)
    {
        Domain.Positive(dispersion);
        for (int i = 0; i < pearson.Length; i++)
        {
            double scaled = pearson[i] / (1 - leverages[i]);
            distances[i] = scaled * scaled * leverages[i] / (dispersion * cols);
        }
    }

    private static double Tail(double statistic, int degrees) =>
        degrees < 1
            ? throw new ArgumentException($"There are {degrees} degrees of freedom; there must be at least 1.", nameof(degrees))
            : double.IsNaN(statistic) ? double.NaN : ChiSquaredDistribution.UpperTail(statistic, degrees);

    private static void CheckLag(int n, int lag)
    {
        if (lag < 1 || lag >= n)
            throw new ArgumentOutOfRangeException(nameof(lag), lag, $"lag must be at least 1 and below the {n} residuals.");
    }
}
