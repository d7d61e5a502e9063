using System.Buffers;

namespace TruceStats.Numerics;

/// <summary>
/// Covariances of coefficients that hold under heteroskedasticity and autocorrelation (Newey and West 1987, Econometrica 55:703–708; their
/// choice of lag 1994, Review of Economic Studies 61:631–653; Andrews 1991, Econometrica 59:817–858; prewhitening after Andrews and Monahan
/// 1992, Econometrica 60:953–966). Rows may have gaps in time: only rows truly so many steps apart are paired.
/// </summary>
internal static class HacCovariance
{
    /// <summary>
    /// Writes the covariance and gives the lag or the bandwidth used; NaN, and nothing written, where prewhitening was asked for and the
    /// scores of the rows before do not determine the autoregression, or it has a unit root.
    /// </summary>
    /// <param name="options">How.</param>
    /// <param name="design">Rows by columns, column by column.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="cols">Columns.</param>
    /// <param name="scores">One a row, from <see cref="SandwichCovariance.Scores"/>.</param>
    /// <param name="times">When each row was, strictly rising; empty where rows follow each other without gaps.</param>
    /// <param name="unscaled">(XᵀWX)⁻¹.</param>
    /// <param name="covariance">Filled, columns by columns.</param>
    public static double Write(
        HacOptions options, ReadOnlySpan<double> design, int rows, int cols, ReadOnlySpan<double> scores, ReadOnlySpan<int> times,
        ReadOnlySpan<double> unscaled, Span<double> covariance)
    {
        Check(options, rows, cols, times);
        if (!times.IsEmpty && times[^1] - (long)times[0] == rows - 1)
            times = default;
        double[] rented = ArrayPool<double>.Shared.Rent(rows * cols + 2 * cols * cols + rows);
        int[] rentedTimes = ArrayPool<int>.Shared.Rent(rows);
        var all = rented.AsSpan(0, rows * cols);
        var meat = rented.AsSpan(rows * cols, cols * cols);
        var colour = rented.AsSpan(rows * cols + cols * cols, cols * cols);
        var combined = rented.AsSpan(rows * cols + 2 * cols * cols, rows);
        for (int j = 0; j < cols; j++)
            VectorLoops.Multiply(scores, design.Slice(j * rows, rows), all.Slice(j * rows, rows));
        var series = new ScoreSeries(all, rows, rows, cols, times);
        bool able = true;
        if (options.Prewhiten)
            able = HacWhitening.TryWhiten(ref series, rentedTimes, colour);
        double bandwidth = double.NaN;
        if (able)
        {
            bandwidth = options.Bandwidth ?? HacBandwidth.Choose(options, series, design, rows, combined);
            Meat(options, series, bandwidth, meat);
            if (options.Prewhiten)
                SandwichCovariance.Wrap(colour, meat, cols, meat);
            if (options.Adjust)
            {
                for (int i = 0; i < meat.Length; i++)
                    meat[i] *= rows / ((double)rows - cols);
            }
            SandwichCovariance.Wrap(unscaled, meat, cols, covariance);
        }
        ArrayPool<int>.Shared.Return(rentedTimes);
        ArrayPool<double>.Shared.Return(rented);
        return bandwidth;
    }

    private static void Meat(HacOptions options, ScoreSeries series, double bandwidth, Span<double> meat)
    {
        int cols = series.Cols;
        bool bartlett = options.Kernel == HacKernel.Bartlett;
        int last = series.LastLag;
        if (bartlett)
            last = (int)Math.Min(last, Math.Floor(bandwidth));
        meat.Clear();
        for (int lag = 0; lag <= last; lag++)
        {
            double weight = bartlett ? 1 - lag / (Math.Floor(bandwidth) + 1) : QuadraticSpectral(lag / bandwidth);
            for (int j = 0; j < cols; j++)
            {
                for (int k = 0; k < (lag == 0 ? j + 1 : cols); k++)
                {
                    double product = weight * series.Products(j, k, lag);
                    meat[j * cols + k] += product;
                    if (lag > 0 || j != k)
                        meat[k * cols + j] += product;
                }
            }
        }
    }

    private static double QuadraticSpectral(double x)
    {
        double z = 6 * Math.PI / 5 * x;
        // 3/z² (sin z/z − cos z), by its series where that cancels.
        return z < 0.05 ? 1 - z * z / 10 * (1 - z * z / 28) : 3 / (z * z) * (Math.Sin(z) / z - Math.Cos(z));
    }

    private static void Check(HacOptions options, int rows, int cols, ReadOnlySpan<int> times)
    {
        if (rows <= cols)
            throw new ArgumentException($"There are {rows} rows and {cols} columns; there must be more rows than columns.", nameof(rows));
        bool bartlett = options.Kernel == HacKernel.Bartlett;
        if (options.Bandwidth is { } given && !(given >= 0 && given <= double.MaxValue && (bartlett || given > 0)))
            throw new ArgumentOutOfRangeException(
                nameof(options), given, "The bandwidth must be finite and not below 0, and above 0 for the quadratic spectral kernel.");
        if (times.IsEmpty)
            return;
        if (times.Length != rows)
            throw new ArgumentException($"times has {times.Length} elements and must have {rows}.", nameof(times));
        for (int i = 1; i < rows; i++)
        {
            if (times[i] <= times[i - 1])
                throw new ArgumentException($"times has {times[i]} after {times[i - 1]} at {i}; it must rise.", nameof(times));
        }
    }
}
