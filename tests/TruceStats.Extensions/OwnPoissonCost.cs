using TruceStats.ChangePoints;

namespace TruceStats.Extensions;

/// <summary>A cost: <see cref="SegmentCost.Poisson"/> again.</summary>
internal sealed record OwnPoissonCost : ISegmentCost
{
    public string Kind => "own-poisson-cost";

    public MethodId Method { get; } = new("own-poisson-cost", "own Poisson", "Chen and Gupta 2012, Parametric Statistical Change Point Analysis, chapter 5");

    public int Parameters => 1;

    public int MinimumBins => 1;

    public bool SplittingNeverRaises => true;

    public bool EstimatesDispersion => false;

    public double? Variance(double mean) => mean;

    public double Cost(SegmentBins bins, int first, int pastLast)
    {
        double events = bins.Sum(first, pastLast);
        return events > 0 ? 2 * (events - (events * Math.Log(events / bins.TotalExposure(first, pastLast)))) : 0;
    }
}
