using System.Buffers;

namespace TruceStats.Numerics;

/// <summary>Takes a first-order vector autoregression without constant out of scores (Andrews and Monahan 1992, Econometrica 60:953–966).</summary>
internal static class HacWhitening
{
    /// <summary>
    /// Replaces the series by what the autoregression leaves, of the rows that follow another one step later, and fills (I − A)⁻¹.
    /// False where A is not determined or I − A has no inverse.
    /// </summary>
    /// <param name="series">The scores; overwritten.</param>
    /// <param name="times">One element a row, filled with the times of the rows that stay, if there are gaps.</param>
    /// <param name="colour">Filled, column by column.</param>
    public static bool TryWhiten(ref ScoreSeries series, Span<int> times, Span<double> colour)
    {
        int cols = series.Cols, pairs = 0;
        for (int i = 1; i < series.Rows; i++)
            pairs += HacBandwidth.Follows(series.Times, i) ? 1 : 0;
        if (pairs <= cols)
            return false;
        double[] rented = ArrayPool<double>.Shared.Rent(2 * pairs * cols + cols * cols + cols);
        var before = rented.AsSpan(0, pairs * cols);
        var now = rented.AsSpan(pairs * cols, pairs * cols);
        var roots = rented.AsSpan(2 * pairs * cols, cols * cols);
        var tau = rented.AsSpan(2 * pairs * cols + cols * cols, cols);
        Pair(series, before, now, times);
        bool able = Regress(before, now, pairs, cols, tau, roots) && Recolour(roots, cols, tau, colour);
        if (able)
        {
            for (int j = 0; j < cols; j++)
                now.Slice(j * pairs, pairs).CopyTo(series.All.Slice(j * pairs, pairs));
            series = new(series.All, pairs, pairs, cols, series.Times.IsEmpty ? default : times[..pairs]);
        }
        ArrayPool<double>.Shared.Return(rented);
        return able;
    }

    private static void Pair(ScoreSeries series, Span<double> before, Span<double> now, Span<int> times)
    {
        int pairs = now.Length / series.Cols, pair = 0;
        for (int i = 1; i < series.Rows; i++)
        {
            if (!HacBandwidth.Follows(series.Times, i))
                continue;
            for (int j = 0; j < series.Cols; j++)
            {
                before[j * pairs + pair] = series.Column(j)[i - 1];
                now[j * pairs + pair] = series.Column(j)[i];
            }
            if (!series.Times.IsEmpty)
                times[pair] = series.Times[i];
            pair++;
        }
    }

    /// <summary>Leaves in <paramref name="now"/> what is left of it, and fills A, row by row.</summary>
    private static bool Regress(Span<double> before, Span<double> now, int pairs, int cols, Span<double> tau, Span<double> roots)
    {
        Span<int> order = cols <= 64 ? stackalloc int[cols] : new int[cols];
        if (HouseholderQr.Factor(before, pairs, cols, tau, order, HouseholderQr.DefaultTolerance) < cols)
            return false;
        for (int j = 0; j < cols; j++)
        {
            var column = now.Slice(j * pairs, pairs);
            HouseholderQr.ApplyQTranspose(before, pairs, cols, tau, column);
            var root = roots.Slice(j * cols, cols);
            column[..cols].CopyTo(root);
            HouseholderQr.SolveUpper(before, pairs, cols, root);
            column[..cols].Clear();
            HouseholderQr.ApplyQ(before, pairs, cols, tau, column);
        }
        return true;
    }

    private static bool Recolour(Span<double> roots, int cols, Span<double> tau, Span<double> colour)
    {
        // Rows of I − A as the columns of a matrix B: B = QR, so (I − A)⁻¹ = (Bᵀ)⁻¹ = Q R⁻ᵀ.
        for (int i = 0; i < roots.Length; i++)
            roots[i] = (i % (cols + 1) == 0 ? 1 : 0) - roots[i];
        Span<int> order = cols <= 64 ? stackalloc int[cols] : new int[cols];
        if (HouseholderQr.Factor(roots, cols, cols, tau, order, HouseholderQr.DefaultTolerance) < cols)
            return false;
        for (int j = 0; j < cols; j++)
        {
            var column = colour.Slice(j * cols, cols);
            column.Clear();
            column[j] = 1;
            HouseholderQr.SolveUpperTranspose(roots, cols, cols, column);
            HouseholderQr.ApplyQ(roots, cols, cols, tau, column);
        }
        return true;
    }
}
