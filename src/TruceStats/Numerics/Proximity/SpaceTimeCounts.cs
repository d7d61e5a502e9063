namespace TruceStats.Numerics;

/// <summary>Counts pairs that are close in space by how close they are in time, as observed and with the times given to the places anew.</summary>
internal static class SpaceTimeCounts
{
    /// <summary>The counts at space band · number of time bands + time band.</summary>
    public static long[] Observe(ClosePairs pairs, ReadOnlySpan<double> times, ReadOnlySpan<double> limits, int spaceBands)
    {
        int columns = limits.Length;
        // One column more takes the pairs that are close in no band of time, so that the loop has no branch on it.
        var counts = new long[spaceBands * (columns + 1)];
        var (first, second, band) = (pairs.First, pairs.Second, pairs.Band);
        for (int p = 0; p < first.Length; p++)
        {
            double apart = Math.Abs(times[first[p]] - times[second[p]]);
            int column = 0;
            foreach (double limit in limits)
                column += apart > limit ? 1 : 0;
            counts[(band[p] * (columns + 1)) + column]++;
        }
        var kept = new long[spaceBands * columns];
        for (int i = 0; i < kept.Length; i++)
            kept[i] = counts[(i / columns * (columns + 1)) + (i % columns)];
        return kept;
    }

    /// <summary>The counts of every permutation, each from its own part of the seed: any number of threads gives the same.</summary>
    public static long[][] Permute(
        ClosePairs pairs, double[] times, double[] limits, int spaceBands, int permutations, ulong seed, int threads, IProgress<double>? progress,
        CancellationToken cancellationToken) => SeededReplicates.Run(permutations, seed, threads, progress, stream =>
        {
            var shuffled = times.AsSpan().ToArray();
            for (int i = shuffled.Length - 1; i > 0; i--)
            {
                int j = stream.Next(i + 1);
                (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
            }
            return Observe(pairs, shuffled, limits, spaceBands);
        }, cancellationToken);
}
