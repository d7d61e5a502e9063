using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>How much more bins vary than a cost takes them to, found in a way that a change of level does not inflate.</summary>
internal sealed record BinDispersion(double Used, double? Raw, double Correlation)
{
    // Below it the correlation of neighbours is not looked for: differences of so few bins say nothing of it.
    private const int FewestForCorrelation = 24;

    // A measure without any noise has dispersion 0, and then every rounding would be a change.
    private const double LeastShare = 1e-10;

    public static BinDispersion Of(ISegmentCost cost, SegmentBins bins, double? given)
    {
        if (given is { } known)
            return new BinDispersion(known, null, 0);
        if (cost.Variance(1) is null || Steps(cost, bins, 1) is not { } oneStep)
            return new BinDispersion(1, null, 0);
        double correlation = bins.Count >= FewestForCorrelation && Steps(cost, bins, 2) is { } twoSteps
            ? NeighbourVariance.Correlation(oneStep, twoSteps, bins.Count)
            : 0;
        // Neighbours that vary together differ less: σ² = D/(1 − ρ), and sums over many bins vary (1 + ρ)/(1 − ρ) times as much as of independent ones.
        double raw = oneStep * (1 + correlation) / ((1 - correlation) * (1 - correlation));
        return new BinDispersion(cost.EstimatesDispersion ? Math.Max(raw, Least(bins)) : Math.Max(1, raw), raw, correlation);
    }

    public IEnumerable<Caution> Cautions(ISegmentCost cost, SegmentBins bins)
    {
        if (Used > 1 && !cost.EstimatesDispersion)
            yield return Caution.Of(CautionCodes.PenaltyScaled, "dispersion", Used);
        if (Correlation > 0)
            yield return Caution.Of(CautionCodes.LongRunVariance, "correlation", Correlation);
        if (Raw is not null && bins.Count < FewestForCorrelation)
            yield return Caution.Of(CautionCodes.CorrelationNotIdentified, "bins", bins.Count);
    }

    private static double? Steps(ISegmentCost cost, SegmentBins bins, int lag)
    {
        var differences = new List<double>(bins.Count);
        for (int i = lag; i < bins.Count; i++)
        {
            double before = bins.Exposure(i - lag), after = bins.Exposure(i);
            double rate = (bins.Value(i - lag) + bins.Value(i)) / (before + after);
            double variance = Of(cost, rate, before) + Of(cost, rate, after);
            if (variance > 0)
                differences.Add(((bins.Value(i) / after) - (bins.Value(i - lag) / before)) / Math.Sqrt(variance));
        }
        return NeighbourVariance.Mean(differences.ToArray());
    }

    /// <summary>The variance of a bin's rate: of a sum of squares, one over its weight.</summary>
    private static double Of(ISegmentCost cost, double rate, double exposure) =>
        cost.EstimatesDispersion ? cost.Variance(rate * exposure)!.Value / exposure
        : rate > 0 ? cost.Variance(rate * exposure)!.Value / (exposure * exposure)
        : 0;

    private static double Least(SegmentBins bins)
    {
        double mean = bins.Sum(0, bins.Count) / bins.TotalExposure(0, bins.Count), squares = 0;
        for (int i = 0; i < bins.Count; i++)
            squares += ((bins.Value(i) / bins.Exposure(i)) - mean) * ((bins.Value(i) / bins.Exposure(i)) - mean) * bins.Exposure(i);
        return LeastShare * squares / bins.Count;
    }
}
