using TruceStats.Numerics;

namespace TruceStats;

/// <summary>
/// Maximum likelihood with negative binomial bins and one dispersion for both stretches; interval and signed-root test from the profile
/// likelihood of the ratio, the dispersion held at its maximum.
/// </summary>
internal sealed class NegativeBinomialRatio() : BinnedRatioBase("negative-binomial", new MethodId(
    "negative-binomial", "negative binomial", "Lawless 1987, Canadian Journal of Statistics 15:209–225; Venables and Ripley 2002, Modern Applied Statistics with S, § 7.4"))
{
    protected override (double Lower, double Upper) Limits(RateChange change, BinCounts before, BinCounts after, double tail, Sidedness sidedness)
    {
        BinnedChange.Dispersion(change, Method);
        var fit = new NegativeBinomialFit(before, after);
        double z = -NormalDistribution.Quantile(tail);
        return (
            after.Events == 0 ? 0 : Root(fit, before, after, -z),
            before.Events == 0 ? double.PositiveInfinity : Root(fit, before, after, z));
    }

    protected override (double PValue, double? Statistic, double? Degrees) Compare(
        RateChange change, BinCounts before, BinCounts after, double nullRatio, Alternative alternative)
    {
        BinnedChange.Dispersion(change, Method);
        // Positive where more came after than the null ratio lets expect.
        double statistic = -new NegativeBinomialFit(before, after).SignedRoot(nullRatio);
        return (Tails.PValue(NormalDistribution.LowerTail(statistic), NormalDistribution.UpperTail(statistic), alternative), statistic, null);
    }

    protected override double? Value(RateChange change, BinCounts before, BinCounts after)
    {
        if (before.Events == 0 || after.Events == 0)
            return change.CrudeRatio;
        var fit = new NegativeBinomialFit(before, after);
        return fit.RateAfter / fit.RateBefore;
    }

    /// <summary>The ratio at which the signed root is z, looked for on the log scale around the crude one.</summary>
    private static double Root(NegativeBinomialFit fit, BinCounts before, BinCounts after, double z)
    {
        // Half an event stands in for none: only the starting point depends on it.
        double start = Math.Log(Math.Max(after.Events, 0.5) / after.Exposure / (Math.Max(before.Events, 0.5) / before.Exposure));
        double low = start;
        double high = start;
        for (double step = 1; fit.SignedRoot(Math.Exp(low)) > z; step *= 2)
            low -= step;
        for (double step = 1; fit.SignedRoot(Math.Exp(high)) < z; step *= 2)
            high += step;
        return Math.Exp(RisingRoot.Find(log => fit.SignedRoot(Math.Exp(log)) - z, low, high));
    }
}
