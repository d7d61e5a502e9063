namespace TruceStats.Numerics;

/// <summary>
/// A = V Λ Vᵀ for small dense symmetric matrices, by cyclic Jacobi rotations (Golub and Van Loan 2013, Matrix Computations, 4th ed.,
/// section 8.5), which find small eigenvalues to the accuracy of the matrix.
/// </summary>
internal static class SymmetricEigen
{
    private const int MaxSweeps = 60;
    private const double RoundingUnit = 1.0 / (1L << 52);

    /// <summary>Overwrites <paramref name="a"/>; the eigenvalues come in no order.</summary>
    /// <param name="a">Symmetric, n by n; both triangles are read.</param>
    /// <param name="n">Rows and columns.</param>
    /// <param name="values">Filled: n eigenvalues.</param>
    /// <param name="vectors">Filled: the eigenvector of value k stands at k n to (k + 1) n.</param>
    /// <exception cref="ArgumentException">A span has the wrong length, or an element is not finite.</exception>
    public static void Decompose(Span<double> a, int n, Span<double> values, Span<double> vectors)
    {
        if (a.Length != n * n || vectors.Length != n * n || values.Length != n)
            throw new ArgumentException($"For {n} × {n} the spans have {a.Length}, {values.Length} and {vectors.Length} elements.", nameof(n));
        double square = Columns.Dot(a, a);
        if (!double.IsFinite(square))
            throw new ArgumentException("The matrix must be finite.", nameof(a));
        vectors.Clear();
        for (int i = 0; i < n; i++)
            vectors[i * n + i] = 1;
        double enough = square * RoundingUnit * RoundingUnit;
        for (int sweep = 0; sweep < MaxSweeps && OffDiagonal(a, n) > enough; sweep++)
        {
            for (int p = 0; p < n - 1; p++)
            {
                for (int q = p + 1; q < n; q++)
                    Rotate(a, n, p, q, vectors);
            }
        }
        for (int i = 0; i < n; i++)
            values[i] = a[i * n + i];
    }

    private static double OffDiagonal(ReadOnlySpan<double> a, int n)
    {
        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
                sum += a[i * n + j] * a[i * n + j];
        }
        return sum;
    }

    /// <summary>Turns the plane of p and q so that element p, q becomes 0.</summary>
    private static void Rotate(Span<double> a, int n, int p, int q, Span<double> vectors)
    {
        double element = a[p * n + q];
        if (element == 0)
            return;
        double half = (a[q * n + q] - a[p * n + p]) / (2 * element);
        double tangent = (half >= 0 ? 1 : -1) / (Math.Abs(half) + Math.Sqrt(1 + half * half));
        double cosine = 1 / Math.Sqrt(1 + tangent * tangent), sine = tangent * cosine;
        Turn(a.Slice(p * n, n), a.Slice(q * n, n), cosine, sine);
        for (int k = 0; k < n; k++)
        {
            double left = a[k * n + p], right = a[k * n + q];
            a[k * n + p] = cosine * left - sine * right;
            a[k * n + q] = sine * left + cosine * right;
        }
        a[p * n + q] = a[q * n + p] = 0;
        Turn(vectors.Slice(p * n, n), vectors.Slice(q * n, n), cosine, sine);
    }

    private static void Turn(Span<double> left, Span<double> right, double cosine, double sine)
    {
        for (int k = 0; k < left.Length; k++)
        {
            double l = left[k], r = right[k];
            left[k] = cosine * l - sine * r;
            right[k] = sine * l + cosine * r;
        }
    }
}
