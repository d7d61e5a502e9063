namespace TruceStats.Numerics;

/// <summary>The cheapest partitions at every penalty of a range: changepoints for a range of penalties (Haynes, Eckley and Fearnhead 2017, JCGS 26:134–143).</summary>
internal static class PartitionPath
{
    /// <summary>
    /// The partitions, from that of the lowest penalty to that of the highest, each with the penalty from which on it is the cheapest. A search is made for each,
    /// and at most one more for each two.
    /// </summary>
    /// <param name="search">The cheapest partition at a penalty.</param>
    /// <param name="lowest">The lowest penalty.</param>
    /// <param name="highest">The highest.</param>
    public static IReadOnlyList<(double From, Partition Partition)> Search(Func<double, Partition> search, double lowest, double highest)
    {
        var found = new SortedDictionary<int, Partition>();
        var low = search(lowest);
        var high = lowest < highest ? search(highest) : low;
        found[low.Starts.Length] = low;
        found.TryAdd(high.Starts.Length, high);
        var open = new Stack<(Partition Low, Partition High)>();
        open.Push((low, high));
        while (open.TryPop(out var pair))
        {
            // Fewer cuts than one between two numbers that differ by one there are none.
            if (pair.Low.Starts.Length <= pair.High.Starts.Length + 1)
                continue;
            var between = search(Equal(pair.Low, pair.High));
            if (between.Starts.Length == pair.High.Starts.Length || between.Starts.Length == pair.Low.Starts.Length)
                continue;
            found.TryAdd(between.Starts.Length, between);
            open.Push((pair.Low, between));
            open.Push((between, pair.High));
        }
        return Ranges([.. found.Values.Reverse()], lowest);
    }

    /// <summary>The penalty at which two partitions cost the same.</summary>
    private static double Equal(Partition more, Partition fewer) => (fewer.Cost - more.Cost) / (more.Starts.Length - fewer.Starts.Length);

    private static List<(double From, Partition Partition)> Ranges(IReadOnlyList<Partition> byFewer, double lowest)
    {
        var path = new List<(double From, Partition Partition)>();
        foreach (var partition in byFewer)
        {
            double from = path.Count == 0 ? lowest : Equal(path[^1].Partition, partition);
            // One that is never the only cheapest gives way: its range has no length.
            while (path.Count > 1 && from <= path[^1].From)
            {
                path.RemoveAt(path.Count - 1);
                from = Equal(path[^1].Partition, partition);
            }
            path.Add((from, partition));
        }
        return path;
    }
}
