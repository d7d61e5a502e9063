namespace TruceStats.Interruptions;

/// <summary>What is read off sorted draws.</summary>
internal static class SortedDraws
{
    /// <summary>The quantile at rank p (n + 1), between neighbours by share: type 6 of Hyndman and Fan (1996), by which n draws and the observed value split the line evenly.</summary>
    public static double Quantile(ReadOnlySpan<double> sorted, double p)
    {
        double rank = Math.Clamp((p * (sorted.Length + 1)) - 1, 0, sorted.Length - 1);
        int low = (int)rank;
        return low == sorted.Length - 1 ? sorted[low] : sorted[low] + ((rank - low) * (sorted[low + 1] - sorted[low]));
    }

    public static double Deviation(ReadOnlySpan<double> draws)
    {
        double mean = 0, squares = 0;
        foreach (double draw in draws)
            mean += draw / draws.Length;
        foreach (double draw in draws)
            squares += (draw - mean) * (draw - mean);
        return Math.Sqrt(squares / (draws.Length - 1));
    }
}
