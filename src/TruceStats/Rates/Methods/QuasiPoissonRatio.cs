using TruceStats.Numerics;

namespace TruceStats;

/// <summary>
/// The score test of the conditional proportion with its variance times the dispersion, Student's t on the dispersion's degrees of freedom;
/// its interval is Wilson's with z² replaced by φ·t².
/// </summary>
internal sealed class QuasiPoissonRatio() : BinnedRatioBase("quasi-poisson", new MethodId(
    "quasi-poisson", "quasi-Poisson", "Wedderburn 1974, Biometrika 61:439–447; Wilson 1927, Journal of the American Statistical Association 22:209–212"))
{
    protected override (double Lower, double Upper) Limits(RateChange change, BinCounts before, BinCounts after, double tail, Sidedness sidedness)
    {
        var dispersion = BinnedChange.Dispersion(change, Method);
        double root = -Math.Sqrt(dispersion.Used) * StudentTDistribution.Quantile(tail, dispersion.DegreesOfFreedom);
        double scale = ConditionalOdds.Scale(change);
        return (
            ConditionalOdds.ToRatio(WilsonOdds.At(after.Events, before.Events, root), scale),
            ConditionalOdds.ToRatio(WilsonOdds.At(after.Events, before.Events, -root), scale));
    }

    protected override (double PValue, double? Statistic, double? Degrees) Compare(
        RateChange change, BinCounts before, BinCounts after, double nullRatio, Alternative alternative)
    {
        var dispersion = BinnedChange.Dispersion(change, Method);
        double odds = ConditionalOdds.At(nullRatio, ConditionalOdds.Scale(change));
        double statistic = (after.Events - (before.Events * odds)) / Math.Sqrt(dispersion.Used * (after.Events + before.Events) * odds);
        double p = Tails.PValue(
            StudentTDistribution.LowerTail(statistic, dispersion.DegreesOfFreedom),
            StudentTDistribution.UpperTail(statistic, dispersion.DegreesOfFreedom),
            alternative);
        return (p, statistic, dispersion.DegreesOfFreedom);
    }
}
