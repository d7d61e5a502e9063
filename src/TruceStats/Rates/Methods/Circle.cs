namespace TruceStats;

/// <summary>Two stretches of bins joined in time order into a circle.</summary>
internal sealed class Circle
{
    private Circle(long[] counts, double[] exposures, int first)
    {
        Counts = counts;
        Exposures = exposures;
        First = first;
    }

    public long[] Counts { get; }

    /// <summary>Exposures; 1 each where all are the same, so that sums of them are exact.</summary>
    public double[] Exposures { get; }

    /// <summary>Where the window begins.</summary>
    public int First { get; }

    /// <summary>Whether neither stretch is broken by the other: seen around the circle, each is one run.</summary>
    public static bool IsWhole(BinCounts one, BinCounts other)
    {
        bool[] inOther = Order(one, other);
        int changes = 0;
        for (int i = 0; i < inOther.Length; i++)
            changes += inOther[i] != inOther[(i + 1) % inOther.Length] ? 1 : 0;
        return changes == 2;
    }

    /// <summary>Joins them.</summary>
    /// <param name="rest">What the window is compared with.</param>
    /// <param name="window">The window; both are whole.</param>
    public static Circle Of(BinCounts rest, BinCounts window)
    {
        bool[] inWindow = Order(rest, window);
        int n = inWindow.Length;
        var counts = new long[n];
        var exposures = new double[n];
        int first = 0;
        for (int i = 0, w = 0, r = 0; i < n; i++)
        {
            (counts[i], exposures[i]) = inWindow[i] ? (window.Counts[w], window.Exposures[w++]) : (rest.Counts[r], rest.Exposures[r++]);
            if (inWindow[i] && !inWindow[(i + n - 1) % n])
                first = i;
        }
        if (exposures.All(exposure => exposure == exposures[0]))
            Array.Fill(exposures, 1);
        return new Circle(counts, exposures, first);
    }

    /// <summary>For each bin in time order, whether it is of the second stretch.</summary>
    private static bool[] Order(BinCounts one, BinCounts other)
    {
        var order = new bool[one.Length + other.Length];
        for (int i = 0, a = 0, b = 0; i < order.Length; i++)
        {
            order[i] = a == one.Length || (b < other.Length && other.Starts[b] < one.Starts[a]);
            if (order[i])
                b++;
            else
                a++;
        }
        return order;
    }
}
