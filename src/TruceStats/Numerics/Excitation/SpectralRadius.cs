using MathNet.Numerics.LinearAlgebra;

namespace TruceStats.Numerics;

/// <summary>The largest modulus of the eigenvalues of a square matrix.</summary>
internal static class SpectralRadius
{
    /// <param name="matrix">Row by row; all elements finite.</param>
    /// <param name="n">The number of rows.</param>
    public static double Of(ReadOnlySpan<double> matrix, int n) =>
        n == 1 ? Math.Abs(matrix[0]) : Matrix<double>.Build.DenseOfRowMajor(n, n, matrix.ToArray()).Evd().EigenValues.Max(value => value.Magnitude);
}
