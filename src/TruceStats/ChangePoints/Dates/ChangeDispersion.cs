using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>The dispersion of the counts of a series about the two rates that fit best, from one edge of its bins on.</summary>
internal static class ChangeDispersion
{
    /// <summary>0 where the two rates fit exactly, and where there are no free bins to find it from.</summary>
    public static double Of(CountSeries series)
    {
        int[] used = [.. Enumerable.Range(0, series.Length).Where(i => series.Statuses[i] == BinStatus.Counted && series.Exposures[i] > 0)];
        double[] counts = [.. used.Select(i => (double)series.Counts[i])], exposures = [.. used.Select(i => series.Exposures[i])];
        int degrees = used.Length - 2;
        if (degrees < 1)
            return 0;
        int best = BestSplit(counts, exposures);
        var means = new double[used.Length];
        Fill(counts, exposures, means, 0, best);
        Fill(counts, exposures, means, best, used.Length);
        return LongRunDispersion.Of(counts, means, degrees);
    }

    private static int BestSplit(double[] counts, double[] exposures)
    {
        double events = counts.Sum(), exposure = exposures.Sum(), y = 0, e = 0, most = double.NegativeInfinity;
        int best = 1;
        for (int i = 1; i < counts.Length; i++)
        {
            y += counts[i - 1];
            e += exposures[i - 1];
            double gain = Profile(y, e) + Profile(events - y, exposure - e);
            if (gain > most)
                (most, best) = (gain, i);
        }
        return best;
    }

    private static double Profile(double events, double exposure) => events > 0 ? events * Math.Log(events / exposure) : 0;

    private static void Fill(double[] counts, double[] exposures, double[] means, int from, int to)
    {
        double rate = counts[from..to].Sum() / exposures[from..to].Sum();
        for (int i = from; i < to; i++)
            means[i] = rate * exposures[i];
    }
}
