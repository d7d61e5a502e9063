namespace TruceStats.Numerics;

/// <summary>
/// A = Q R by Householder reflections, for small dense matrices with at least as many rows as columns, column by column in spans
/// (element i, j at j rows + i). After factoring, R stands on and above the diagonal; below it and in tau stand the reflections
/// H = I − tau v vᵀ, where v has 1 on the diagonal.
/// </summary>
internal static class HouseholderQr
{
    /// <summary>The share of a column's length below which what is left of it, after the columns before it, counts as nothing.</summary>
    public const double DefaultTolerance = 1e-9;

    /// <summary>Factors in place, in the given order of columns.</summary>
    public static void Factor(Span<double> a, int rows, int cols, Span<double> tau)
    {
        Check(a, rows, cols, tau);
        for (int j = 0; j < cols; j++)
            Eliminate(a, rows, cols, j, tau);
    }

    /// <summary>
    /// Factors in place and returns the rank: a column that the columns before it explain, to within <paramref name="tolerance"/> of its
    /// own length, moves behind all others, which keep their order. So the first of two collinear columns is the one that stays.
    /// </summary>
    /// <param name="a">The matrix; its columns are permuted as <paramref name="order"/> says.</param>
    /// <param name="rows">At least <paramref name="cols"/>.</param>
    /// <param name="cols">Columns.</param>
    /// <param name="tau">One element a column.</param>
    /// <param name="order">Filled: which column of the given matrix stands at each place now.</param>
    /// <param name="tolerance">Between 0 and 1.</param>
    public static int Factor(Span<double> a, int rows, int cols, Span<double> tau, Span<int> order, double tolerance)
    {
        Check(a, rows, cols, tau);
        Span<double> lengths = cols <= 64 ? stackalloc double[cols] : new double[cols];
        for (int j = 0; j < cols; j++)
        {
            order[j] = j;
            lengths[j] = Length(a.Slice(j * rows, rows));
        }
        int rank = cols;
        for (int j = 0; j < rank;)
        {
            if (Length(a.Slice(j * rows + j, rows - j)) > tolerance * lengths[order[j]])
            {
                Eliminate(a, rows, cols, j, tau);
                j++;
            }
            else
            {
                MoveBehind(a, rows, cols, j, order);
                rank--;
            }
        }
        tau[rank..cols].Clear();
        return rank;
    }

    /// <summary>Replaces a vector v of as many elements as rows by Qᵀ v.</summary>
    public static void ApplyQTranspose(ReadOnlySpan<double> a, int rows, int cols, ReadOnlySpan<double> tau, Span<double> vector)
    {
        for (int j = 0; j < cols; j++)
            Reflect(a.Slice(j * rows + j, rows - j), tau[j], vector[j..]);
    }

    /// <summary>Replaces a vector v of as many elements as rows by Q v.</summary>
    public static void ApplyQ(ReadOnlySpan<double> a, int rows, int cols, ReadOnlySpan<double> tau, Span<double> vector)
    {
        for (int j = cols - 1; j >= 0; j--)
            Reflect(a.Slice(j * rows + j, rows - j), tau[j], vector[j..]);
    }

    /// <summary>Solves R x = rhs in place, R being the leading <paramref name="cols"/> columns.</summary>
    public static void SolveUpper(ReadOnlySpan<double> a, int rows, int cols, Span<double> rhs)
    {
        for (int j = cols - 1; j >= 0; j--)
        {
            var column = a.Slice(j * rows, j + 1);
            double solved = rhs[j] /= column[j];
            Columns.SubtractMultiple(rhs[..j], column[..j], solved);
        }
    }

    /// <summary>Solves Rᵀ x = rhs in place.</summary>
    public static void SolveUpperTranspose(ReadOnlySpan<double> a, int rows, int cols, Span<double> rhs)
    {
        for (int j = 0; j < cols; j++)
        {
            var column = a.Slice(j * rows, j + 1);
            rhs[j] = (rhs[j] - Columns.Dot(column[..j], rhs[..j])) / column[j];
        }
    }

    /// <summary>Writes (AᵀA)⁻¹ = R⁻¹R⁻ᵀ, symmetric, <paramref name="cols"/> by <paramref name="cols"/>.</summary>
    public static void InvertGram(ReadOnlySpan<double> a, int rows, int cols, Span<double> inverse)
    {
        for (int j = 0; j < cols; j++)
        {
            var column = inverse.Slice(j * cols, cols);
            column.Clear();
            column[j] = 1;
            SolveUpperTranspose(a, rows, cols, column);
            SolveUpper(a, rows, cols, column);
        }
        for (int j = 0; j < cols; j++)
        {
            for (int i = 0; i < j; i++)
                inverse[i * cols + j] = inverse[j * cols + i];
        }
    }

    /// <summary>Writes the first <paramref name="cols"/> columns of Q, column by column.</summary>
    public static void ThinQ(ReadOnlySpan<double> a, int rows, int cols, ReadOnlySpan<double> tau, Span<double> q)
    {
        for (int j = 0; j < cols; j++)
        {
            var column = q.Slice(j * rows, rows);
            column.Clear();
            column[j] = 1;
            // The reflections after the j-th leave a unit vector at j alone.
            ApplyQ(a, rows, j + 1, tau, column);
        }
    }

    /// <summary>Writes the diagonal of the hat matrix Q Qᵀ, of the leading <paramref name="cols"/> columns.</summary>
    /// <param name="a">The factored matrix.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="cols">Columns, or the rank.</param>
    /// <param name="tau">From factoring.</param>
    /// <param name="leverages">Filled, one a row.</param>
    /// <param name="work">One element a row, overwritten.</param>
    public static void Leverages(
        ReadOnlySpan<double> a, int rows, int cols, ReadOnlySpan<double> tau, Span<double> leverages, Span<double> work)
    {
        leverages.Clear();
        for (int j = 0; j < cols; j++)
        {
            work.Clear();
            work[j] = 1;
            ApplyQ(a, rows, j + 1, tau, work);
            for (int i = 0; i < rows; i++)
                leverages[i] += work[i] * work[i];
        }
    }

    private static void Eliminate(Span<double> a, int rows, int cols, int j, Span<double> tau)
    {
        var pivot = a.Slice(j * rows + j, rows - j);
        double length = Length(pivot);
        if (length == 0)
        {
            tau[j] = 0;
            return;
        }
        double head = pivot[0];
        // The sign that adds, so that nothing cancels.
        double diagonal = head > 0 ? -length : length;
        tau[j] = (diagonal - head) / diagonal;
        double scale = 1 / (head - diagonal);
        for (int i = 1; i < pivot.Length; i++)
            pivot[i] *= scale;
        pivot[0] = diagonal;
        for (int k = j + 1; k < cols; k++)
            Reflect(pivot, tau[j], a.Slice(k * rows + j, rows - j));
    }

    private static void Reflect(ReadOnlySpan<double> reflection, double tau, Span<double> vector)
    {
        var v = reflection[1..];
        var rest = vector[1..];
        double move = tau * (vector[0] + Columns.Dot(v, rest));
        vector[0] -= move;
        Columns.SubtractMultiple(rest, v, move);
    }

    private static void MoveBehind(Span<double> a, int rows, int cols, int column, Span<int> order)
    {
        int moved = order[column];
        for (int j = column; j < cols - 1; j++)
        {
            order[j] = order[j + 1];
            for (int i = 0; i < rows; i++)
                (a[j * rows + i], a[(j + 1) * rows + i]) = (a[(j + 1) * rows + i], a[j * rows + i]);
        }
        order[cols - 1] = moved;
    }

    /// <summary>The Euclidean length, safe from overflow and underflow.</summary>
    private static double Length(ReadOnlySpan<double> vector)
    {
        double square = Columns.Dot(vector, vector);
        if (square > 1e-280 && square < 1e280)
            return Math.Sqrt(square);
        double largest = 0;
        foreach (double element in vector)
            largest = Math.Max(largest, Math.Abs(element));
        if (largest == 0 || !double.IsFinite(largest))
            return largest;
        double sum = 0;
        foreach (double element in vector)
            sum += element / largest * (element / largest);
        return largest * Math.Sqrt(sum);
    }

    private static void Check(ReadOnlySpan<double> a, int rows, int cols, ReadOnlySpan<double> tau)
    {
        if (cols < 0 || rows < cols)
            throw new ArgumentException($"The matrix has {rows} rows and {cols} columns: it must not be wider than tall.", nameof(rows));
        if (a.Length != rows * cols)
            throw new ArgumentException($"The matrix has {a.Length} elements and must have {rows} × {cols}.", nameof(a));
        if (tau.Length < cols)
            throw new ArgumentException($"tau has {tau.Length} elements and must have {cols}.", nameof(tau));
    }
}
