namespace TruceStats.Numerics;

/// <summary>Where a sequence is cut: the starts of all runs but the first, and what the runs cost together without any penalty.</summary>
internal sealed record Partition(int[] Starts, double Cost)
{
    /// <summary>Follows the start of the last run back to the first, and adds up the cost.</summary>
    public static Partition Traced<TScore>(ReadOnlySpan<int> previous, TScore score)
        where TScore : struct, ISegmentScore
    {
        var starts = new List<int>();
        double cost = 0;
        for (int end = previous.Length - 1; end > 0; end = previous[end])
        {
            cost += score.Cost(previous[end], end);
            if (previous[end] > 0)
                starts.Add(previous[end]);
        }
        starts.Reverse();
        return new Partition([.. starts], cost);
    }
}
