namespace TruceStats;

/// <summary>How much more than Poisson the bins of a stretch vary about its own rate.</summary>
internal static class PearsonDispersion
{
    /// <summary>Sum of (y − m)²/m with m the stretch's rate times the bin's exposure; 0 where there are no events.</summary>
    public static double Sum(ReadOnlySpan<long> counts, ReadOnlySpan<double> exposures)
    {
        double rate = Total(counts) / Total(exposures);
        if (rate == 0)
            return 0;
        double sum = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            double mean = rate * exposures[i];
            sum += (counts[i] - mean) * (counts[i] - mean) / mean;
        }
        return sum;
    }

    public static double Total(ReadOnlySpan<long> counts)
    {
        double total = 0;
        foreach (long count in counts)
            total += count;
        return total;
    }

    public static double Total(ReadOnlySpan<double> exposures)
    {
        double total = 0;
        foreach (double exposure in exposures)
            total += exposure;
        return total;
    }
}
