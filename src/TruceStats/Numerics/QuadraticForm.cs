namespace TruceStats.Numerics;

/// <summary>x'V⁻x with the generalised inverse of a covariance, and the rank of that: a chi-squared statistic and its degrees of freedom.</summary>
internal static class QuadraticForm
{
    // Directions in which nothing varies carry rounding errors of this relative size.
    private const double Negligible = 1e-10;

    public static (double Value, int Rank) Of(ReadOnlySpan<double> x, ReadOnlySpan<double> covariance)
    {
        int n = x.Length;
        double[] a = covariance.ToArray(), values = new double[n], vectors = new double[n * n];
        SymmetricEigen.Decompose(a, n, values, vectors);
        double greatest = values.Max(), sum = 0;
        int rank = 0;
        for (int k = 0; k < n && greatest > 0; k++)
        {
            if (values[k] <= Negligible * greatest)
                continue;
            double along = 0;
            for (int i = 0; i < n; i++)
                along += vectors[(k * n) + i] * x[i];
            sum += along * along / values[k];
            rank++;
        }
        return (sum, rank);
    }
}
