namespace TruceStats.Numerics;

/// <summary>How many pairs of times lie within each band of one another.</summary>
internal static class TimePairs
{
    /// <param name="sorted">Rising.</param>
    /// <param name="limits">Rising, each included in its band.</param>
    public static long[] Count(ReadOnlySpan<double> sorted, ReadOnlySpan<double> limits)
    {
        var within = new long[limits.Length];
        for (int band = 0; band < limits.Length; band++)
        {
            int from = 0;
            for (int i = 0; i < sorted.Length; i++)
            {
                while (sorted[i] - sorted[from] > limits[band])
                    from++;
                within[band] += i - from;
            }
        }
        for (int band = limits.Length - 1; band > 0; band--)
            within[band] -= within[band - 1];
        return within;
    }
}
