using System.Buffers;

namespace TruceStats.Numerics;

/// <summary>
/// Whether a log-link likelihood has no maximum: whether some γ has xᵢγ = 0 wherever y is above 0, xᵢγ ≤ 0 wherever y is 0, and not 0
/// everywhere (Correia, Guimarães and Zylkin 2019, "Verifying the existence of maximum likelihood estimates for generalized linear models",
/// arXiv:1903.01633, proposition 1). Along such a γ the means of some zeros fall to 0 and no other mean changes.
/// </summary>
/// <remarks>
/// The γ with xᵢγ = 0 at every positive y are the null space of those rows, from a rank-revealing QR; where they have full rank there is none
/// and no separation. Within the null space, projections onto the span of the zeros' rows and onto the orthant of what is not positive take
/// turns, from −1 everywhere. They can only come to rest at 0 where no such γ exists. True is said only with a γ in hand that does it.
/// </remarks>
internal static class GlmSeparation
{
    private const double Nothing = 1e-9;
    private const int MostProjections = 2000;

    public static bool Exists(in GlmData data)
    {
        if (data.Link != GlmLink.Log)
            return false;
        int zeros = 0;
        for (int i = 0; i < data.Rows; i++)
            zeros += IsZero(data, i) ? 1 : 0;
        int cols = data.Cols;
        double[] rented = ArrayPool<double>.Shared.Rent(cols * cols);
        var directions = rented.AsSpan(0, cols * cols);
        int free = zeros == 0 ? 0 : GlmNullSpace.OfPositiveRows(data, directions);
        bool exists = free > 0 && Search(data, directions, zeros, free);
        ArrayPool<double>.Shared.Return(rented);
        return exists;
    }

    /// <summary>Whether a row is an observation of nothing that counts in the likelihood.</summary>
    internal static bool IsZero(in GlmData data, int row) => data.Y[row] <= 0 && data.Weight(row) > 0;

    private static bool Search(in GlmData data, ReadOnlySpan<double> directions, int zeros, int free)
    {
        if (zeros < free)
            return true;
        double[] rented = ArrayPool<double>.Shared.Rent(zeros * free + free + zeros);
        int[] order = ArrayPool<int>.Shared.Rent(free);
        var moves = rented.AsSpan(0, zeros * free);
        var tau = rented.AsSpan(zeros * free, free);
        var target = rented.AsSpan(zeros * free + free, zeros);
        Moves(data, directions, zeros, free, moves);
        int rank = HouseholderQr.Factor(moves, zeros, free, tau, order.AsSpan(0, free), HouseholderQr.DefaultTolerance);
        // Along a line there are two ways to go, and no need to search.
        bool exists = rank == 1 && SameSign(moves, zeros, tau, target);
        target.Fill(-1);
        for (int turn = 0; turn < MostProjections && rank > 1 && !exists; turn++)
        {
            HouseholderQr.ApplyQTranspose(moves, zeros, rank, tau, target);
            target[rank..].Clear();
            HouseholderQr.ApplyQ(moves, zeros, rank, tau, target);
            var (lowest, highest) = Extremes(target);
            if (!(lowest < -Nothing))
                break;
            exists = highest <= -Nothing * lowest;
            for (int i = 0; i < zeros; i++)
                target[i] = Math.Min(target[i], 0);
        }
        ArrayPool<int>.Shared.Return(order);
        ArrayPool<double>.Shared.Return(rented);
        return exists;
    }

    /// <summary>Fills how each zero's linear predictor moves along each direction.</summary>
    private static void Moves(in GlmData data, ReadOnlySpan<double> directions, int zeros, int free, Span<double> moves)
    {
        int at = 0;
        for (int i = 0; i < data.Rows; i++)
        {
            if (!IsZero(data, i))
                continue;
            for (int d = 0; d < free; d++)
            {
                double sum = 0, size = 0;
                for (int j = 0; j < data.Cols; j++)
                {
                    double term = data.Design[j * data.Rows + i] * directions[d * data.Cols + j];
                    sum += term;
                    size += Math.Abs(term);
                }
                moves[d * zeros + at] = Math.Abs(sum) > Nothing * size ? sum : 0;
            }
            at++;
        }
    }

    private static bool SameSign(ReadOnlySpan<double> moves, int zeros, ReadOnlySpan<double> tau, Span<double> only)
    {
        only.Clear();
        only[0] = 1;
        HouseholderQr.ApplyQ(moves, zeros, 1, tau, only);
        var (lowest, highest) = Extremes(only);
        return highest <= -Nothing * lowest || -lowest <= Nothing * highest;
    }

    private static (double Lowest, double Highest) Extremes(ReadOnlySpan<double> values)
    {
        double lowest = values[0], highest = values[0];
        foreach (double value in values)
        {
            lowest = Math.Min(lowest, value);
            highest = Math.Max(highest, value);
        }
        return (lowest, highest);
    }
}
