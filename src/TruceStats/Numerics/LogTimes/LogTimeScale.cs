namespace TruceStats.Numerics;

/// <summary>From standardized columns to those that were given: β₀ = γ₀ + Σ γⱼ mⱼ and βⱼ = γⱼ sⱼ, γ being the coefficients of the columns as they were given.</summary>
internal static class LogTimeScale
{
    /// <summary>The first column that the columns before it make up; −1 where there is none.</summary>
    public static int FirstDependent(LogTimeRows rows, int columns, double smallest)
    {
        var products = new double[columns * columns];
        for (int i = 0; i < rows.Rows; i++)
        {
            for (int a = 0; a < columns; a++)
            {
                double x = rows.X[(i * rows.Columns) + a];
                for (int b = 0; b <= a; b++)
                    products[(a * columns) + b] += x * rows.X[(i * rows.Columns) + b];
            }
        }
        return CoxPivots.FirstDependent(products, columns, smallest, 0);
    }

    /// <summary>γ and log σ.</summary>
    public static double[] CoefficientsOf(LogTimeRows rows, int columns, ReadOnlySpan<double> parameters)
    {
        double[] given = parameters.ToArray();
        for (int j = 1; j < columns; j++)
        {
            given[j] /= rows.Scales[j - 1];
            given[0] -= given[j] * rows.Means[j - 1];
        }
        return given;
    }

    /// <summary>Turns the covariance of standardized coefficients into that of γ, in place.</summary>
    public static bool CovarianceOf(LogTimeRows rows, int columns, Span<double> covariance)
    {
        int n = columns + 1;
        double[] row = new double[n], half = new double[n * n];
        for (int i = 0; i < n; i++)
            Given(rows, columns, covariance.Slice(i * n, n)).CopyTo(half, i * n);
        for (int j = 0; j < n; j++)
        {
            for (int i = 0; i < n; i++)
                row[i] = half[(i * n) + j];
            double[] column = Given(rows, columns, row);
            for (int i = 0; i < n; i++)
                covariance[(i * n) + j] = column[i];
        }
        return true;
    }

    /// <summary>The information of γ from that of the standardized coefficients.</summary>
    public static double[] InformationOf(LogTimeRows rows, int columns, ReadOnlySpan<double> information)
    {
        int n = columns + 1;
        double[] half = new double[n * n], whole = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                half[(i * n) + j] = Along(rows, columns, information[(i * n)..], j, information[i * n]);
        }
        for (int j = 0; j < n; j++)
        {
            for (int i = 0; i < n; i++)
                whole[(i * n) + j] = i >= 1 && i < columns ? (rows.Scales[i - 1] * half[(i * n) + j]) + (rows.Means[i - 1] * half[j]) : half[(i * n) + j];
        }
        return whole;
    }

    private static double Along(LogTimeRows rows, int columns, ReadOnlySpan<double> row, int j, double first) =>
        j >= 1 && j < columns ? (rows.Scales[j - 1] * row[j]) + (rows.Means[j - 1] * first) : row[j];

    private static double[] Given(LogTimeRows rows, int columns, ReadOnlySpan<double> parameters) => CoefficientsOf(rows, columns, parameters);
}
