namespace TruceStats.Numerics;

/// <summary>Points in time on one or more observed stretches, as waiting times: what the kernels of self-exciting processes run over.</summary>
/// <remarks>A stretch knows nothing of what was before it: its history begins empty.</remarks>
internal sealed class PointStretches
{
    /// <param name="times">Rising, each in one of the stretches.</param>
    /// <param name="starts">Where each stretch begins, rising.</param>
    /// <param name="ends">Where each stretch ends, not after the next begins.</param>
    public PointStretches(ReadOnlySpan<double> times, ReadOnlySpan<double> starts, ReadOnlySpan<double> ends)
    {
        Gaps = new double[times.Length];
        First = new int[starts.Length + 1];
        Tails = new double[starts.Length];
        int next = 0;
        for (int s = 0; s < starts.Length; s++)
        {
            First[s] = next;
            double last = starts[s];
            for (; next < times.Length && times[next] < ends[s]; next++)
            {
                Gaps[next] = times[next] - last;
                last = times[next];
            }
            Tails[s] = ends[s] - last;
            Length += ends[s] - starts[s];
            Longest = Math.Max(Longest, ends[s] - starts[s]);
        }
        First[^1] = next;
        if (next != times.Length)
            throw new ArgumentException($"Of {times.Length} points, {times.Length - next} lie in no stretch, or the points do not rise.", nameof(times));
    }

    public int Count => Gaps.Length;

    /// <summary>Time since the point before, or since the stretch began.</summary>
    public double[] Gaps { get; }

    /// <summary>The index of the first point of each stretch, and the number of points as the last.</summary>
    public int[] First { get; }

    /// <summary>Time from the last point of each stretch to its end.</summary>
    public double[] Tails { get; }

    /// <summary>The length of all stretches.</summary>
    public double Length { get; }

    /// <summary>The length of the longest stretch.</summary>
    public double Longest { get; }

    /// <summary>The shortest time between two neighbours of one stretch; infinite where no stretch has two points.</summary>
    public double ShortestGap()
    {
        double shortest = double.PositiveInfinity;
        for (int s = 0; s < Tails.Length; s++)
        {
            for (int i = First[s] + 1; i < First[s + 1]; i++)
                shortest = Math.Min(shortest, Gaps[i]);
        }
        return shortest;
    }
}
