using TruceStats.Numerics;

namespace TruceStats;

/// <summary>One-rate quasi-Poisson score limits with the dispersion of both stretches, joined by the method of variance estimates recovery.</summary>
internal sealed class QuasiMoverDifference : IRateDifferenceMethod
{
    public string Kind => "quasi-mover";

    public MethodId Method { get; } = new(
        "quasi-mover", "quasi-Poisson MOVER", "Donner and Zou 2012, Statistical Methods in Medical Research 21:347–359; Wedderburn 1974, Biometrika 61:439–447");

    public Estimate Estimate(RateChange change, double level, Sidedness sidedness)
    {
        var (before, after) = BinnedChange.Of(change, Method);
        ConfidenceLevel.Check(level);
        double rateBefore = before.Events / before.Exposure;
        double rateAfter = after.Events / after.Exposure;
        double difference = rateAfter - rateBefore;
        var cautions = change.Cautions.Concat(RateDefaults.FewBins(change)).Concat(ChangeCautions.Zero(change) is { } zero ? [zero] : []);
        if (before.Events == 0 && after.Events == 0)
        {
            // Nothing happened: no dispersion can be seen, and no difference ruled out.
            var unbounded = new ConfidenceInterval(double.NegativeInfinity, double.PositiveInfinity, level, Method, sidedness);
            return new Estimate(difference, null, unbounded, Method, RateUnits.Native(change.After.Exposure.Unit), cautions);
        }
        var dispersion = BinnedChange.Dispersion(change, Method);
        double root = -Math.Sqrt(dispersion.Used) * StudentTDistribution.Quantile(ConfidenceLevel.Tail(level, sidedness), dispersion.DegreesOfFreedom);
        double lower = difference - Reach(rateAfter - (ScoreLimits.Limit(after.Events, -root) / after.Exposure), (ScoreLimits.Limit(before.Events, root) / before.Exposure) - rateBefore);
        double upper = difference + Reach((ScoreLimits.Limit(after.Events, root) / after.Exposure) - rateAfter, rateBefore - (ScoreLimits.Limit(before.Events, -root) / before.Exposure));
        var interval = new ConfidenceInterval(
            sidedness == Sidedness.UpperBound ? double.NegativeInfinity : lower,
            sidedness == Sidedness.LowerBound ? double.PositiveInfinity : upper,
            level,
            Method,
            sidedness);
        return new Estimate(difference, null, interval, Method, RateUnits.Native(change.After.Exposure.Unit), cautions);
    }

    private static double Reach(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
