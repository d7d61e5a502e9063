namespace TruceStats.Numerics;

/// <summary>
/// A = L Lᵀ for small dense symmetric positive definite matrices, row by row in spans (element i, j at i n + j).
/// Only the lower triangle is read and written; what stands above the diagonal is left as it was.
/// </summary>
internal static class Cholesky
{
    private const double RoundingUnit = 1.0 / (1L << 52);

    /// <summary>Puts L in the place of the lower triangle of <paramref name="a"/>. False if A is not positive definite.</summary>
    /// <remarks>
    /// A pivot below n times the rounding unit of its own diagonal counts as none: what is left of it is rounding.
    /// When false is returned, <paramref name="a"/> holds nothing of use.
    /// </remarks>
    public static bool Factor(Span<double> a, int n)
    {
        CheckSquare(a.Length, n);
        for (int i = 0; i < n; i++)
        {
            var row = a.Slice(i * n, i + 1);
            for (int j = 0; j < i; j++)
            {
                var other = a.Slice(j * n, j + 1);
                row[j] = (row[j] - Columns.Dot(row[..j], other[..j])) / other[j];
            }
            double diagonal = row[i];
            double pivot = diagonal - Columns.Dot(row[..i], row[..i]);
            // Written so that NaN fails too.
            if (!(pivot > n * RoundingUnit * diagonal) || double.IsInfinity(pivot))
                return false;
            row[i] = Math.Sqrt(pivot);
        }
        return true;
    }

    /// <summary>Solves A x = rhs in place, given the factor of A.</summary>
    public static void Solve(ReadOnlySpan<double> factor, int n, Span<double> rhs)
    {
        CheckSquare(factor.Length, n);
        if (rhs.Length != n)
            throw new ArgumentException($"The right-hand side has {rhs.Length} elements and must have {n}.", nameof(rhs));
        SolveLower(factor, n, rhs);
        for (int i = n - 1; i >= 0; i--)
        {
            rhs[i] /= factor[i * n + i];
            double solved = rhs[i];
            Columns.SubtractMultiple(rhs[..i], factor.Slice(i * n, i), solved);
        }
    }

    /// <summary>Solves L x = rhs in place.</summary>
    public static void SolveLower(ReadOnlySpan<double> factor, int n, Span<double> rhs)
    {
        for (int i = 0; i < n; i++)
        {
            var row = factor.Slice(i * n, i + 1);
            rhs[i] = (rhs[i] - Columns.Dot(row[..i], rhs[..i])) / row[i];
        }
    }

    /// <summary>Writes the whole symmetric inverse of A, given the factor of A.</summary>
    public static void Invert(ReadOnlySpan<double> factor, int n, Span<double> inverse)
    {
        CheckSquare(factor.Length, n);
        CheckSquare(inverse.Length, n);
        for (int i = 0; i < n; i++)
        {
            var column = inverse.Slice(i * n, n);
            column.Clear();
            column[i] = 1;
            Solve(factor, n, column);
        }
        // Rows were solved one at a time and differ in the last digit across the diagonal.
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
                inverse[j * n + i] = inverse[i * n + j];
        }
    }

    /// <summary>The log of the determinant of A, given the factor of A.</summary>
    public static double LogDeterminant(ReadOnlySpan<double> factor, int n)
    {
        CheckSquare(factor.Length, n);
        double sum = 0;
        for (int i = 0; i < n; i++)
            sum += Math.Log(factor[i * n + i]);
        return 2 * sum;
    }

    private static void CheckSquare(int length, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (length != n * n)
            throw new ArgumentException($"The matrix has {length} elements and must have {n} × {n}.", nameof(n));
    }
}
