namespace TruceStats.Numerics;

/// <summary>The two-sided statistic of Kolmogorov and Smirnov for one sample whose distribution is known.</summary>
internal static class KolmogorovDistribution
{
    private const int MostExact = 500;

    /// <summary>The greatest distance of the sample's distribution from the uniform one on [0, 1].</summary>
    /// <param name="sorted">Rising, in [0, 1].</param>
    public static double Distance(ReadOnlySpan<double> sorted)
    {
        double most = 0, n = sorted.Length;
        for (int i = 0; i < sorted.Length; i++)
            most = Math.Max(most, Math.Max(((i + 1) / n) - sorted[i], sorted[i] - (i / n)));
        return most;
    }

    /// <summary>The probability of a distance of <paramref name="d"/> or more among <paramref name="n"/> uniform numbers.</summary>
    /// <remarks>
    /// Exact up to 500 numbers (Marsaglia, Tsang and Wang 2003, Journal of Statistical Software 8(18)), save in the far tail; beyond, Kolmogorov's series with the
    /// correction of Vrbik (2018, Pioneer Journal of Theoretical and Applied Statistics 15:15–23), good to about 3e-5.
    /// </remarks>
    public static double UpperTail(double d, int n)
    {
        Domain.Probability(d);
        Domain.Positive(n);
        double root = Math.Sqrt(n), z = d * root;
        // Below about 1e-5 what is left of 1 − P is rounding.
        return n <= MostExact && z < 2.5 ? Math.Clamp(1 - Exact(d, n), 0, 1) : Series(z + (1 / (6 * root)) + ((z - 1) / (4 * n)));
    }

    private static double Series(double z)
    {
        if (z < 0.2)
            return 1;
        if (z < 1)
        {
            // The series in 1/z² for small distances.
            double lower = 0;
            for (int k = 1; k <= 20; k++)
                lower += Math.Exp(-Math.Pow(((2 * k) - 1) * Math.PI / z, 2) / 8);
            return 1 - (Math.Sqrt(2 * Math.PI) / z * lower);
        }
        double sum = 0;
        for (int k = 20; k >= 1; k--)
            sum += (k % 2 == 1 ? 2 : -2) * Math.Exp(-2 * k * k * z * z);
        return Math.Min(1, sum);
    }

    // n!/nⁿ times the middle element of the n-th power of a matrix of banded binomials.
    private static double Exact(double d, int n)
    {
        int k = (int)(n * d) + 1, m = (2 * k) - 1;
        double h = k - (n * d);
        var matrix = Start(m, h);
        var power = new double[m * m];
        for (int i = 0; i < m; i++)
            power[(i * m) + i] = 1;
        int exponent = 0, base2 = 0;
        for (int bits = n; bits > 0; bits >>= 1)
        {
            if ((bits & 1) == 1)
            {
                power = Product(power, matrix, m);
                exponent += base2;
                Rescale(power, ref exponent);
            }
            matrix = Product(matrix, matrix, m);
            base2 *= 2;
            Rescale(matrix, ref base2);
        }
        double middle = power[((k - 1) * m) + k - 1];
        for (int i = 1; i <= n; i++)
        {
            middle *= (double)i / n;
            if (middle < 1e-140)
            {
                middle = Math.ScaleB(middle, 512);
                exponent -= 512;
            }
        }
        return Math.ScaleB(middle, exponent);
    }

    private static double[] Start(int m, double h)
    {
        var matrix = new double[m * m];
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j <= Math.Min(i + 1, m - 1); j++)
                matrix[(i * m) + j] = 1;
        }
        for (int i = 0; i < m; i++)
        {
            matrix[i * m] -= Math.Pow(h, i + 1);
            matrix[((m - 1) * m) + i] -= Math.Pow(h, m - i);
        }
        matrix[(m - 1) * m] += (2 * h) - 1 > 0 ? Math.Pow((2 * h) - 1, m) : 0;
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j <= Math.Min(i, m - 1); j++)
            {
                for (int g = 1; g <= i - j + 1; g++)
                    matrix[(i * m) + j] /= g;
            }
        }
        return matrix;
    }

    private static void Rescale(double[] matrix, ref int exponent)
    {
        if (matrix[((matrix.Length - 1) / 2)] < 1e140)
            return;
        for (int i = 0; i < matrix.Length; i++)
            matrix[i] = Math.ScaleB(matrix[i], -512);
        exponent += 512;
    }

    private static double[] Product(double[] left, double[] right, int m)
    {
        var product = new double[m * m];
        for (int i = 0; i < m; i++)
        {
            for (int k = 0; k < m; k++)
            {
                double factor = left[(i * m) + k];
                if (factor == 0)
                    continue;
                for (int j = 0; j < m; j++)
                    product[(i * m) + j] += factor * right[(k * m) + j];
            }
        }
        return product;
    }
}
