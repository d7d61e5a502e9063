using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>The cheapest segmentations of some bins, by the method that fits the cost.</summary>
internal static class SegmentSearch
{
    public static Partition Find(ISegmentCost cost, SegmentBins bins, double penalty, int minimum, bool chargeLength, CancellationToken cancellation) =>
        cost is PoissonCost && minimum == 1 && !chargeLength
            ? FunctionalPartition.Search(bins.Sums, bins.ExposureSums, penalty, cancellation)
            : Scores.With(cost, bins, new Pruned(bins.Count, penalty, minimum, chargeLength, cost.SplittingNeverRaises, cancellation));

    public static Partition Fixed(ISegmentCost cost, SegmentBins bins, int segments, int minimum, CancellationToken cancellation) =>
        Scores.With(cost, bins, new Tabled(bins.Count, segments, minimum, cancellation))[^1];

    /// <summary>The cost of a stretch cut at each bin that leaves the minimum on either side; element 0 is the first such bin.</summary>
    public static double[] Profile(ISegmentCost cost, SegmentBins bins, int first, int end, int minimum) =>
        Scores.With(cost, bins, new Profiled(first, end, minimum));

    private sealed class Pruned(int length, double penalty, int minimum, bool chargeLength, bool prune, CancellationToken cancellation) : IScoreWork<Partition>
    {
        public Partition Do<TScore>(TScore score)
            where TScore : struct, ISegmentScore =>
            PrunedPartition.Search(score, length, penalty, minimum, chargeLength, prune, cancellation);
    }

    private sealed class Tabled(int length, int segments, int minimum, CancellationToken cancellation) : IScoreWork<IReadOnlyList<Partition>>
    {
        public IReadOnlyList<Partition> Do<TScore>(TScore score)
            where TScore : struct, ISegmentScore =>
            PartitionTable.Search(score, length, segments, minimum, chargeLength: false, cancellation);
    }

    private sealed class Profiled(int first, int end, int minimum) : IScoreWork<double[]>
    {
        public double[] Do<TScore>(TScore score)
            where TScore : struct, ISegmentScore
        {
            var costs = new double[end - first - (2 * minimum) + 1];
            for (int i = 0; i < costs.Length; i++)
                costs[i] = score.Cost(first, first + minimum + i) + score.Cost(first + minimum + i, end);
            return costs;
        }
    }
}
