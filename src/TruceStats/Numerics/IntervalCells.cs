namespace TruceStats.Numerics;

/// <summary>
/// The cells in which the maximum likelihood law of interval-censored numbers can have mass: where a left end is next followed by a right end (Peto 1973,
/// Applied Statistics 22:86–91; Turnbull 1976, Journal of the Royal Statistical Society B 38:290–295), and which of them each number covers.
/// </summary>
internal sealed class IntervalCells
{
    // Ends at one value, in order: a left end that takes it in, a right end, which always does, a left end that leaves it out.
    private const int LeftClosed = 0, Right = 1, LeftOpen = 2;

    private IntervalCells(double[] from, bool[] open, double[] to, int[] first, int[] last) => (From, Open, To, First, Last) = (from, open, to, first, last);

    public double[] From { get; }

    /// <summary>Whether the left end itself is no part of a cell.</summary>
    public bool[] Open { get; }

    /// <summary>The right ends; the last may be infinite.</summary>
    public double[] To { get; }

    /// <summary>The first and the last cell that each number covers.</summary>
    public int[] First { get; }

    public int[] Last { get; }

    /// <summary>The cells of intervals whose finite right ends are included.</summary>
    /// <param name="lower">The left ends.</param>
    /// <param name="upper">The right ends, at least the left ones; may be infinite.</param>
    /// <param name="open">Whether the left end itself is left out.</param>
    public static IntervalCells Of(ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, ReadOnlySpan<bool> open)
    {
        int n = lower.Length;
        var ends = new (double Value, int Kind)[2 * n];
        for (int i = 0; i < n; i++)
        {
            ends[i] = (lower[i], open[i] ? LeftOpen : LeftClosed);
            ends[n + i] = (upper[i], Right);
        }
        Array.Sort(ends);
        var left = new List<(double Value, int Kind)>();
        var right = new List<double>();
        for (int e = 1; e < ends.Length; e++)
        {
            if (ends[e].Kind != Right || ends[e - 1].Kind == Right)
                continue;
            left.Add(ends[e - 1]);
            right.Add(ends[e].Value);
        }
        int[] first = new int[n], last = new int[n];
        for (int i = 0; i < n; i++)
        {
            int at = left.BinarySearch((lower[i], open[i] ? LeftOpen : LeftClosed));
            first[i] = at >= 0 ? at : ~at;
            at = right.BinarySearch(upper[i]);
            last[i] = at >= 0 ? at : ~at - 1;
        }
        return new IntervalCells([.. left.Select(end => end.Value)], [.. left.Select(end => end.Kind == LeftOpen)], [.. right], first, last);
    }
}
