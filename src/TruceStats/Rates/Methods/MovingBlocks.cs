using TruceStats.Numerics;

namespace TruceStats;

/// <summary>Ratios of two stretches rebuilt many times from blocks of neighbouring bins drawn with replacement.</summary>
internal sealed class MovingBlocks
{
    private readonly double[] _sorted;
    private readonly int _undefined;

    /// <summary>Draws the replicates. Each has its own stream, so that the order in which they are made doesn't matter.</summary>
    public MovingBlocks(BinCounts before, BinCounts after, ulong seed, int blockLength, int replicates)
    {
        var stream = new RandomStream(seed);
        var ratios = new List<double>(replicates);
        for (int i = 0; i < replicates; i++)
        {
            var own = stream.Split(i);
            double rateBefore = Draw(before, blockLength, own);
            double rateAfter = Draw(after, blockLength, own);
            if (rateBefore > 0 || rateAfter > 0)
                ratios.Add(rateAfter / rateBefore);
        }
        ratios.Sort();
        _sorted = [.. ratios];
        _undefined = replicates - _sorted.Length;
    }

    private int Replicates => _sorted.Length + _undefined;

    /// <summary>The tail's share of replicates from below. Where both stretches drew nothing, the replicate counts as 0.</summary>
    public double Lower(double tail)
    {
        int rank = Rank(tail) - _undefined;
        return rank <= 0 ? 0 : _sorted[rank - 1];
    }

    /// <summary>The tail's share of replicates from above. Where both stretches drew nothing, the replicate counts as infinite.</summary>
    public double Upper(double tail)
    {
        int rank = Rank(tail) - _undefined;
        return rank <= 0 ? double.PositiveInfinity : _sorted[^rank];
    }

    /// <summary>The probability that goes with <see cref="Upper"/>: one plus the replicates at or above the ratio, over one plus all.</summary>
    public double AtLeast(double ratio) => (1.0 + _undefined + _sorted.Count(one => one >= ratio)) / (Replicates + 1);

    /// <summary>The probability that goes with <see cref="Lower"/>.</summary>
    public double AtMost(double ratio) => (1.0 + _undefined + _sorted.Count(one => one <= ratio)) / (Replicates + 1);

    // The small addition keeps a twentieth of 2000 at 100, whatever 1 − 0.95 is in binary.
    private int Rank(double tail) => (int)Math.Floor((tail * (Replicates + 1)) + 1e-9);

    private static double Draw(BinCounts bins, int blockLength, RandomStream stream)
    {
        double events = 0;
        double exposure = 0;
        for (int drawn = 0; drawn < bins.Length;)
        {
            int start = stream.Next(bins.Length - blockLength + 1);
            for (int i = start; i < start + blockLength && drawn < bins.Length; i++, drawn++)
            {
                events += bins.Counts[i];
                exposure += bins.Exposures[i];
            }
        }
        return events / exposure;
    }
}
