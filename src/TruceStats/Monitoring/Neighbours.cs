namespace TruceStats.Monitoring;

/// <summary>Whether bins hang together with their neighbours, which shortens run lengths and costs a sequence its level.</summary>
internal static class Neighbours
{
    // One-sided 5 % of a correlation of independent bins (Bartlett 1946).
    private const double Limit = 1.645;

    /// <summary>The correlation of neighbouring counted bins about their rate, where it is more than chance makes of it; null otherwise.</summary>
    public static double? Correlation(CountSeries bins, double rate)
    {
        double products = 0, squares = 0, last = double.NaN;
        int counted = 0, pairs = 0;
        for (int i = 0; i < bins.Length; i++)
        {
            if (bins.Statuses[i] != BinStatus.Counted)
            {
                last = double.NaN;
                continue;
            }
            double mean = rate * bins.Exposures[i], residual = (bins.Counts[i] - mean) / Math.Sqrt(mean);
            squares += residual * residual;
            counted++;
            if (!double.IsNaN(last))
            {
                products += residual * last;
                pairs++;
            }
            last = residual;
        }
        if (pairs < 10 || squares == 0)
            return null;
        double correlation = products / pairs / (squares / counted);
        return correlation > Limit / Math.Sqrt(pairs) ? correlation : null;
    }
}
