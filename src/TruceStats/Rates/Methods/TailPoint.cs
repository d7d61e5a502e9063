using TruceStats.Numerics;

namespace TruceStats;

/// <summary>A tail probability with its normal quantile, so that a batch computes them once.</summary>
internal readonly struct TailPoint(double tail)
{
    public double Tail { get; } = tail;

    public double LogTail { get; } = Math.Log(tail);

    /// <summary>The z above which a standard normal variable lies with that probability.</summary>
    public double Z { get; } = -NormalDistribution.Quantile(tail);
}
