namespace TruceStats.Numerics;

/// <summary>Sums over any run of observations in two subtractions.</summary>
internal static class RunningSums
{
    /// <summary>One element more than there are values: element i is the sum of the first i. Whole numbers stay exact up to 2⁵³.</summary>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var sums = new double[values.Length + 1];
        for (int i = 0; i < values.Length; i++)
            sums[i + 1] = sums[i] + values[i];
        return sums;
    }
}
