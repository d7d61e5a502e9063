using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The rate before, and the count that it lets expect after, with the dispersion of the bins.</summary>
internal static class QuasiCounterfactual
{
    private static readonly MethodId RateMethodId = new(
        "rate-quasi-score", "quasi-Poisson score", "Rao 1948, Proceedings of the Cambridge Philosophical Society 44:50–57; Wedderburn 1974, Biometrika 61:439–447");

    private static readonly MethodId CountMethodId = new(
        "quasi-poisson-prediction", "quasi-Poisson prediction", "Krishnamoorthy and Peng 2011, Journal of Statistical Planning and Inference 141:1709–1718; Wedderburn 1974, Biometrika 61:439–447");

    public static Estimate Rate(RateChange change, RateDispersion dispersion, double level)
    {
        double root = Root(dispersion, level);
        double exposure = change.Before.Exposure.Amount;
        var interval = new ConfidenceInterval(
            ScoreLimits.Limit(change.Before.Events, -root) / exposure, ScoreLimits.Limit(change.Before.Events, root) / exposure, level, RateMethodId);
        return new Estimate(change.Before.Rate, null, interval, RateMethodId, RateUnits.Native(change.Before.Exposure.Unit), Cautions(change));
    }

    /// <summary>Counts after that the quasi-Poisson test of no change would not tell apart from those before.</summary>
    public static Estimate Count(RateChange change, RateDispersion dispersion, double level)
    {
        // Given x + y, the test rejects where (y − ρx)² > φt²·ρ(x + y), ρ the exposure after over that before: a quadratic in y.
        double square = Math.Pow(Root(dispersion, level), 2);
        double share = change.After.Exposure.Amount / change.Before.Exposure.Amount;
        double expected = change.Before.Events * share;
        double middle = expected + (square * share / 2);
        double reach = Math.Sqrt((square * expected * (1 + share)) + (square * square * share * share / 4));
        // Rounding errors must not turn a whole number into its neighbour.
        double lower = Math.Max(0, Math.Ceiling(middle - reach - 1e-9));
        double upper = Math.Floor(middle + reach + 1e-9);
        return new Estimate(expected, null, new ConfidenceInterval(lower, upper, level, CountMethodId), CountMethodId, Unit.Events, Cautions(change));
    }

    private static double Root(RateDispersion dispersion, double level) =>
        -Math.Sqrt(dispersion.Used) * StudentTDistribution.Quantile(ConfidenceLevel.Tail(level, Sidedness.TwoSided), dispersion.DegreesOfFreedom);

    private static IEnumerable<Caution> Cautions(RateChange change) => change.Cautions.Concat(RateDefaults.FewBins(change));
}
