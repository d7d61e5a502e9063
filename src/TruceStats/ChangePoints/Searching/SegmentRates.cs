using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>The rate of a segment, with an interval that allows for the dispersion.</summary>
internal static class SegmentRates
{
    private static readonly MethodId Scaled = new(
        "exact-scaled", "exact Poisson, scaled by the dispersion", "Garwood 1936, Biometrika 28:437–442; Wedderburn 1974, Biometrika 61:439–447");

    private static readonly MethodId Normal = new("gaussian-mean-interval", "Gaussian mean", "Student 1908, Biometrika 6:1–25");

    public static Estimate Of(ISegmentCost cost, SegmentBins bins, int first, int end, BinDispersion dispersion, double level, Unit unit)
    {
        double exposure = bins.TotalExposure(first, end), sum = bins.Sum(first, end), tail = ConfidenceLevel.Tail(level, Sidedness.TwoSided);
        double perBin = sum / (end - first);
        if (cost.EstimatesDispersion)
            return Mean(sum / exposure, Math.Sqrt(dispersion.Used * cost.Variance(perBin)!.Value / exposure), NormalDistribution.Quantile(1 - tail), level, unit);
        if (cost.Variance(1) is null)
            return OwnVariance(bins, first, end, tail, level, unit);
        double scale = perBin > 0 ? dispersion.Used * cost.Variance(perBin)!.Value / perBin : dispersion.Used;
        double events = sum / scale, amount = exposure / scale;
        double lower = events > 0 ? GammaDistribution.Quantile(events, tail) / amount : 0, upper = GammaDistribution.UpperQuantile(events + 1, tail) / amount;
        return new Estimate(sum / exposure, Math.Sqrt(scale * sum) / exposure, new ConfidenceInterval(lower, upper, level, Scaled), Scaled, unit);
    }

    private static Estimate OwnVariance(SegmentBins bins, int first, int end, double tail, double level, Unit unit)
    {
        int degrees = end - first - 1;
        double exposure = bins.TotalExposure(first, end), mean = bins.Sum(first, end) / exposure, squares = 0;
        for (int i = first; i < end; i++)
            squares += ((bins.Value(i) / bins.Exposure(i)) - mean) * ((bins.Value(i) / bins.Exposure(i)) - mean) * bins.Exposure(i);
        return degrees > 0
            ? Mean(mean, Math.Sqrt(squares / degrees / exposure), StudentTDistribution.Quantile(1 - tail, degrees), level, unit)
            : new Estimate(mean, null, null, Normal, unit);
    }

    private static Estimate Mean(double mean, double error, double quantile, double level, Unit unit) =>
        new(mean, error, new ConfidenceInterval(mean - (quantile * error), mean + (quantile * error), level, Normal), Normal, unit);
}
