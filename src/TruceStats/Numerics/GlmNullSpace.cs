using System.Buffers;

namespace TruceStats.Numerics;

/// <summary>The coefficients that leave the linear predictor of some rows alone, by a QR that takes the rows in batches.</summary>
internal static class GlmNullSpace
{
    private const int Batch = 256;

    /// <summary>Fills a basis, one vector of as many elements as columns after the other, and gives how many there are.</summary>
    public static int OfPositiveRows(in GlmData data, Span<double> directions)
    {
        int cols = data.Cols, high = cols + Batch;
        double[] rented = ArrayPool<double>.Shared.Rent(high * cols + cols);
        int[] rentedOrder = ArrayPool<int>.Shared.Rent(cols);
        var stack = rented.AsSpan(0, high * cols);
        var tau = rented.AsSpan(high * cols, cols);
        var order = rentedOrder.AsSpan(0, cols);
        stack.Clear();
        int filled = cols;
        for (int i = 0; i < data.Rows; i++)
        {
            if (!(data.Y[i] > 0) || data.Weight(i) == 0)
                continue;
            for (int j = 0; j < cols; j++)
                stack[j * high + filled] = data.Design[j * data.Rows + i];
            if (++filled == high)
                filled = Fold(stack, high, cols, tau);
        }
        Fold(stack, high, cols, tau);
        int rank = HouseholderQr.Factor(stack, high, cols, tau, order, HouseholderQr.DefaultTolerance);
        for (int d = 0; d < cols - rank; d++)
        {
            var direction = directions.Slice(d * cols, cols);
            direction.Clear();
            var column = stack.Slice((rank + d) * high, rank);
            // The column behind is a combination of those in front: that combination less the column is nothing.
            column.CopyTo(tau);
            HouseholderQr.SolveUpper(stack, high, rank, tau);
            for (int j = 0; j < rank; j++)
                direction[order[j]] = tau[j];
            direction[order[rank + d]] = -1;
        }
        ArrayPool<int>.Shared.Return(rentedOrder);
        ArrayPool<double>.Shared.Return(rented);
        return cols - rank;
    }

    /// <summary>Replaces the rows by the triangle that has the same lengths and angles.</summary>
    private static int Fold(Span<double> stack, int high, int cols, Span<double> tau)
    {
        HouseholderQr.Factor(stack, high, cols, tau);
        for (int j = 0; j < cols; j++)
            stack.Slice(j * high + j + 1, high - j - 1).Clear();
        return cols;
    }
}
