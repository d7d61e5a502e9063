namespace TruceStats.Numerics;

/// <summary>The cheapest partition at a penalty for each cut, exactly: optimal partitioning with pruning (Killick, Fearnhead and Eckley 2012, JASA 107:1590–1598).</summary>
internal static class PrunedPartition
{
    /// <summary>Finds it. Of equally cheap ones, the one with its last cut earliest.</summary>
    /// <param name="score">The cost of a run.</param>
    /// <param name="length">How many observations there are; at least <paramref name="minimum"/>.</param>
    /// <param name="penalty">What a cut costs.</param>
    /// <param name="minimum">The fewest observations of a run.</param>
    /// <param name="chargeLength">Whether the log of its length is added to the cost of each run.</param>
    /// <param name="prune">Whether to prune, which is exact where cutting a run never raises its cost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static Partition Search<TScore>(
        TScore score, int length, double penalty, int minimum, bool chargeLength, bool prune, CancellationToken cancellation)
        where TScore : struct, ISegmentScore
    {
        var best = new double[length + 1];
        var previous = new int[length + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = -penalty;
        // Starts that may still win, each with the end from which it can't: who loses to a cut at s loses for good only where a run may begin at s.
        var starts = new int[64];
        var expiry = new int[64];
        int count = 0;
        for (int end = minimum; end <= length; end++)
        {
            if ((end & 1023) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (best[end - minimum] < double.PositiveInfinity)
            {
                if (count == starts.Length)
                {
                    Array.Resize(ref starts, 2 * count);
                    Array.Resize(ref expiry, 2 * count);
                }
                (starts[count], expiry[count++]) = (end - minimum, int.MaxValue);
            }
            count = Step(score, best, previous, starts.AsSpan(0, count), expiry.AsSpan(0, count), end, penalty, chargeLength, prune ? minimum : -1);
        }
        return Partition.Traced(previous, score);
    }

    private static int Step<TScore>(
        TScore score, double[] best, int[] previous, Span<int> starts, Span<int> expiry, int end, double penalty, bool chargeLength, int minimum)
        where TScore : struct, ISegmentScore
    {
        double lowest = double.PositiveInfinity;
        int from = 0, kept = 0;
        Span<double> reached = starts.Length <= 512 ? stackalloc double[starts.Length] : new double[starts.Length];
        for (int c = 0; c < starts.Length; c++)
        {
            if (expiry[c] <= end)
                continue;
            int start = starts[c];
            double bare = best[start] + score.Cost(start, end);
            double value = bare + penalty + (chargeLength ? Math.Log(end - start) : 0);
            if (value < lowest)
                (lowest, from) = (value, start);
            (starts[kept], expiry[kept], reached[kept++]) = (start, expiry[c], bare);
        }
        (best[end], previous[end]) = (lowest, from);
        if (minimum < 0)
            return kept;
        // The charge for length only grows with a longer run, so that the bare cost decides.
        double bound = lowest + (1e-12 * Math.Abs(lowest));
        for (int c = 0; c < kept; c++)
        {
            if (reached[c] > bound && expiry[c] == int.MaxValue)
                expiry[c] = end + minimum;
        }
        return kept;
    }
}
