namespace TruceStats.Numerics;

/// <summary>Draws from normal distributions of several dimensions.</summary>
internal static class NormalDraw
{
    /// <summary>Draws from N(mean, scale² · covariance). A covariance that is only semidefinite, as where two columns move together, is drawn from as well.</summary>
    /// <param name="stream">The source.</param>
    /// <param name="mean">One element a dimension.</param>
    /// <param name="covariance">Symmetric, row by row.</param>
    /// <param name="scale">Above 0.</param>
    /// <param name="drawn">Filled, one element a dimension.</param>
    public static void Correlated(RandomStream stream, ReadOnlySpan<double> mean, ReadOnlySpan<double> covariance, double scale, Span<double> drawn)
    {
        int n = mean.Length;
        var factor = covariance.ToArray();
        if (!Cholesky.Factor(factor, n))
            SemidefiniteFactor(covariance, factor, n);
        Span<double> normals = n <= 64 ? stackalloc double[n] : new double[n];
        for (int i = 0; i < n; i++)
            normals[i] = stream.NextNormal();
        for (int i = 0; i < n; i++)
            drawn[i] = mean[i] + (scale * Columns.Dot(factor.AsSpan(i * n, i + 1), normals[..(i + 1)]));
    }

    /// <summary>The factor of a semidefinite matrix: a pivot that rounding could make negative counts as 0, and its column with it.</summary>
    private static void SemidefiniteFactor(ReadOnlySpan<double> covariance, Span<double> factor, int n)
    {
        covariance.CopyTo(factor);
        for (int j = 0; j < n; j++)
        {
            double pivot = factor[(j * n) + j] - Columns.Dot(factor.Slice(j * n, j), factor.Slice(j * n, j));
            bool none = !(pivot > 1e-12 * covariance[(j * n) + j]);
            double root = none ? 0 : Math.Sqrt(pivot);
            for (int i = j + 1; i < n; i++)
            {
                double left = factor[(i * n) + j] - Columns.Dot(factor.Slice(i * n, j), factor.Slice(j * n, j));
                factor[(i * n) + j] = none ? 0 : left / root;
            }
            factor[(j * n) + j] = root;
        }
    }
}
