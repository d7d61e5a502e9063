namespace TruceStats.Numerics;

/// <summary>Which of several coefficients an information matrix tells of, and its inverse for those that it does.</summary>
internal static class CoxPivots
{
    /// <summary>The first row that the rows before it make up, by its pivot beside its diagonal, or that has nothing on it; −1 where there is none.</summary>
    /// <param name="matrix">Symmetric, of which the lower triangle is read.</param>
    /// <param name="n">Its order.</param>
    /// <param name="smallest">The least share of its diagonal that a pivot must keep.</param>
    /// <param name="nothing">A diagonal up to this is rounding.</param>
    public static int FirstDependent(ReadOnlySpan<double> matrix, int n, double smallest, double nothing)
    {
        double[] a = matrix.ToArray();
        for (int i = 0; i < n; i++)
        {
            var row = a.AsSpan(i * n, i + 1);
            for (int j = 0; j < i; j++)
            {
                var other = a.AsSpan(j * n, j + 1);
                row[j] = (row[j] - Columns.Dot(row[..j], other[..j])) / other[j];
            }
            double pivot = row[i] - Columns.Dot(row[..i], row[..i]);
            // Written so that NaN fails.
            if (!(pivot > smallest * row[i] && row[i] > nothing))
                return i;
            row[i] = Math.Sqrt(pivot);
        }
        return -1;
    }

    /// <summary>Inverts the rows and columns that are not left out; the others of the inverse are 0. False where that is not possible.</summary>
    /// <param name="matrix">Symmetric, whole.</param>
    /// <param name="n">Its order.</param>
    /// <param name="leftOut">Not 0 for rows that are left out.</param>
    /// <param name="inverse">Room of the same order.</param>
    public static bool InvertKept(ReadOnlySpan<double> matrix, int n, ReadOnlySpan<int> leftOut, Span<double> inverse)
    {
        var kept = new List<int>();
        for (int i = 0; i < n; i++)
        {
            if (leftOut[i] == 0)
                kept.Add(i);
        }
        inverse.Clear();
        int m = kept.Count;
        double[] part = new double[m * m], inverted = new double[m * m];
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < m; j++)
                part[(i * m) + j] = matrix[(kept[i] * n) + kept[j]];
        }
        if (!Cholesky.Factor(part, m))
            return false;
        Cholesky.Invert(part, m, inverted);
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < m; j++)
                inverse[(kept[i] * n) + kept[j]] = inverted[(i * m) + j];
        }
        return true;
    }
}
