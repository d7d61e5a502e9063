namespace TruceStats.Numerics;

/// <summary>How far two partitions of the same points agree. Each is given by its cuts, in rising order, between 0 and the number of points, both excluded.</summary>
internal static class PartitionAgreement
{
    /// <summary>The greatest distance from a cut of either to the nearest of the other; null where one of them alone has none.</summary>
    public static int? Hausdorff(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        if (first.IsEmpty || second.IsEmpty)
            return first.IsEmpty && second.IsEmpty ? 0 : null;
        return Math.Max(Farthest(first, second), Farthest(second, first));
    }

    /// <summary>
    /// The share of pairs of points that both put together or both keep apart (Rand 1971, JASA 66:846–850), and the same adjusted for chance (Hubert and Arabie 1985,
    /// Journal of Classification 2:193–218). Both are 1 where the partitions are the same.
    /// </summary>
    public static (double Rand, double Adjusted) Rand(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int length)
    {
        double together = 0, all = Pairs(length), inFirst = 0, inSecond = 0;
        int from = 0, a = 0, b = 0;
        while (from < length)
        {
            int to = Math.Min(End(first, a, length), End(second, b, length));
            together += Pairs(to - from);
            a += a < first.Length && first[a] == to ? 1 : 0;
            b += b < second.Length && second[b] == to ? 1 : 0;
            from = to;
        }
        for (int r = 0; r <= first.Length; r++)
            inFirst += Pairs(End(first, r, length) - Start(first, r));
        for (int r = 0; r <= second.Length; r++)
            inSecond += Pairs(End(second, r, length) - Start(second, r));
        if (all == 0)
            return (1, 1);
        double expected = inFirst * inSecond / all, most = (inFirst + inSecond) / 2;
        double rand = (all + (2 * together) - inFirst - inSecond) / all;
        return (rand, most == expected ? 1 : (together - expected) / (most - expected));
    }

    /// <summary>The mean over points of how far the run of the first that holds the point is covered by one run of the second: shared over joint length.</summary>
    public static double Covering(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int length)
    {
        double covered = 0;
        for (int a = 0; a <= first.Length; a++)
        {
            int start = Start(first, a), end = End(first, a, length);
            double best = 0;
            for (int b = 0; b <= second.Length; b++)
            {
                int otherStart = Start(second, b), otherEnd = End(second, b, length);
                int shared = Math.Min(end, otherEnd) - Math.Max(start, otherStart);
                if (shared > 0)
                    best = Math.Max(best, shared / (double)(Math.Max(end, otherEnd) - Math.Min(start, otherStart)));
            }
            covered += (end - start) * best;
        }
        return covered / length;
    }

    /// <summary>How many cuts of the two can be paired, each at most once, within a margin: in order of time, since both are sorted.</summary>
    public static int Matches(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int margin)
    {
        int a = 0, b = 0, matches = 0;
        while (a < first.Length && b < second.Length)
        {
            long distance = (long)first[a] - second[b];
            if (Math.Abs(distance) <= margin)
            {
                matches++;
                a++;
                b++;
            }
            else if (distance < 0)
            {
                a++;
            }
            else
            {
                b++;
            }
        }
        return matches;
    }

    private static int Farthest(ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        int farthest = 0;
        foreach (int cut in from)
        {
            int nearest = int.MaxValue;
            foreach (int other in to)
                nearest = Math.Min(nearest, Math.Abs(other - cut));
            farthest = Math.Max(farthest, nearest);
        }
        return farthest;
    }

    private static int Start(ReadOnlySpan<int> cuts, int run) => run == 0 ? 0 : cuts[run - 1];

    private static int End(ReadOnlySpan<int> cuts, int run, int length) => run == cuts.Length ? length : cuts[run];

    private static double Pairs(double points) => points * (points - 1) / 2;
}
