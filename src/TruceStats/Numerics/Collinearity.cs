using System.Buffers;

namespace TruceStats.Numerics;

/// <summary>How far columns of a design say the same.</summary>
internal static class Collinearity
{
    /// <summary>
    /// The factor by which the variance of a column's coefficient is larger than if the column stood at right angles to the others:
    /// 1/(1 − R²), R² of the column on all others (Belsley, Kuh and Welsch 1980, Regression Diagnostics, chapter 3). R² is about the mean where
    /// another column is constant, about 0 where none is. Infinite where the others explain the column.
    /// </summary>
    public static double VarianceInflation(ReadOnlySpan<double> design, int rows, int cols, int column)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(rows);
        var left = rented.AsSpan(0, rows);
        bool constant = false;
        for (int j = 0; j < cols; j++)
        {
            var other = design.Slice(j * rows, rows);
            constant |= j != column && other[0] != 0 && !other.ContainsAnyExcept(other[0]);
        }
        double whole = Residual(design, rows, cols, column, -1, left);
        var given = design.Slice(column * rows, rows);
        double mean = 0, total = 0;
        if (constant)
        {
            foreach (double value in given)
                mean += value / rows;
        }
        foreach (double value in given)
            total += (value - mean) * (value - mean);
        ArrayPool<double>.Shared.Return(rented);
        return total / whole;
    }

    /// <summary>The correlation of two columns given all others: 1 or −1 where they cannot be told apart, NaN where the others explain one.</summary>
    public static double PartialCorrelation(ReadOnlySpan<double> design, int rows, int cols, int one, int other)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(2 * rows);
        var left = rented.AsSpan(0, rows);
        var right = rented.AsSpan(rows, rows);
        double oneSquare = Residual(design, rows, cols, one, other, left), otherSquare = Residual(design, rows, cols, other, one, right);
        double correlation = Columns.Dot(left, right) / Math.Sqrt(oneSquare * otherSquare);
        ArrayPool<double>.Shared.Return(rented);
        return double.IsNaN(correlation) || double.IsInfinity(correlation) ? double.NaN : Math.Clamp(correlation, -1, 1);
    }

    /// <summary>Fills what a column leaves of itself given all others but one; gives its square, 0 where that is rounding.</summary>
    private static double Residual(ReadOnlySpan<double> design, int rows, int cols, int column, int without, Span<double> left)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(rows * cols + cols);
        int[] order = ArrayPool<int>.Shared.Rent(cols);
        int kept = 0;
        for (int j = 0; j < cols; j++)
        {
            if (j != column && j != without)
                design.Slice(j * rows, rows).CopyTo(rented.AsSpan(kept++ * rows, rows));
        }
        var others = rented.AsSpan(0, rows * kept);
        var tau = rented.AsSpan(rows * cols, kept);
        var given = design.Slice(column * rows, rows);
        given.CopyTo(left);
        int rank = HouseholderQr.Factor(others, rows, kept, tau, order.AsSpan(0, kept), HouseholderQr.DefaultTolerance);
        HouseholderQr.ApplyQTranspose(others, rows, rank, tau, left);
        left[..rank].Clear();
        HouseholderQr.ApplyQ(others, rows, rank, tau, left);
        ArrayPool<int>.Shared.Return(order);
        ArrayPool<double>.Shared.Return(rented);
        double square = Columns.Dot(left, left);
        double tolerance = HouseholderQr.DefaultTolerance * HouseholderQr.DefaultTolerance;
        return square > tolerance * Columns.Dot(given, given) ? square : 0;
    }
}
