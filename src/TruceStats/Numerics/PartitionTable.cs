namespace TruceStats.Numerics;

/// <summary>The cheapest partition into each number of runs, exactly: segment neighbourhood (Auger and Lawrence 1989, Bulletin of Mathematical Biology 51:39–54).</summary>
internal static class PartitionTable
{
    /// <summary>The cheapest partitions into 1, 2, … runs; time grows with the square of the length. Fewer than asked for where there is no room for more.</summary>
    /// <param name="score">The cost of a run.</param>
    /// <param name="length">How many observations there are; at least <paramref name="minimum"/>.</param>
    /// <param name="most">The most runs.</param>
    /// <param name="minimum">The fewest observations of a run.</param>
    /// <param name="chargeLength">Whether the log of its length is added to the cost of each run.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static IReadOnlyList<Partition> Search<TScore>(
        TScore score, int length, int most, int minimum, bool chargeLength, CancellationToken cancellation)
        where TScore : struct, ISegmentScore
    {
        int runs = Math.Min(most, length / minimum);
        var best = new double[length + 1];
        var next = new double[length + 1];
        var previous = new int[runs][];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = 0;
        for (int run = 0; run < runs; run++)
        {
            previous[run] = new int[length + 1];
            Array.Fill(next, double.PositiveInfinity);
            for (int end = (run + 1) * minimum; end <= length; end++)
            {
                cancellation.ThrowIfCancellationRequested();
                for (int start = run * minimum; start <= end - minimum; start++)
                {
                    double value = best[start] + score.Cost(start, end) + (chargeLength ? Math.Log(end - start) : 0);
                    if (value < next[end])
                        (next[end], previous[run][end]) = (value, start);
                }
            }
            (best, next) = (next, best);
        }
        return [.. Enumerable.Range(0, runs).Select(run => Traced(score, previous, run, length))];
    }

    private static Partition Traced<TScore>(TScore score, int[][] previous, int run, int length)
        where TScore : struct, ISegmentScore
    {
        var starts = new int[run];
        double cost = 0;
        int end = length;
        for (int r = run; r >= 0; r--)
        {
            int start = previous[r][end];
            cost += score.Cost(start, end);
            if (r > 0)
                starts[r - 1] = start;
            end = start;
        }
        return new Partition(starts, cost);
    }
}
