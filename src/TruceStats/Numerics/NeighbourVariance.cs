namespace TruceStats.Numerics;

/// <summary>
/// The variance about a level that may change now and then, from differences of neighbours (von Neumann et al. 1941, Ann. Math. Statist. 12:153–162; Rice 1984,
/// Ann. Statist. 12:1215–1230), and the correlation of neighbours from differences over one step and over two (Chakar, Lebarbier, Lévy-Leduc and Robin 2017,
/// Bernoulli 23:1408–1447). A change moves one difference, and one that stands out is set aside.
/// </summary>
internal static class NeighbourVariance
{
    // Beyond 3.29 standard deviations, as one in a thousand.
    private const double OutlierSquare = 10.83;

    private const int MostSorted = 20_000;

    /// <summary>The mean of the squares of standardized differences that do not stand out; null where there is none.</summary>
    /// <remarks>
    /// A difference that stands out beside another of the opposite sign is a spike and no change of level: it belongs to the variance and stays.
    /// The search begins at the smaller three quarters, so that a few large ones cannot hide one another.
    /// </remarks>
    public static double? Mean(ReadOnlySpan<double> differences)
    {
        int n = differences.Length;
        if (n == 0)
            return null;
        var squares = new double[n];
        for (int i = 0; i < n; i++)
            squares[i] = differences[i] * differences[i];
        double[] sorted = Sample(squares);
        Array.Sort(sorted);
        int first = Math.Max(1, 3 * sorted.Length / 4);
        double sum = 0;
        for (int i = 0; i < first; i++)
            sum += sorted[i];
        double mean = sum / first;
        // Where three quarters of all neighbours are equal, what differs is a change.
        if (mean == 0)
            return 0;
        for (int step = 0; step < 50; step++)
        {
            double next = Kept(differences, squares, OutlierSquare * mean);
            if (next == mean)
                break;
            mean = next;
        }
        return mean;
    }

    /// <summary>
    /// The correlation ρ of neighbours of a first-order autoregression: differences over one step have variance 2σ²(1 − ρ), over two 2σ²(1 − ρ²). 0 unless it stands
    /// out from what independent values give, and at most 0.8, beyond which so few independent values are left that no level can be told from noise.
    /// </summary>
    /// <param name="oneStep">The mean square over one step, halved or standardized alike.</param>
    /// <param name="twoSteps">Over two.</param>
    /// <param name="length">How many values there are.</param>
    public static double Correlation(double oneStep, double twoSteps, int length)
    {
        if (!(oneStep > 0))
            return 0;
        double correlation = (twoSteps / oneStep) - 1;
        // Of independent values its variance is about 2/n, and a little more where large differences are set aside.
        return correlation > 2.33 * Math.Sqrt(2.5 / length) ? Math.Min(correlation, 0.8) : 0;
    }

    // Only where the search begins: of very many, a regular sample will do.
    private static double[] Sample(double[] squares)
    {
        int step = Math.Max(1, squares.Length / MostSorted);
        var sample = new double[((squares.Length - 1) / step) + 1];
        for (int i = 0; i < sample.Length; i++)
            sample[i] = squares[i * step];
        return sample;
    }

    private static double Kept(ReadOnlySpan<double> differences, double[] squares, double bound)
    {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < squares.Length; i++)
        {
            if (squares[i] > bound && !IsSpike(differences, squares, i, bound))
                continue;
            sum += squares[i];
            count++;
        }
        return count > 0 ? sum / count : 0;
    }

    private static bool IsSpike(ReadOnlySpan<double> differences, double[] squares, int i, double bound) =>
        (i > 0 && squares[i - 1] > bound && differences[i - 1] * differences[i] < 0)
        || (i + 1 < squares.Length && squares[i + 1] > bound && differences[i + 1] * differences[i] < 0);
}
