using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>A caller's own cost as the searches see it.</summary>
internal readonly struct CallerScore(ISegmentCost cost, SegmentBins bins) : ISegmentScore
{
    public double Cost(int first, int end)
    {
        double value = cost.Cost(bins, first, end);
        return double.IsFinite(value)
            ? value
            : throw new InvalidOperationException(FormattableString.Invariant($"The cost '{cost.Kind}' must be finite, but is {value} for the counted bins {first} to {end - 1}."));
    }
}
